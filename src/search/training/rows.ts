/**
 * What a linear model learns from: a matrix with a row for each thing that can be chosen, in groups of which one choice is
 * made. Flat, because 10,000 questions with 40 candidates of 25 features are 40 MB so and ten times that as objects.
 */
import type { Judged } from './judged.js';

export interface Rows<J extends Judged = Judged> {
  readonly names: readonly string[];
  /** Row-major: a column for each of `names`. */
  readonly values: Float32Array;
  /** 1 for each row that is right, 0 for the others. */
  readonly right: Uint8Array;
  readonly groups: readonly Group<J>[];
}

/** One question's rows, `from` to `to`, half-open; empty when nothing was found for it. */
export interface Group<J extends Judged = Judged> {
  readonly from: number;
  readonly to: number;
  readonly judged: J;
}
