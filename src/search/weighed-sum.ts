/** A linear model's score: every feature times its weight. */
export function weighedSum<F extends string>(
  weights: Readonly<Record<F, number>>,
  values: Readonly<Record<F, number>>,
): number {
  let sum = 0;
  // `for in` and not Object.entries: this runs for every candidate of every question.
  for (const feature in weights) sum += weights[feature] * values[feature];
  return sum;
}
