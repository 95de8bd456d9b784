import { describe, expect, test } from 'vitest';
import { tokenWeights } from '../../../src/search/semantic/similarity.js';

/** A token for each letter. */
const letters = {
  rows(pieces: readonly string[]) {
    let at = 0;
    return pieces.map((piece) => {
      const start = at;
      at += piece.replace(/\s/gu, '').length;
      return { start, end: at };
    });
  },
};
const weights = (words: readonly { start: number; end: number; weight: number }[], count = 5) =>
  [...tokenWeights('ab cde', words, count, letters)].map((one) => Number(one.toFixed(3)));

describe('the weights of tokens', () => {
  test('divide a word’s weight among its tokens, together 1', () =>
    expect(
      weights([
        { start: 0, end: 2, weight: 1 },
        { start: 3, end: 6, weight: 3 },
      ]),
    ).toEqual([0.125, 0.125, 0.25, 0.25, 0.25]));
  test('are 0 for what is no word', () =>
    expect(weights([{ start: 3, end: 6, weight: 2 }])).toEqual([0, 0, 0.333, 0.333, 0.333]));
  test('are alike when nothing weighs anything', () => expect(weights([])).toEqual([0.2, 0.2, 0.2, 0.2, 0.2]));
  test('are alike when the tokens are not those of the words', () =>
    expect(weights([{ start: 0, end: 2, weight: 1 }], 4)).toEqual([0.25, 0.25, 0.25, 0.25]));
  test('of no tokens are none', () => expect(weights([], 0)).toEqual([]));
});
