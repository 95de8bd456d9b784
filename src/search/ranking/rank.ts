/** Orders a question's candidates by all that is known of them. */
import type { Contribution } from '../../domain/answer.js';
import type { IndexedPassage } from '../index/indexed-passage.js';
import type { PassageIndex } from '../index/passage-index.js';
import type { Query } from '../query/query.js';
import type { Nearness } from '../semantic/semantic.js';
import type { FeatureValues } from './feature-table.js';
import { features } from './features.js';
import { meaningFeatures } from './semantic-features.js';
import { WEIGHTS, type FamilyWeights } from './weights.js';

export interface Hit {
  readonly passage: IndexedPassage;
  readonly index: PassageIndex;
  readonly query: Query;
  readonly values: FeatureValues;
  /** Undefined when the question was looked up by words alone. */
  readonly near: Nearness | undefined;
  /** Of the models that judge it: with meaning or by words. */
  readonly weights: FamilyWeights;
  readonly score: number;
}

/** The passages to be ordered; with `near`, how near in meaning each of them is, by position. */
interface Candidates {
  readonly passages: readonly IndexedPassage[];
  readonly near?: ReadonlyMap<number, Nearness>;
}

/** The candidates as hits of `query`, best first; equal scores keep the library's order. */
export function rank(query: Query, index: PassageIndex, { passages, near: nearby }: Candidates): readonly Hit[] {
  return passages
    .map((passage) => {
      const near = nearby?.get(passage.position);
      const weights = near === undefined ? WEIGHTS.words : WEIGHTS.meaning;
      const values = features(query, passage, index);
      const score = weighedSum(weights.ranking, rankingValues({ values, near }));
      return { passage, index, query, values, near, weights, score };
    })
    .toSorted((a, b) => b.score - a.score || a.passage.position - b.passage.position);
}

/** All that ranking looks at, by the features' names. */
export function rankingValues({ values, near }: Pick<Hit, 'values' | 'near'>): Readonly<Record<string, number>> {
  return near === undefined ? values : { ...values, ...meaningFeatures(near) };
}

/** What each feature added to the score, largest first; features that added nothing are left out. */
export function contributions(hit: Hit): readonly Contribution[] {
  const values = rankingValues(hit);
  return Object.entries(hit.weights.ranking)
    .map(([feature, weight]) => ({ feature, value: values[feature] ?? 0, weight }))
    .filter(({ value }) => value !== 0)
    .toSorted((a, b) => b.value * b.weight - a.value * a.weight);
}

/** A linear model's score: every feature times its weight. Each weight must have its value. */
export function weighedSum(
  weights: Readonly<Record<string, number>>,
  values: Readonly<Record<string, number>>,
): number {
  let sum = 0;
  // `for in` and not Object.entries: this runs for every candidate of every question.
  for (const feature in weights) sum += (weights[feature] ?? 0) * (values[feature] ?? Number.NaN);
  return sum;
}
