/** How rare a term is: what it weighs in a question, and in the order of candidates. */

/** Lucene's form of Robertson and Spärck Jones's, which is never negative. */
export function inverseDocumentFrequency(passagesWith: number, passages: number): number {
  return Math.log(1 + (passages - passagesWith + 0.5) / (passagesWith + 0.5));
}
