/**
 * Logistic regression: weights and a bias whose score is the log-odds that a row is right. Newton's method, because the
 * result is a calibrated probability and so must be the optimum itself, whatever the order of the rows.
 */
import { type LinearModel, rowScore } from './linear-model.js';
import type { Group, Rows } from './rows.js';

// Of the mean loss; keeps weights finite where a feature separates right from wrong. On the public sets it moves none by
// more than 0.03.
const L2 = 1e-5;
const STEPS = 50;
const CLOSE = 1e-9;
const SHORTEST = 1e-6;

interface Fitting {
  /** Of the mean loss, instead of the usual one: more for few rows. */
  readonly l2?: number;
  /** Whether each group counts alike, however many rows it has. */
  readonly byGroup?: boolean;
}

/** A row to be fitted to, and how much it counts; all weights add up to 1. */
interface Weighted {
  readonly row: number;
  readonly weight: number;
}

/** Fits to every row of `groups`; all weights are 0 when there is none. */
export function fitLogistic(
  rows: Rows,
  groups: readonly Group[],
  { l2 = L2, byGroup = false }: Fitting = {},
): LinearModel {
  const width = rows.names.length;
  const total = groups.reduce((sum, { from, to }) => sum + (byGroup && to > from ? 1 : to - from), 0);
  const chosen = groups.flatMap(({ from, to }) =>
    Array.from({ length: to - from }, (_, at) => ({
      row: from + at,
      weight: 1 / total / (byGroup ? to - from : 1),
    })),
  );
  let model: LinearModel = { weights: new Float64Array(width), bias: 0 };
  if (chosen.length === 0) return model;

  let before = loss(rows, chosen, model, l2);
  for (let step = 0; step < STEPS; step += 1) {
    const way = newtonStep(rows, chosen, model, l2);
    // A whole step of Newton's can overshoot far from the optimum; a part of it never does.
    let part = 1;
    let next = moved(model, way, part);
    let after = loss(rows, chosen, next, l2);
    while (after > before && part > SHORTEST) {
      part /= 2;
      next = moved(model, way, part);
      after = loss(rows, chosen, next, l2);
    }
    if (after > before) break;
    const gained = before - after;
    model = next;
    before = after;
    if (gained < CLOSE) break;
  }
  return model;
}

/** The mean of minus the logarithm of the probability of what is true, and the penalty. */
function loss(rows: Rows, chosen: readonly Weighted[], model: LinearModel, l2: number): number {
  let sum = 0;
  for (const { row, weight } of chosen) {
    const score = rowScore(rows, row, model);
    const against = rows.right[row] === 1 ? -score : score;
    // log(1 + e^x) without overflow.
    sum += weight * (Math.max(0, against) + Math.log1p(Math.exp(-Math.abs(against))));
  }
  return sum + (l2 / 2) * model.weights.reduce((total, weight) => total + weight * weight, 0);
}

/** Where the loss, taken for a parabola, is least, as seen from `model`: a change of each weight and, last, of the bias. */
function newtonStep(rows: Rows, chosen: readonly Weighted[], model: LinearModel, l2: number): Float64Array {
  const width = model.weights.length;
  const size = width + 1;
  const slope = new Float64Array(size);
  const bend = new Float64Array(size * size);
  const values = new Float64Array(size).fill(1);
  for (const { row, weight } of chosen) {
    const likely = 1 / (1 + Math.exp(-rowScore(rows, row, model)));
    values.set(rows.values.subarray(row * width, (row + 1) * width));
    for (let a = 0; a < size; a += 1) {
      const value = values[a] ?? 0;
      slope[a] = (slope[a] ?? 0) + weight * ((rows.right[row] ?? 0) - likely) * value;
      for (let b = 0; b <= a; b += 1) {
        const at = a * size + b;
        bend[at] = (bend[at] ?? 0) + weight * likely * (1 - likely) * value * (values[b] ?? 0);
      }
    }
  }
  for (let a = 0; a < size; a += 1) {
    const penalty = a < width ? l2 : 0;
    slope[a] = (slope[a] ?? 0) - penalty * (model.weights[a] ?? 0);
    // The bias is not penalised; a trace keeps the system solvable where every row is as good as certain.
    bend[a * size + a] = (bend[a * size + a] ?? 0) + Math.max(penalty, Number.EPSILON);
  }
  return solveSymmetric(bend, slope);
}

function moved({ weights, bias }: LinearModel, way: Float64Array, part: number): LinearModel {
  return {
    weights: weights.map((weight, column) => weight + part * (way[column] ?? 0)),
    bias: bias + part * (way[weights.length] ?? 0),
  };
}

// Solves a small symmetric positive definite system by Cholesky's factors: one step of Newton's method needs it.

/** x of `matrix` x = `right`; `matrix` is row-major, n × n. Throws an Error when it is not positive definite. */
export function solveSymmetric(matrix: Float64Array, right: Float64Array): Float64Array {
  const n = right.length;
  const lower = new Float64Array(n * n);
  const at = (row: number, column: number) => lower[row * n + column] ?? 0;
  for (let row = 0; row < n; row += 1) {
    for (let column = 0; column <= row; column += 1) {
      let sum = matrix[row * n + column] ?? 0;
      for (let k = 0; k < column; k += 1) sum -= at(row, k) * at(column, k);
      if (row === column && !(sum > 0)) throw new Error('The matrix is not positive definite');
      lower[row * n + column] = row === column ? Math.sqrt(sum) : sum / at(column, column);
    }
  }
  const solved = Float64Array.from(right);
  for (let row = 0; row < n; row += 1) {
    let sum = solved[row] ?? 0;
    for (let k = 0; k < row; k += 1) sum -= at(row, k) * (solved[k] ?? 0);
    solved[row] = sum / at(row, row);
  }
  for (let row = n - 1; row >= 0; row -= 1) {
    let sum = solved[row] ?? 0;
    for (let k = row + 1; k < n; k += 1) sum -= at(k, row) * (solved[k] ?? 0);
    solved[row] = sum / at(row, row);
  }
  return solved;
}
