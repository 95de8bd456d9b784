/** A linear model's score: every feature times its weight. Each weight must have its value. */
export function weighedSum(
  weights: Readonly<Record<string, number>>,
  values: Readonly<Record<string, number>>,
): number {
  let sum = 0;
  // `for in` and not Object.entries: this runs for every candidate of every question.
  for (const feature in weights) sum += (weights[feature] ?? 0) * (values[feature] ?? Number.NaN);
  return sum;
}
