import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { shares } from '../../../src/discord/text/fit.js';

describe('shares', () => {
  test('gives everyone all when there is room', () => {
    expect(shares([10, 30, 20], 100)).toEqual([10, 30, 20]);
  });

  test('leaves the small whole and divides the rest among the large', () => {
    expect(shares([100, 10, 200], 90)).toEqual([40, 10, 40]);
  });

  test('never gives more than there is, nor more than was wanted', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(5_000), { maxLength: 9 }), fc.nat(5_000), (weights, room) => {
        const given = shares(weights, room);
        expect(given.reduce((sum, share) => sum + share, 0)).toBeLessThanOrEqual(room);
        expect(given.every((share, index) => share <= (weights[index] ?? 0))).toBe(true);
      }),
    );
  });
});
