import { describe, expect, test } from 'vitest';
import { semanticConfidenceFeatures, semanticFeatures } from '../../../src/search/ranking/semantic-features.js';

const near = {
  position: 7,
  tokens: 0.4,
  alike: 0.3,
  sentences: [
    { tokens: 0.2, around: 0.9, whole: 0.6 },
    { tokens: 0.5, around: 0.8, whole: 0.1 },
  ],
};

describe('the features by meaning', () => {
  test('are the passage’s own and the best of its sentences, each by itself', () =>
    expect(semanticFeatures(near)).toEqual({ tokens: 0.4, alike: 0.3, sentenceTokens: 0.5, sentenceWhole: 0.6 }));
  test('are the least there is for a passage without a sentence', () =>
    expect(semanticFeatures({ ...near, sentences: [] })).toMatchObject({ sentenceTokens: -1, sentenceWhole: -1 }));
  test('are some of them for confidence', () =>
    expect(semanticConfidenceFeatures(near)).toEqual({ tokens: 0.4, alike: 0.3, sentenceWhole: 0.6 }));
});
