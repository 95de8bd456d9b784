import { describe, expect, test } from 'vitest';
import { passageVectors } from '../../../src/search/semantic/vectors.js';

const DIMENSIONS = 16;
/** Keeps every number but the sign of it. */
const REDUCTION = {
  id: 'test',
  dimensions: DIMENSIONS,
  reduce: (vector: Float32Array) => vector.map((value) => -value),
  importance: () => 1,
};

/** Rows on the axes that are given, in pieces of the lengths that are given. */
function vectorsOf(axes: readonly number[], lengths: readonly number[]) {
  const vectors = new Float32Array(axes.length * DIMENSIONS);
  for (const [row, axis] of axes.entries()) vectors[row * DIMENSIONS + axis] = row + 1;
  let end = 0;
  const pieces = lengths.map((length) => ({ start: end, end: (end += length) }));
  return passageVectors({ ids: new Int32Array(axes.length), vectors, pieces }, DIMENSIONS, REDUCTION);
}
/** Where a vector's numbers are not 0. */
const axesOf = (bytes: Int8Array) => [...bytes.keys()].filter((at) => bytes[at] !== 0);

describe('the vectors of a passage', () => {
  const vectors = vectorsOf([0, 1, 2, 3], [1, 2, 1]);

  test('have a whole of all its tokens, with those above it', () =>
    expect(axesOf(vectors.whole)).toEqual([0, 1, 2, 3]));
  test('have one for each sentence, of its tokens', () => expect(axesOf(vectors.sentences)).toEqual([1, 2, 16 + 3]));
  test('have one for each token, reduced', () => expect(axesOf(vectors.tokens)).toEqual([0, 17, 34, 51]));
  test('have tokens that are what the reduction makes of them', () => expect(vectors.tokens[0]).toBeLessThan(0));
  test('say which tokens stand before each sentence', () => expect([...vectors.starts]).toEqual([1, 3, 4]));
  test('have tokens of one length, whatever those of the model have', () =>
    expect(new Set(Array.from(vectors.tokens).filter((number) => number !== 0)).size).toBe(1));
  test('weigh a token in the whole by its length', () =>
    expect(vectors.whole[3]).toBeGreaterThan(3 * (vectors.whole[0] ?? NaN)));
  test('have zeros for a sentence without tokens', () =>
    expect(axesOf(vectorsOf([0, 1], [1, 0, 1]).sentences)).toEqual([17]));
  test('are zeros without tokens', () => expect(axesOf(vectorsOf([], [0, 0]).whole)).toEqual([]));
  test('may have nothing above', () => expect([...vectorsOf([5], [0, 1]).starts]).toEqual([0, 1]));
});
