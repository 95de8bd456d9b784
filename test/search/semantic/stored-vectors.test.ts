import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readVectors, writeVectors } from '../../../src/search/semantic/vectors.js';

const DIMENSIONS = { full: 4, reduced: 2 };
const VECTORS = {
  whole: Int8Array.of(1, -2, 127, -127),
  sentences: Int8Array.of(5, 6, 7, 8, -5, -6, -7, -8),
  tokens: Int8Array.of(1, 2, 3, 4, 5, 6),
  starts: Uint16Array.of(1, 2, 3),
};
const WITHOUT_TOKENS = { ...VECTORS, tokens: new Int8Array(), starts: Uint16Array.of(0, 0, 0) };
const EMPTY = {
  whole: new Int8Array(4),
  sentences: new Int8Array(),
  tokens: new Int8Array(),
  starts: Uint16Array.of(0),
};

describe('stored vectors', () => {
  test.each([
    ['of a passage', VECTORS],
    ['of sentences that have no tokens', WITHOUT_TOKENS],
    ['of a text without sentences', EMPTY],
  ])('%s are read as they were written', (_, vectors) =>
    expect(readVectors(writeVectors(vectors, DIMENSIONS), DIMENSIONS)).toEqual(vectors),
  );
  test('can lie at any place in memory', () => {
    const bytes = writeVectors(VECTORS, DIMENSIONS);
    const longer = new Uint8Array(bytes.length + 3);
    longer.set(bytes, 3);
    expect(readVectors(longer.subarray(3), DIMENSIONS)).toEqual(VECTORS);
  });
  test('of a passage share one piece of memory when they are read', () => {
    const read = readVectors(writeVectors(VECTORS, DIMENSIONS), DIMENSIONS);
    expect(new Set([read?.whole.buffer, read?.sentences.buffer, read?.tokens.buffer]).size).toBe(1);
  });
  test('are not read when they were cut off', () => {
    const bytes = writeVectors(VECTORS, DIMENSIONS);
    const wrong = Array.from(bytes.keys()).filter((length) => readVectors(bytes.subarray(0, length), DIMENSIONS));
    expect(wrong).toEqual([]);
  });
  test('are not read when they have other dimensions', () =>
    expect(readVectors(writeVectors(VECTORS, DIMENSIONS), { full: 5, reduced: 2 })).toBeUndefined());
  test('have as many rows as they say, whatever the bytes', () =>
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 64 }), (bytes) => {
        const { sentences = [], starts = [0] } = readVectors(bytes, DIMENSIONS) ?? {};
        expect(sentences.length).toBe(4 * (starts.length - 1));
      }),
    ));
});
