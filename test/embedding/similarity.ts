/** Texts compared as the model was trained to be used: the mean of the vectors of their tokens, and the cosine. */

/** Of rows of 384 numbers one after the other; the length is 1. */
export function meanOf(rows: Float32Array): Float64Array {
  const mean = new Float64Array(384);
  for (const [index, value] of rows.entries()) mean[index % 384] = (mean[index % 384] ?? NaN) + value;
  const length = Math.hypot(...mean);
  return mean.map((value) => value / length);
}

/** Of vectors whose length is 1. */
export function cosine(a: Float64Array, b: Float64Array): number {
  return a.reduce((sum, value, index) => sum + value * (b[index] ?? NaN), 0);
}
