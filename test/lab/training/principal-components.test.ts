import { describe, expect, test } from 'vitest';
import { principalComponents } from '../../../lab/training/principal-components.js';

/** A symmetric matrix with the given eigenvalues, turned by a fixed rotation of the first two dimensions. */
function turned(values: readonly number[], angle: number): Float64Array {
  const n = values.length;
  const [x = 0, y = 0] = values;
  const matrix = new Float64Array(n * n);
  for (const [at, value] of values.entries()) matrix[at * n + at] = value;
  const c = Math.cos(angle);
  const s = Math.sin(angle);
  matrix[0] = c * c * x + s * s * y;
  matrix[1] = c * s * (x - y);
  matrix[n] = c * s * (x - y);
  matrix[n + 1] = s * s * x + c * c * y;
  return matrix;
}

describe('principal components', () => {
  test('are the directions of the largest eigenvalues, largest first', () => {
    const { directions } = principalComponents(turned([5, 1, 3], 0.5), 3, 2);
    expect(directions[0]).toBeCloseTo(Math.cos(0.5), 10);
    expect(directions[2]).toBeCloseTo(Math.sin(0.5), 10);
    expect(directions[5]).toBeCloseTo(1, 10);
  });
  test('say which share of all there is they have', () =>
    expect(principalComponents(turned([5, 1, 3], 0.5), 3, 2).share).toBeCloseTo(8 / 9, 10));
  test('are of length 1 and at right angles to one another', () => {
    const n = 12;
    const matrix = new Float64Array(n * n);
    for (let row = 0; row < n; row += 1)
      for (let column = 0; column < n; column += 1)
        matrix[row * n + column] = 1 / (1 + row + column) + (row === column ? row : 0);
    const { directions } = principalComponents(matrix, n, n);
    for (let a = 0; a < n; a += 1) {
      for (let b = 0; b <= a; b += 1) {
        let product = 0;
        for (let row = 0; row < n; row += 1) product += (directions[row * n + a] ?? 0) * (directions[row * n + b] ?? 0);
        expect(product).toBeCloseTo(a === b ? 1 : 0, 10);
      }
    }
  });
  test('point the same way whatever the sign they are found with', () => {
    const { directions } = principalComponents(turned([1, 5], 2.5), 2, 1);
    expect(Math.max(...directions)).toBeGreaterThan(Math.abs(Math.min(...directions)));
  });
  test('of a matrix that is diagonal already are its axes', () =>
    expect([...principalComponents(turned([1, 2], 0), 2, 1).directions]).toEqual([0, 1]));
});
