import { describe, expect, test } from 'vitest';
import { fitListwise, shuffledOrder } from '../../../lab/training/fit-listwise.js';
import { fitLogistic, solveSymmetric } from '../../../lab/training/fit-logistic.js';
import { rowsOf } from './rows-of.js';

const sigmoid = (x: number) => 1 / (1 + Math.exp(-x));

describe('fitListwise', () => {
  // The right row always has the largest first value; the second is the same for all; the third is against it.
  const separable = rowsOf(
    ['good', 'same', 'bad'],
    Array.from({ length: 100 }, (_, at) => ({
      rows: [
        [(at % 10) / 20, 0.5, 0.4, 0],
        [(at % 10) / 20 + 0.3, 0.5, 0.1, 1],
        [(at % 10) / 20 + 0.1, 0.5, 0.6, 0],
      ],
    })),
  );

  test('weighs what the right row has more of above 0, and what it has less of below', () => {
    const [good, , bad] = fitListwise(separable, separable.groups).weights;
    expect(good).toBeGreaterThan(1);
    expect(bad).toBeLessThan(-1);
  });
  test('gives no weight to what all rows of a group share', () =>
    expect(fitListwise(separable, separable.groups).weights[1]).toBeCloseTo(0, 6));
  test('finds the weight under which right rows have the share they have', () => {
    // Of two rows that differ by 1, the larger is right three times out of four: e^w / (1 + e^w) = 3/4.
    const rows = rowsOf(
      ['x'],
      Array.from({ length: 400 }, (_, at) => ({
        rows:
          at % 4 === 0
            ? [
                [1, 0],
                [0, 1],
              ]
            : [
                [1, 1],
                [0, 0],
              ],
      })),
    );
    expect(fitListwise(rows, rows.groups).weights[0]).toBeCloseTo(Math.log(3), 1);
  });
  test('gives the same weights every time', () =>
    expect(fitListwise(separable, separable.groups)).toEqual(fitListwise(separable, separable.groups)));
  test('learns from the groups it is given and no others', () => {
    const rows = rowsOf(
      ['x'],
      [
        {
          rows: [
            [1, 1],
            [0, 0],
          ],
        },
        {
          rows: [
            [1, 0],
            [0, 1],
          ],
        },
        {
          rows: [
            [1, 0],
            [0, 1],
          ],
        },
      ],
    );
    expect(fitListwise(rows, rows.groups.slice(0, 1)).weights[0]).toBeGreaterThan(0);
    expect(fitListwise(rows, rows.groups.slice(1)).weights[0]).toBeLessThan(0);
  });
  test('learns nothing from a group without a right row, one with nothing else, or an empty one', () => {
    const rows = rowsOf(
      ['x'],
      [
        {
          rows: [
            [1, 0],
            [0, 0],
          ],
        },
        {
          rows: [
            [1, 1],
            [0, 1],
          ],
        },
        { rows: [] },
      ],
    );
    expect([...fitListwise(rows, rows.groups).weights]).toEqual([0]);
  });
  test('is content when any of several right rows wins', () => {
    // The second right row looks like a wrong one; pulling it up too would cost the first feature.
    const rows = rowsOf(
      ['x'],
      Array.from({ length: 50 }, () => ({
        rows: [
          [1, 1],
          [0, 1],
          [0, 0],
        ],
      })),
    );
    expect(fitListwise(rows, rows.groups).weights[0]).toBeGreaterThan(2);
  });
});

describe('fitLogistic', () => {
  /** For each x and z, 1000 rows of which the share that the coefficients say is right. */
  const drawn = (a: number, b: number, bias: number) =>
    rowsOf(
      ['x', 'z'],
      [-2, -1, 0, 1, 2].flatMap((x) =>
        [0, 1, 3].map((z) => ({
          rows: Array.from({ length: 1000 }, (_, at) => [x, z, at < 1000 * sigmoid(a * x + b * z + bias) ? 1 : 0]),
        })),
      ),
    );

  test('recovers the coefficients that the rows were made with', () => {
    const rows = drawn(1.5, -0.7, 0.4);
    const { weights, bias } = fitLogistic(rows, rows.groups);
    expect(weights[0]).toBeCloseTo(1.5, 1);
    expect(weights[1]).toBeCloseTo(-0.7, 1);
    expect(bias).toBeCloseTo(0.4, 1);
  });
  test('comes to the same whatever the order of the groups', () => {
    const rows = drawn(0.8, 0.2, -1);
    const there = fitLogistic(rows, rows.groups);
    const back = fitLogistic(rows, rows.groups.toReversed());
    expect(back.weights[0]).toBeCloseTo(there.weights[0] ?? Number.NaN, 6);
    expect(back.bias).toBeCloseTo(there.bias, 6);
  });
  test('stays finite where a feature separates right from wrong', () => {
    const rows = rowsOf(
      ['x'],
      [
        {
          rows: [
            [40, 1],
            [39, 1],
            [1, 0],
            [0, 0],
          ],
        },
      ],
    );
    const { weights, bias } = fitLogistic(rows, rows.groups);
    expect(weights[0]).toBeGreaterThan(0);
    expect(Number.isFinite(weights[0])).toBe(true);
    expect(Number.isFinite(bias)).toBe(true);
  });
  test('gives no weight to a feature that is always 0', () => {
    const rows = rowsOf(
      ['x', 'never'],
      [
        {
          rows: [
            [1, 0, 1],
            [0, 0, 0],
            [1, 0, 0],
            [0, 0, 1],
          ],
        },
      ],
    );
    expect(fitLogistic(rows, rows.groups).weights[1]).toBe(0);
  });
  test('says the share of right rows where nothing tells them apart', () => {
    const rows = rowsOf(
      ['x'],
      [
        {
          rows: [
            [0, 1],
            [0, 0],
            [0, 0],
            [0, 0],
          ],
        },
      ],
    );
    expect(sigmoid(fitLogistic(rows, rows.groups).bias)).toBeCloseTo(0.25, 4);
  });
  test('is 0 throughout when there is nothing to learn from', () => {
    const rows = rowsOf(['x'], [{ rows: [] }]);
    expect(fitLogistic(rows, rows.groups)).toEqual({ weights: new Float64Array(1), bias: 0 });
  });
});

describe('solveSymmetric', () => {
  test('solves a system', () => {
    // 4x + 2y = 10 and 2x + 3y = 9.
    const [x, y] = solveSymmetric(Float64Array.of(4, 2, 2, 3), Float64Array.of(10, 9));
    expect(x).toBeCloseTo(1.5, 12);
    expect(y).toBeCloseTo(2, 12);
  });
  test('says when there is no such system', () =>
    expect(() => solveSymmetric(Float64Array.of(1, 2, 2, 1), Float64Array.of(1, 1))).toThrow('not positive definite'));
});

describe('strided', () => {
  test.each([0, 1, 2, 3, 10, 97, 1000])('visits each of %i once', (count) =>
    expect([...shuffledOrder(count)].toSorted((a, b) => a - b)).toEqual(Array.from({ length: count }, (_, at) => at)),
  );
  test('mixes early and late in every stretch', () => {
    const order = shuffledOrder(1000);
    for (let from = 0; from < 1000; from += 50) {
      const late = order.subarray(from, from + 50).filter((at) => at >= 500).length;
      expect(Math.abs(late - 25)).toBeLessThanOrEqual(2);
    }
  });
});
