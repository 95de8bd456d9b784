/** What confidence is judged by: some of the ranking's features, and what only the whole question knows. */
import type { FeatureValues } from './features.js';
import type { Nearness } from './meaning/meaning.js';
import { meaningConfidenceFeatures } from './meaning-features.js';

export const CONFIDENCE_FEATURES = {
  sentence: 'the share of the question that one sentence has; words that no article has count against it',
  margin: 'how far its ranking score is above the best other passage’s, negative below it',
  score: 'its ranking score',
  names: 'the share of the question’s names that neither it nor its neighbours, heading and title have',
  brief: 'one over the number of the question’s terms: one matched word of one is no evidence',
} as const;

export type ConfidenceFeature = keyof typeof CONFIDENCE_FEATURES;

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
  readonly near: Nearness | undefined;
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
  return input.near === undefined ? byWords : { ...byWords, ...meaningConfidenceFeatures(input.near) };
}
