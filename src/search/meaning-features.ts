/**
 * What the three models look at besides words when there are vectors: cosines, and means of them, about 0 to 1. Passages of
 * articles of one kind differ by hundredths, so the weights are large.
 */
import type { Nearness } from './meaning/meaning.js';

export const MEANING_FEATURES = {
  tokens: 'each word of the question has one near it in meaning, the important ones above all',
  sentenceTokens: 'the same within one sentence: an answer is said in a sentence',
  sentenceWhole: 'a sentence that means as a whole what the question means as a whole',
} as const;

export const MEANING_SENTENCE_FEATURES = {
  tokens: 'each word of the question has one near it in meaning',
  whole: 'it means as a whole what the question means as a whole',
} as const;

export const MEANING_CONFIDENCE_FEATURES = {
  tokens: 'each word of the question has one near it in meaning: other words are no reason to refuse',
  weakest: 'how near the question’s least met word is: one that nothing meets may be the one that matters',
  sentenceWhole: 'a sentence means as a whole what the question means as a whole',
} as const;

export type MeaningFeature = keyof typeof MEANING_FEATURES;
export type MeaningSentenceFeature = keyof typeof MEANING_SENTENCE_FEATURES;
export type MeaningConfidenceFeature = keyof typeof MEANING_CONFIDENCE_FEATURES;

export function meaningFeatures({ tokens, sentences }: Nearness): Readonly<Record<MeaningFeature, number>> {
  return {
    tokens,
    sentenceTokens: sentences.reduce((most, one) => Math.max(most, one.tokens), -1),
    sentenceWhole: sentences.reduce((most, one) => Math.max(most, one.whole), -1),
  };
}

export function meaningConfidenceFeatures(near: Nearness): Readonly<Record<MeaningConfidenceFeature, number>> {
  const { tokens, sentenceWhole } = meaningFeatures(near);
  return { tokens, weakest: near.weakest, sentenceWhole };
}
