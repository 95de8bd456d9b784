import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createRows } from '../../../src/search/semantic/kernel.js';

const plain = (vector: Int16Array, row: Int8Array) =>
  vector.reduce((sum, value, at) => sum + value * (row[at] ?? 0), 0);

describe('inner products', () => {
  test.each([16, 64, 384])('of %i numbers are those of plain arithmetic', (dimensions) =>
    fc.assert(
      fc.property(
        fc.int16Array({ min: -16_384, max: 16_384, minLength: dimensions, maxLength: dimensions }),
        fc.array(fc.int8Array({ minLength: dimensions, maxLength: dimensions }), { maxLength: 9 }),
        (vector, rows) => {
          const made = createRows(rows.length, dimensions);
          for (const [at, row] of rows.entries()) made.bytes.set(row, at * dimensions);
          const products = made.products(vector, { start: 0, end: rows.length });
          expect([...products]).toEqual(rows.map((row) => plain(vector, row)));
        },
      ),
    ),
  );
  test('do not overflow where every number is the largest', () => {
    const rows = createRows(1, 384);
    rows.bytes.fill(-128);
    // A unit vector has no longer: its numbers' squares add up to 2 ** 28.
    const vector = new Int16Array(384).fill(836);
    expect([...rows.products(vector, { start: 0, end: 1 })]).toEqual([384 * 836 * -128]);
  });
  test('are those of the rows asked for', () => {
    const rows = createRows(4, 16);
    for (const row of [0, 1, 2, 3]) rows.bytes.fill(row, row * 16, (row + 1) * 16);
    expect([...rows.products(new Int16Array(16).fill(1), { start: 1, end: 3 })]).toEqual([16, 32]);
  });
  test('of no rows are none', () =>
    expect([...createRows(0, 16).products(new Int16Array(16), { start: 0, end: 0 })]).toEqual([]));
  test('are 0 with rows that were not filled', () =>
    expect([...createRows(2, 16).products(new Int16Array(16).fill(9), { start: 0, end: 2 })]).toEqual([0, 0]));
  test('of many rows reach the last one', () => {
    const rows = createRows(20_000, 384);
    rows.bytes.fill(1, 19_999 * 384);
    expect(rows.products(new Int16Array(384).fill(1), { start: 0, end: 20_000 }).at(-1)).toBe(384);
  });
  test('cannot be had of vectors that are no multiple of 16 long', () =>
    expect(() => createRows(1, 20)).toThrow('Vectors of 20 numbers cannot be multiplied.'));
});
