import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cosine, toUnit, toUnitBytes, toUnitShorts } from '../../../src/search/semantic/unit-vectors.js';

const bytesOf = (vector: Float32Array) => {
  const bytes = new Int8Array(vector.length);
  toUnitBytes(vector, bytes);
  return bytes;
};
const exact = (a: Float32Array, b: Float32Array) =>
  a.reduce((sum, value, at) => sum + value * (b[at] ?? 0), 0) / (Math.hypot(...a) * Math.hypot(...b));
/** Numbers in the proportions that a model's have: none of them is most of the length. */
const vectors = (dimensions: number) =>
  fc
    .array(fc.double({ min: 0.2, max: 1, noNaN: true }), { minLength: dimensions, maxLength: dimensions })
    .chain((sizes) =>
      fc
        .array(fc.boolean(), { minLength: dimensions, maxLength: dimensions })
        .map((signs) => Float32Array.from(sizes, (size, at) => (signs[at] === true ? size : -size))),
    );

describe.each([64, 384])('the cosine of vectors of %i numbers', (dimensions) => {
  test('is within a hundredth of the exact one', () =>
    fc.assert(
      fc.property(vectors(dimensions), vectors(dimensions), (a, b) => {
        expect(Math.abs(cosine(toUnitShorts(a), bytesOf(b), 0) - exact(a, b))).toBeLessThan(0.01);
      }),
    ));
  test('of a vector and itself is 1, whatever its length was', () =>
    fc.assert(
      fc.property(vectors(dimensions), fc.integer({ min: 1, max: 1_000 }), (vector, times) => {
        const longer = vector.map((value) => value * times);
        expect(Math.abs(cosine(toUnitShorts(longer), bytesOf(vector), 0) - 1)).toBeLessThan(0.01);
      }),
    ));
  test('of a vector and its opposite is -1', () =>
    fc.assert(
      fc.property(vectors(dimensions), (vector) => {
        const opposite = bytesOf(vector.map((value) => -value));
        expect(Math.abs(cosine(toUnitShorts(vector), opposite, 0) + 1)).toBeLessThan(0.01);
      }),
    ));
});

describe('a vector', () => {
  test('keeps its direction when it is brought to length 1', () =>
    expect([...toUnit(Float32Array.of(3, 0, -4))].map((value) => Math.round(10 * value))).toEqual([6, 0, -8]));
  test('without length stays without', () => expect([...toUnit(Float32Array.of(0, 0))]).toEqual([0, 0]));
  test('without length is near nothing', () =>
    expect(cosine(toUnitShorts(new Float32Array(16)), bytesOf(new Float32Array(16).fill(1)), 0)).toBe(0));
  test('with one number that is nearly all of it is cut off and not wrapped', () => {
    const vector = new Float32Array(384);
    vector[7] = 1;
    expect(bytesOf(vector)[7]).toBe(127);
  });
  test('among others is the one that begins where it is said', () => {
    const second = Float32Array.from({ length: 16 }, (_, at) => (at % 2 === 0 ? 1 : -1));
    const bytes = Int8Array.of(...bytesOf(new Float32Array(16).fill(1)), ...bytesOf(second));
    expect(cosine(toUnitShorts(second), bytes, 16)).toBeCloseTo(1, 1);
  });
});
