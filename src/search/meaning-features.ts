/**
 * What the three models look at besides words when there are vectors: cosines, and means of them, about 0 to 1. Passages of
 * articles of one kind differ by hundredths, so the weights are large.
 */
import type { Nearness, SentenceNearness } from './meaning/meaning.js';

export const MEANING_FEATURES = {
  tokens: 'each word of the question has one near it in meaning, the rare ones above all',
  alike: 'the same, small words too: "who" and "when" have their own neighbours',
  sentenceTokens: 'each has one near it within one sentence: an answer is said in a sentence',
  sentenceWhole: 'a sentence that means as a whole what the question means as a whole',
} as const;

export const MEANING_SENTENCE_FEATURES = {
  tokens: 'each word of the question has one near it in meaning',
  around: 'or in it and the ones beside it',
  whole: 'it means as a whole what the question means as a whole',
} as const;

export const MEANING_CONFIDENCE_FEATURES = {
  tokens: 'each word of the question has one near it in meaning: other words are no reason to refuse',
  alike: 'the same, small words too',
  sentenceWhole: 'a sentence means as a whole what the question means as a whole',
} as const;

export type MeaningFeature = keyof typeof MEANING_FEATURES;
export type MeaningConfidenceFeature = keyof typeof MEANING_CONFIDENCE_FEATURES;

export function meaningFeatures({ tokens, alike, sentences }: Nearness): Readonly<Record<MeaningFeature, number>> {
  const best = (of: (sentence: SentenceNearness) => number) =>
    sentences.reduce((most, one) => Math.max(most, of(one)), -1);
  return {
    tokens,
    alike,
    sentenceTokens: best((one) => one.tokens),
    sentenceWhole: best((one) => one.whole),
  };
}

export function meaningConfidenceFeatures(near: Nearness): Readonly<Record<MeaningConfidenceFeature, number>> {
  const { tokens, alike, sentenceWhole } = meaningFeatures(near);
  return { tokens, alike, sentenceWhole };
}
