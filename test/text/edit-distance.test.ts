import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { editDistance } from '../../src/text/edit-distance.js';

/** Optimal string alignment as its definition says it, recursively and without any shortcut. */
function plain(a: string, b: string): number {
  if (a === '' || b === '') return a.length + b.length;
  const last = a.at(-1) === b.at(-1) ? 0 : 1;
  const shorterA = a.slice(0, -1);
  const shorterB = b.slice(0, -1);
  const costs = [plain(shorterA, b) + 1, plain(a, shorterB) + 1, plain(shorterA, shorterB) + last];
  if (a.length > 1 && a.at(-1) === b.at(-2) && a.at(-2) === b.at(-1))
    costs.push(plain(a.slice(0, -2), b.slice(0, -2)) + 1);
  return Math.min(...costs);
}

describe('editDistance', () => {
  test.each([
    ['bread', 'bread', 0],
    ['bread', 'breads', 1],
    ['bread', 'brad', 1],
    ['bread', 'broad', 1],
    ['bread', 'berad', 1],
    ['regulator', 'rgeulatro', 2],
    ['', 'ab', 2],
    ['ac', 'cb', 2],
  ])('from %s to %s is %i', (a, b, distance) => expect(editDistance(a, b, 5)).toBe(distance));
  test('is more than the most allowed when it gives up', () =>
    expect(editDistance('bread', 'water', 1)).toBeGreaterThan(1));

  test('is what the definition says up to the most allowed, and more than that beyond', () => {
    const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 6 });
    fc.assert(
      fc.property(word, word, fc.integer({ min: 0, max: 4 }), (a, b, most) => {
        expect(Math.min(editDistance(a, b, most), most + 1)).toBe(Math.min(plain(a, b), most + 1));
      }),
    );
  });
});
