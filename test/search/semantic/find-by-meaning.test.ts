import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { nearestPassages } from '../../../src/search/semantic/semantic-index.js';
import { createRows } from '../../../src/search/semantic/kernel.js';

const ONES = new Int16Array(16).fill(1);

/** Each passage's nearness to ONES is 16 times its number. */
function wholes(...numbers: readonly number[]) {
  const rows = createRows(numbers.length, 16);
  for (const [at, number] of numbers.entries()) rows.bytes.fill(number, at * 16, (at + 1) * 16);
  return rows;
}
const found = (numbers: readonly number[], count: number, scope = [{ start: 0, end: numbers.length }]) =>
  nearestPassages(ONES, wholes(...numbers), scope, count);

describe('finding by meaning', () => {
  test('gives the nearest first', () => expect(found([1, 9, 5], 3)).toEqual([1, 2, 0]));
  test('gives no more than were asked for', () => expect(found([1, 9, 5, 7], 2)).toEqual([1, 3]));
  test('gives all when there are fewer', () => expect(found([3, 4], 30)).toEqual([1, 0]));
  test('keeps the order of those that are equally near', () => expect(found([5, 7, 5, 7], 3)).toEqual([1, 3, 0]));
  test('gives those that are far when nothing is near', () => expect(found([-9, -3], 1)).toEqual([1]));
  test('looks only where it may', () =>
    expect(
      found([9, 1, 8, 2, 7], 3, [
        { start: 1, end: 2 },
        { start: 3, end: 5 },
      ]),
    ).toEqual([4, 3, 1]));
  test('finds nothing in an empty scope', () => expect(found([9, 8], 3, [])).toEqual([]));
  test('finds nothing where there are no passages', () => expect(found([], 3)).toEqual([]));
  test('finds what sorting finds', () =>
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -20, max: 20 }), { maxLength: 40 }), fc.nat(12), (numbers, count) => {
        const sorted = [...numbers.keys()].toSorted((a, b) => (numbers[b] ?? 0) - (numbers[a] ?? 0) || a - b);
        expect(found(numbers, count + 1)).toEqual(sorted.slice(0, count + 1));
      }),
    ));
});
