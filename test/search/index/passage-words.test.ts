import { describe, expect, test } from 'vitest';
import { decodeWords, encodeWords } from '../../../src/search/index/passage-words.js';

describe('the words of a passage as bytes', () => {
  test('are read as they were written, however large their numbers', () => {
    const numbers = {
      heading: [3, 1_000_000],
      title: [],
      words: Uint32Array.of(0, 127, 128, 2_000_000_000),
      begins: Uint32Array.of(0, 4, 200, 20_000),
    };
    expect(decodeWords(encodeWords(numbers))).toEqual(numbers);
  });

  test('of common words take two bytes each', () => {
    const words = Uint32Array.from({ length: 100 }, (_, at) => at);
    const begins = words.map((word) => 6 * word);
    expect(encodeWords({ heading: [], title: [], words, begins }).length).toBe(203);
  });

  test('that are damaged are words that mean nothing, and no more than there are bytes', () => {
    const read = decodeWords(Uint8Array.of(0, 0, 0xff, 0xff, 0xff, 0x7f, 1, 2));
    expect(read.words.length).toBeLessThanOrEqual(8);
  });
});
