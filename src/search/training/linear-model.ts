/** A linear model over named columns: a row's score is the bias and each value times its weight. */
export interface LinearModel {
  /** In the order of the rows' names. */
  readonly weights: Float64Array;
  /** 0 where only the order of scores counts. */
  readonly bias: number;
}
