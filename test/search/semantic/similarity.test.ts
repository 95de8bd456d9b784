import { describe, expect, test } from 'vitest';
import { createRows } from '../../../src/search/semantic/kernel.js';
import { similarity } from '../../../src/search/semantic/similarity.js';
import { toUnitBytes, toUnitShorts } from '../../../src/search/semantic/unit-vectors.js';

const DIMENSIONS = 16;

/** A direction that has nothing in common with the others, or half of two. */
function axis(...at: readonly number[]): Float32Array {
  const vector = new Float32Array(DIMENSIONS);
  for (const one of at) vector[one] = 1;
  return vector;
}
function bytes(...vectors: readonly Float32Array[]): Int8Array {
  const all = new Int8Array(vectors.length * DIMENSIONS);
  for (const [at, vector] of vectors.entries()) {
    toUnitBytes(vector, all.subarray(at * DIMENSIONS, (at + 1) * DIMENSIONS));
  }
  return all;
}
const question = (...tokens: readonly (readonly [vector: Float32Array, weight: number])[]) => ({
  whole: toUnitShorts(axis(0)),
  tokens: tokens.map(([vector]) => toUnitShorts(vector)),
  weights: Float64Array.from(tokens, ([, weight]) => weight),
});
/** Above stands a token on axis 3, then come sentences on 0, and on 1 and 2. */
const passage = {
  whole: bytes(axis(0)),
  sentences: bytes(axis(0), axis(1)),
  tokens: bytes(axis(3), axis(0), axis(1), axis(2)),
  starts: Uint16Array.of(1, 2, 4),
};
const near = (asked: ReturnType<typeof question>, of = passage) =>
  similarity(asked, asked.weights, of, 7, createRows(of.tokens.length / DIMENSIONS, DIMENSIONS));
const DIAGONAL = Math.SQRT1_2;

describe('nearness', () => {
  test('says of which passage it is', () => expect(near(question([axis(0), 1])).position).toBe(7));
  test('is 1 when each token is met', () =>
    expect(near(question([axis(0), 0.5], [axis(2), 0.5])).tokens).toBeCloseTo(1, 1));
  test('is 0 when no token is', () => expect(near(question([axis(9), 1])).tokens).toBeCloseTo(0, 2));
  test('takes the nearest token for each', () =>
    expect(near(question([axis(1, 9), 1])).tokens).toBeCloseTo(DIAGONAL, 1));
  test('is the mean by weight', () =>
    expect(near(question([axis(0), 0.8], [axis(9), 0.2])).tokens).toBeCloseTo(0.8, 1));
  test('counts what stands above the passage', () => expect(near(question([axis(3), 1])).tokens).toBeCloseTo(1, 1));
  test('says the mean over all tokens alike, whatever their weight', () =>
    expect(near(question([axis(0), 1], [axis(9), 0])).alike).toBeCloseTo(0.5, 1));
});

describe('the nearness of each sentence', () => {
  const asked = question([axis(1), 0.5], [axis(2), 0.5]);

  test('is that of its own tokens', () =>
    expect(near(asked).sentences.map(({ tokens }) => Math.round(tokens))).toEqual([0, 1]));
  test('leaves out what stands above', () =>
    expect(near(question([axis(3), 1])).sentences.map(({ tokens }) => Math.round(Math.abs(tokens)))).toEqual([0, 0]));
  test('as a whole is that of its vector', () =>
    expect(near(asked).sentences.map(({ whole }) => Math.round(whole))).toEqual([1, 0]));
  test('is as far as can be when it was cut off', () => {
    const cut = { ...passage, sentences: bytes(axis(0), axis()), starts: Uint16Array.of(1, 4, 4) };
    expect(near(asked, cut).sentences[1]).toMatchObject({ tokens: -1, whole: 0 });
  });
  test('around counts the sentences beside it, and not what stands above', () => {
    const three = { ...passage, sentences: bytes(axis(0), axis(1), axis(2)), starts: Uint16Array.of(1, 2, 3, 4) };
    const each = question([axis(0), 1 / 15], [axis(1), 2 / 15], [axis(2), 4 / 15], [axis(3), 8 / 15]);
    expect(near(each, three).sentences.map(({ around }) => Math.round(15 * around))).toEqual([3, 7, 6]);
  });
});

describe('without tokens', () => {
  test('a question is as far as can be', () => expect(near(question())).toMatchObject({ tokens: -1 }));
  test('a passage is as far as can be', () => {
    const empty = { whole: bytes(axis()), sentences: bytes(), tokens: bytes(), starts: Uint16Array.of(0) };
    expect(near(question([axis(0), 1]), empty)).toEqual({
      position: 7,
      tokens: -1,
      alike: -1,
      sentences: [],
    });
  });
});
