/** Finds what must be unique and is not: names, values, identifiers. */

/** The entries whose key an earlier entry already has, in order. */
export function duplicates<T>(entries: readonly T[], key: (entry: T) => unknown): readonly T[] {
  const seen = new Set<unknown>();
  return entries.filter((entry) => {
    const repeated = seen.has(key(entry));
    seen.add(key(entry));
    return repeated;
  });
}
