import { describe, expect, test } from 'vitest';
import { reduction } from '../../../src/search/semantic/reduction.js';
import file from '../../../src/search/semantic/reduction.json' with { type: 'json' };

const FULL = 384;
const { dimensions } = reduction();
const reduce = (vector: Float32Array) => reduction().reduce(vector);
/** The unit vector of one axis. */
const axis = (at: number) => Float32Array.from({ length: FULL }, (_, other) => (other === at ? 1 : 0));
const dot = (a: Float32Array, b: Float32Array) => a.reduce((sum, value, at) => sum + value * (b[at] ?? 0), 0);

describe('the reduction', () => {
  test('makes vectors as short as the file says', () => expect(reduce(axis(0))).toHaveLength(dimensions));
  test('is the matrix of the file', () => {
    const matrix = Buffer.from(file.matrix, 'base64');
    for (const at of [0, 5, FULL - 1]) {
      const row = Array.from({ length: dimensions }, (_, to) => matrix.readFloatLE(4 * (at * dimensions + to)));
      expect([...reduce(axis(at))]).toEqual(row);
    }
  });
  test('keeps what lies in its directions: they are of length 1 and at right angles', () => {
    const images = Array.from({ length: FULL }, (_, at) => reduce(axis(at)));
    const direction = (to: number) => Float32Array.from(images, (image) => image[to] ?? 0);
    for (const to of [0, 1, dimensions - 1]) {
      expect(dot(direction(to), direction(to))).toBeCloseTo(1, 4);
      expect(dot(direction(to), direction(2))).toBeCloseTo(0, 4);
    }
  });
});
