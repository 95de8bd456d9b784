/**
 * What the three models look at besides words when there are vectors: cosines, and means of them, about 0 to 1. Passages of
 * articles of one kind differ by hundredths, so the weights are large.
 */
import type { Similarity, SentenceSimilarity } from '../semantic/semantic.js';
import type { SemanticConfidenceFeature, SemanticFeature } from './feature-table.js';

/** The ranking's features by meaning; the sentences' are -1, the least that a cosine is, for a passage without any. */
export function semanticFeatures({ tokens, alike, sentences }: Similarity): Readonly<Record<SemanticFeature, number>> {
  const best = (of: (sentence: SentenceSimilarity) => number) =>
    sentences.reduce((most, one) => Math.max(most, of(one)), -1);
  return {
    tokens,
    alike,
    sentenceTokens: best((one) => one.tokens),
    sentenceWhole: best((one) => one.whole),
  };
}

/** Those of the features by meaning that confidence looks at. */
export function semanticConfidenceFeatures(near: Similarity): Readonly<Record<SemanticConfidenceFeature, number>> {
  const { tokens, alike, sentenceWhole } = semanticFeatures(near);
  return { tokens, alike, sentenceWhole };
}
