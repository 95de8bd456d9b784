/** What confidence is judged by: some of the ranking's features, and what only the whole question knows. */
import type { FeatureValues } from './features.js';

const FEATURES = {
  sentence: 'the share of the question that one sentence has; words that no article has count against it',
  near: 'how close together the matched words stand',
  bm25: 'how often the rare words stand there',
  margin: 'how far its ranking score is above the best other passage’s, negative below it',
  score: 'its ranking score',
  names: 'the share of the question’s names that neither it nor its neighbours, heading and title have',
  brief: 'one over the number of the question’s terms: one matched word of one is no evidence',
} as const;

export type ConfidenceFeature = keyof typeof FEATURES;

export interface ConfidenceInput {
  readonly values: FeatureValues;
  readonly score: number;
  /** The best score among the other candidates; 0 when there is none. */
  readonly rival: number;
  /** Number of the question's terms, at least 1. */
  readonly terms: number;
  /** The share, 0 to 1, of the question's names that are not near; 0 for a question without names. */
  readonly namesLacking: number;
}

export function confidenceFeatures(input: ConfidenceInput): Readonly<Record<ConfidenceFeature, number>> {
  const { sentence, near, bm25 } = input.values;
  return {
    sentence,
    near,
    bm25,
    margin: input.score - input.rival,
    score: input.score,
    names: input.namesLacking,
    brief: 1 / input.terms,
  };
}
