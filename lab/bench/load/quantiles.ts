/** The middle, the slowest in a hundred and the slowest of what was measured, in milliseconds with one decimal. */
export function quantiles(taken: readonly number[]): {
  readonly p50: number;
  readonly p99: number;
  readonly longest: number;
} {
  const sorted = taken.toSorted((a, b) => a - b);
  const at = (share: number): number => Math.round((sorted[Math.floor(share * (sorted.length - 1))] ?? 0) * 10) / 10;
  return { p50: at(0.5), p99: at(0.99), longest: at(1) };
}
