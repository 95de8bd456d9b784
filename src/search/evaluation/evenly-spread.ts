/** A few of many, evenly spread over them, so that a quick training sees every article. */

/** `limit` of them in their order; all when there are no more. */
export function evenlySpread<T>(all: readonly T[], limit: number): readonly T[] {
  if (limit >= all.length) return all;
  const chosen = Array.from({ length: limit }, (_, at) => Math.floor((at * all.length) / limit));
  return chosen.flatMap((at) => all.slice(at, at + 1));
}
