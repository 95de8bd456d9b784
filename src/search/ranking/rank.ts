/** Orders a question's candidates by all that is known of them. */
import type { Contribution } from '../../domain/answer.js';
import type { IndexedPassage } from '../index/indexed-passage.js';
import type { LanguageQuery } from '../query/read-question.js';
import { readTogether } from '../query/written-apart.js';
import type { Similarity } from '../semantic/semantic.js';
import { definitionFirst } from './definition.js';
import type { FeatureValues } from './feature-table.js';
import { readingFeatures, type Read } from './reading-features.js';
import { features } from './features.js';
import { semanticFeatures } from './semantic-features.js';
import { WEIGHTS, type VariantWeights } from './weights.js';

/** A candidate with all that is known of it for the question. */
export interface Hit {
  readonly passage: IndexedPassage;
  /** In its index. */
  readonly position: number;
  /** The question that it was found for, and the index in which it was found. */
  readonly asked: LanguageQuery;
  readonly values: FeatureValues;
  /** Undefined when the question was looked up by words alone. */
  readonly similarity: Similarity | undefined;
  /** Undefined when nothing of the question's passages was read. */
  readonly read: Read | undefined;
  /** Of the models that judge it: with meaning or by words, and read. */
  readonly weights: VariantWeights;
  readonly score: number;
}

/** Passages of one index to be ordered; with `similarities`, how near in meaning each of them is, by position. */
export interface Candidates {
  readonly asked: LanguageQuery;
  readonly passages: readonly IndexedPassage[];
  readonly similarities?: ReadonlyMap<number, Similarity>;
}

/**
 * The candidates, of indexes of one language, as hits of the question, best first, a definition that was asked for before all; equal
 * scores keep the library's order. All have similarities, or none has: by other models scores cannot be compared.
 */
export function rank(candidates: readonly Candidates[]): readonly Hit[] {
  const places = new Map(candidates.map(({ asked }, place) => [asked, place]));
  const place = ({ asked }: Hit) => places.get(asked) ?? 0;
  const hits = candidates
    .flatMap(({ asked, passages, similarities }) =>
      passages.map((candidate): Hit => {
        const { query } = asked;
        const { lexical } = asked.index;
        const passage = readTogether(candidate, query.apart, lexical);
        const position = lexical.positionOf(passage);
        const similarity = similarities?.get(position);
        const weights = similarity === undefined ? WEIGHTS.lexical : WEIGHTS.semantic;
        const values = features(query, passage, lexical);
        const near = similarity === undefined ? NO_VALUES : semanticFeatures(similarity);
        const score = weighedSum(weights.ranking, values, near);
        return { passage, position, asked, values, similarity, read: undefined, weights, score };
      }),
    )
    .toSorted((a, b) => b.score - a.score || place(a) - place(b) || a.position - b.position);
  const [first] = candidates;
  return first === undefined
    ? hits
    : definitionFirst(first.asked.text, first.asked.index.lexical.analyzer.language, hits);
}

/** All that ranking looks at, by the features' names. */
export function rankingValues({
  values,
  similarity,
  read,
}: Pick<Hit, 'values' | 'similarity' | 'read'>): Readonly<Record<string, number>> {
  if (read !== undefined) return readingFeatures(read);
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

/** The question's terms that the passage has, as they were matched: `fined (fine)`, `goverment → government (govern)`. */
export function matchedTerms({ passage, asked: { query } }: Hit): readonly string[] {
  return query.terms
    .filter(({ ids }) => ids.some((id) => passage.terms.includes(id)))
    .map(({ typed, term }) => {
      const read = query.corrections.find((correction) => correction.typed === typed);
      return read === undefined ? `${typed} (${term})` : `${typed} → ${read.read} (${term})`;
    });
}

type Values = Readonly<Record<string, number>>;

const NO_VALUES: Values = {};

/**
 * A linear model's score: every feature times its weight. Each weight must have its value, in `values` or in `others`: to put both into one object
 * takes ten times as long as all the rest, and this runs for every candidate of every question.
 */
export function weighedSum(weights: Values, values: Values, others: Values = NO_VALUES): number {
  let sum = 0;
  // `for in` and not Object.entries, for the same reason.
  for (const feature in weights) sum += (weights[feature] ?? 0) * (values[feature] ?? others[feature] ?? Number.NaN);
  return sum;
}
