/** From a fitted model to numbers as a file has them: by name, short enough to read, with what cannot be learned. */
import type { LinearModel } from './linear-model.js';

export interface WrittenModel {
  readonly weights: Readonly<Record<string, number>>;
  readonly bias: number;
}

const DECIMALS = 3;

/** The model's weights by `names`, which are in its order. */
export function writtenModel(names: readonly string[], { weights, bias }: LinearModel): WrittenModel {
  const byName = Object.fromEntries(names.map((name, column) => [name, rounded(weights[column] ?? 0)]));
  const { heading, title } = byName;
  // Public question sets have no headings, so every row has a 0 there. A heading says of its section what the title says
  // of the article, so it gets the title's weight.
  const headed = heading === undefined || title === undefined ? byName : { ...byName, heading: title };
  return { weights: headed, bias: rounded(bias) };
}

/** Adding 0 makes a 0 of -0. */
function rounded(value: number): number {
  return Number(value.toFixed(DECIMALS)) + 0;
}
