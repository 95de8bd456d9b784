/** How central each sentence is among the others: continuous LexRank, the stationary distribution over likeness. */
import { similarity, type TermVector } from './term-vectors.js';

// The paper's damping; 30 rounds settle the order in articles of 2,000 sentences.
const DAMPING = 0.85;
const ROUNDS = 30;
// All pairs of this many sentences are compared in a tenth of a second; an article's rest is compared with those only.
const COMPARED = 800;

/** One value for each vector, adding up to 1 where all are compared. */
export function centrality(vectors: readonly TermVector[]): Float64Array {
  const count = vectors.length;
  const compared = Math.min(count, COMPARED);
  const likeness = vectors.map((vector, at) =>
    Float64Array.from({ length: compared }, (_, other) => {
      const against = vectors[other];
      return other === at || against === undefined ? 0 : similarity(vector, against);
    }),
  );
  const sums = likeness.map((row) => row.reduce((sum, value) => sum + value, 0));
  let ranks = new Float64Array(count).fill(1 / Math.max(1, count));
  for (let round = 0; round < ROUNDS; round += 1) {
    // What a sentence like no other has to give goes to all, or it would be lost.
    const kept = sums.reduce((sum, like, at) => (like === 0 ? sum + (ranks[at] ?? 0) : sum), 0);
    const next = new Float64Array(count).fill((1 - DAMPING + DAMPING * kept) / Math.max(1, count));
    for (let at = 0; at < count; at += 1) {
      let received = 0;
      const row = likeness[at];
      for (let other = 0; other < compared; other += 1) {
        const sum = sums[other] ?? 0;
        if (sum > 0) received += ((row?.[other] ?? 0) / sum) * (ranks[other] ?? 0);
      }
      next[at] = (next[at] ?? 0) + DAMPING * received;
    }
    ranks = next;
  }
  return ranks;
}
