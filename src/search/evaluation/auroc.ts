/**
 * How well a score tells two groups apart: the probability that one of `positive` is above one of `negative`, ties
 * counting half (Mann and Whitney's U over its maximum). Null when a group is empty.
 */
export function auroc(positive: readonly number[], negative: readonly number[]): number | null {
  if (positive.length === 0 || negative.length === 0) return null;
  const sorted = negative.toSorted((a, b) => a - b);
  let wins = 0;
  for (const value of positive) wins += (below(sorted, value) + notAbove(sorted, value)) / 2;
  return wins / (positive.length * negative.length);
}

/** How many of the sorted values are below `value`. */
function below(sorted: readonly number[], value: number): number {
  return count(sorted, (one) => one < value);
}

function notAbove(sorted: readonly number[], value: number): number {
  return count(sorted, (one) => one <= value);
}

/** The length of the beginning for which `holds`, by bisection. */
function count(sorted: readonly number[], holds: (value: number) => boolean): number {
  let from = 0;
  let to = sorted.length;
  while (from < to) {
    const middle = (from + to) >>> 1;
    if (holds(sorted[middle] ?? 0)) from = middle + 1;
    else to = middle;
  }
  return from;
}
