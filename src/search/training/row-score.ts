/** A row's score by a linear model; the row is one of the matrix, by number. */
import type { LinearModel } from './linear-model.js';
import type { Rows } from './rows.js';

export function rowScore({ values }: Pick<Rows, 'values'>, row: number, { weights, bias }: LinearModel): number {
  const width = weights.length;
  let sum = bias;
  for (let column = 0; column < width; column += 1) sum += (weights[column] ?? 0) * (values[row * width + column] ?? 0);
  return sum;
}
