/** Orders a question's candidates by all that is known of them. */
import type { Contribution } from '../../domain/answer.js';
import type { IndexedPassage } from '../index/indexed-passage.js';
import type { PassageIndex } from '../index/passage-index.js';
import type { Query } from '../query/query.js';
import type { Similarity } from '../semantic/semantic.js';
import type { FeatureValues } from './feature-table.js';
import { features } from './features.js';
import { semanticFeatures } from './semantic-features.js';
import { WEIGHTS, type VariantWeights } from './weights.js';

export interface Hit {
  readonly passage: IndexedPassage;
  readonly index: PassageIndex;
  readonly query: Query;
  readonly values: FeatureValues;
  /** Undefined when the question was looked up by words alone. */
  readonly similarity: Similarity | undefined;
  /** Of the models that judge it: with meaning or by words. */
  readonly weights: VariantWeights;
  readonly score: number;
}

/** The passages to be ordered; with `similarities`, how near in meaning each of them is, by position. */
interface Candidates {
  readonly passages: readonly IndexedPassage[];
  readonly similarities?: ReadonlyMap<number, Similarity>;
}

/** The candidates as hits of `query`, best first; equal scores keep the library's order. */
export function rank(query: Query, index: PassageIndex, { passages, similarities }: Candidates): readonly Hit[] {
  return passages
    .map((passage) => {
      const similarity = similarities?.get(passage.position);
      const weights = similarity === undefined ? WEIGHTS.lexical : WEIGHTS.semantic;
      const values = features(query, passage, index);
      const score = weighedSum(weights.ranking, rankingValues({ values, similarity }));
      return { passage, index, query, values, similarity, weights, score };
    })
    .toSorted((a, b) => b.score - a.score || a.passage.position - b.passage.position);
}

/** All that ranking looks at, by the features' names. */
export function rankingValues({
  values,
  similarity,
}: Pick<Hit, 'values' | 'similarity'>): Readonly<Record<string, number>> {
  return similarity === undefined ? values : { ...values, ...semanticFeatures(similarity) };
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
