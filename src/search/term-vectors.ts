/** Sentences as vectors of their terms, for likeness within one article. */
import type { Analyzer } from './analyzer.js';

/** Weight by term, of length 1; empty for a sentence of stop words. */
export type TermVector = ReadonlyMap<string, number>;

/** One vector for each text; a term weighs tf · idf, where idf is counted over these texts. */
export function createTermVectors(texts: readonly string[], analyzer: Analyzer): readonly TermVector[] {
  const counted = texts.map((text) => {
    const counts = new Map<string, number>();
    for (const { term, stop } of analyzer.analyze(text)) if (!stop) counts.set(term, (counts.get(term) ?? 0) + 1);
    return counts;
  });
  const containing = new Map<string, number>();
  for (const counts of counted) {
    for (const term of counts.keys()) containing.set(term, (containing.get(term) ?? 0) + 1);
  }
  return counted.map((counts) => {
    const weighed = [...counts].map(([term, count]): [string, number] => [
      term,
      count * Math.log(1 + texts.length / (containing.get(term) ?? 1)),
    ]);
    // Not Math.hypot(...): a sentence may have more words than a call may have arguments.
    const norm = Math.sqrt(weighed.reduce((sum, [, weight]) => sum + weight * weight, 0));
    return new Map(weighed.map(([term, weight]) => [term, norm === 0 ? 0 : weight / norm]));
  });
}

/** The cosine, 0 to 1. */
export function similarity(a: TermVector, b: TermVector): number {
  const [small, large] = a.size <= b.size ? [a, b] : [b, a];
  let sum = 0;
  for (const [term, weight] of small) sum += weight * (large.get(term) ?? 0);
  return sum;
}
