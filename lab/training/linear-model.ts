/** A linear model: how a row is scored, and how what was fitted is written down. */
import type { Rows } from './rows.js';

/** A linear model over named columns: a row's score is the bias and each value times its weight. */
export interface LinearModel {
  /** In the order of the rows' names. */
  readonly weights: Float64Array;
  /** 0 where only the order of scores counts. */
  readonly bias: number;
}

/** A row's score by a linear model; the row is one of the matrix, by number. */
export function rowScore({ values }: Pick<Rows, 'values'>, row: number, { weights, bias }: LinearModel): number {
  const width = weights.length;
  let sum = bias;
  for (let column = 0; column < width; column += 1) sum += (weights[column] ?? 0) * (values[row * width + column] ?? 0);
  return sum;
}

/** From a fitted model to numbers as a file has them: by name, short enough to read, with what cannot be learned. */
interface WrittenModel {
  readonly weights: Readonly<Record<string, number>>;
  readonly bias: number;
}

const DECIMALS = 3;

/** The model's weights by `names`, which are in its order. */
export function writtenModel(names: readonly string[], { weights, bias }: LinearModel): WrittenModel {
  const byName = Object.fromEntries(names.map((name, column) => [name, rounded(weights[column] ?? 0)]));
  const { heading, title } = byName;
  // Public question sets have no headings: learned from them alone, it is 0. A heading says of its section what the title
  // says of the article, so it gets the title's weight.
  const headed = heading !== 0 || title === undefined ? byName : { ...byName, heading: title };
  return { weights: headed, bias: rounded(bias) };
}

/** As weights are written. Adding 0 makes a 0 of -0. */
export function rounded(value: number): number {
  return Number(value.toFixed(DECIMALS)) + 0;
}
