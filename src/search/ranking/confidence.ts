/**
 * How likely a passage answers its question. A score has no scale and cannot say that, so this is a calibrated model over
 * the ranking's features and what only the whole question knows: how far ahead of the next the passage is.
 */
import type { Similarity } from '../semantic/semantic.js';
import type { ConfidenceFeature, FeatureValues } from './feature-table.js';
import { weighedSum, type Hit } from './rank.js';
import { semanticConfidenceFeatures } from './semantic-features.js';
import { WEIGHTS } from './weights.js';

/** 0 to 1. */
export function confidence(input: ConfidenceInput): number {
  const { confidence: weights, confidenceBias } = input.similarity === undefined ? WEIGHTS.lexical : WEIGHTS.semantic;
  const sum = confidenceBias + weighedSum(weights, confidenceFeatures(input));
  return 1 / (1 + Math.exp(-sum));
}

/** `score` is the hit's by the weights in question, and `rival` the best other candidate's, 0 when there is none. */
export function confidenceInput(hit: Hit, score: number, rival: number): ConfidenceInput {
  const { asked, values, similarity } = hit;
  const terms = Math.max(1, asked.query.terms.length);
  return { values, score, rival, terms, namesLacking: namesLacking(hit), similarity };
}

export interface ConfidenceInput {
  readonly values: FeatureValues;
  readonly score: number;
  /** The best score among the other candidates; 0 when there is none. */
  readonly rival: number;
  /** Number of the question's terms, at least 1. */
  readonly terms: number;
  /** The share, 0 to 1, of the question's names that are not near; 0 for a question without names. */
  readonly namesLacking: number;
  /** Undefined when the question was looked up by words alone. */
  readonly similarity: Similarity | undefined;
}

/** All that confidence looks at, by the features' names: with meaning or by words. */
export function confidenceFeatures(input: ConfidenceInput): Readonly<Record<string, number>> {
  const { sentence } = input.values;
  const byWords: Readonly<Record<ConfidenceFeature, number>> = {
    sentence,
    margin: input.score - input.rival,
    score: input.score,
    names: input.namesLacking,
    brief: 1 / input.terms,
  };
  return input.similarity === undefined ? byWords : { ...byWords, ...semanticConfidenceFeatures(input.similarity) };
}

/**
 * The share, 0 to 1, of the question's names that neither the passage, its neighbours, its heading nor the title has; 0
 * for a question without names. The right words about another company are no answer.
 */
function namesLacking({ passage, asked: { query, index } }: Hit): number {
  const names = query.terms.filter(({ name }) => name);
  const around = [passage, ...index.lexical.neighbours(passage)];
  const absent = names.filter(
    ({ ids }) =>
      !ids.some(
        (id) =>
          passage.headingTerms.has(id) || passage.titleTerms.has(id) || around.some(({ terms }) => terms.includes(id)),
      ),
  );
  return names.length === 0 ? 0 : absent.length / names.length;
}
