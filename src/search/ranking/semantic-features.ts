/**
 * What the three models look at besides words when there are vectors: cosines, and means of them, about 0 to 1. Passages of
 * articles of one kind differ by hundredths, so the weights are large.
 */
import type { Nearness, SentenceNearness } from '../semantic/semantic.js';
import type { MeaningConfidenceFeature, MeaningFeature } from './feature-table.js';

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
