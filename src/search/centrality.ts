/**
 * How central each sentence of an article is among the others: continuous LexRank (Erkan and Radev 2004), the stationary
 * distribution of a walk from sentence to sentence by their likeness.
 */
import type { Analyzer } from './index/analyzer.js';
import { createSlice, nextTurn } from './slices.js';

/** Weight by term, of length 1; empty for a sentence of stop words. */
export type TermVector = ReadonlyMap<string, number>;

/** The paper's damping; 30 rounds settle the order in articles of 2,000 sentences. */
const DAMPING = 0.85;
const ROUNDS = 30;
/** This many sentences are compared with each other; an article's rest is compared with those only. */
const COMPARED = 800;
/** Looking a word up, in the steps of a slice. */
const WORD = 50;

/** The sentences that a sentence is like, among those that are compared, and how like each is, above 0. */
interface Row {
  readonly others: Uint16Array;
  readonly likeness: Float64Array;
  readonly sum: number;
}

/** One vector for each text; a term weighs tf · idf, where idf is counted over these texts. */
export async function createTermVectors(texts: readonly string[], analyzer: Analyzer): Promise<readonly TermVector[]> {
  const isFull = createSlice();
  const counted: Map<string, number>[] = [];
  const containing = new Map<string, number>();
  for (const text of texts) {
    const counts = new Map<string, number>();
    analyzer.scan(text, ({ term, stop }) => {
      if (!stop) counts.set(term, (counts.get(term) ?? 0) + 1);
    });
    for (const term of counts.keys()) containing.set(term, (containing.get(term) ?? 0) + 1);
    counted.push(counts);
    if (isFull(text.length * WORD)) await nextTurn();
  }
  const vectors: TermVector[] = [];
  for (const counts of counted) {
    const weighed = Array.from(counts, ([term, count]): [string, number] => [
      term,
      count * Math.log(1 + texts.length / (containing.get(term) ?? 1)),
    ]);
    // Not Math.hypot(...): a sentence may have more words than a call may have arguments.
    const norm = Math.sqrt(weighed.reduce((sum, [, weight]) => sum + weight * weight, 0));
    vectors.push(new Map(weighed.map(([term, weight]) => [term, norm === 0 ? 0 : weight / norm])));
    if (isFull(counts.size * WORD)) await nextTurn();
  }
  return vectors;
}

/** The cosine, 0 to 1. */
export function similarity(a: TermVector, b: TermVector): number {
  const [small, large] = a.size <= b.size ? [a, b] : [b, a];
  let sum = 0;
  for (const [term, weight] of small) sum += weight * (large.get(term) ?? 0);
  return sum;
}

/** One value for each vector, adding up to 1 where all are compared. */
export async function centrality(vectors: readonly TermVector[]): Promise<Float64Array> {
  const count = vectors.length;
  const compared = Math.min(count, COMPARED);
  const rowOf = createRows(vectors.slice(0, compared));
  const isFull = createSlice();
  const rows: Row[] = [];
  // Of the others nothing is asked but what they receive, so one look at each is enough, at the end.
  let alone = 0;
  for (const [at, vector] of vectors.entries()) {
    const row = rowOf(vector, at);
    if (at < compared) rows.push(row);
    else if (row.sum === 0) alone += 1;
    if (isFull(compared + vector.size * WORD)) await nextTurn();
  }

  let ranks = new Float64Array(compared).fill(1 / Math.max(1, count));
  let before = ranks;
  // What a sentence like no other has to give goes to all, or it would be lost.
  let given = 1 / Math.max(1, count);
  let base = given;
  for (let round = 0; round < ROUNDS; round += 1) {
    const kept = rows.reduce((sum, row, at) => (row.sum === 0 ? sum + (ranks[at] ?? 0) : sum), alone * given);
    base = (1 - DAMPING + DAMPING * kept) / Math.max(1, count);
    before = ranks;
    const shares = sharesOf(before, rows);
    ranks = new Float64Array(compared);
    for (const [at, row] of rows.entries()) {
      ranks[at] = base + DAMPING * received(row, shares);
      if (isFull(row.others.length)) await nextTurn();
    }
    given = base;
  }

  const all = new Float64Array(count);
  all.set(ranks);
  const shares = sharesOf(before, rows);
  for (let at = compared; at < count; at += 1) {
    const vector = vectors[at] ?? new Map<string, number>();
    const row = rowOf(vector, at);
    all[at] = base + DAMPING * received(row, shares);
    if (isFull(compared + vector.size * WORD)) await nextTurn();
  }
  return all;
}

/** What each of the compared has to give to one that is like it in full. */
function sharesOf(ranks: Float64Array, rows: readonly Row[]): Float64Array {
  return ranks.map((rank, at) => {
    const sum = rows[at]?.sum ?? 0;
    return sum > 0 ? rank / sum : 0;
  });
}

function received({ others, likeness }: Row, shares: Float64Array): number {
  let sum = 0;
  for (let place = 0; place < others.length; place += 1) {
    sum += (likeness[place] ?? 0) * (shares[others[place] ?? 0] ?? 0);
  }
  return sum;
}

/** A function from a vector to its row: by the terms that it shares with others, of which most pairs have none. */
function createRows(compared: readonly TermVector[]): (vector: TermVector, at: number) => Row {
  const containing = new Map<string, { readonly sentences: number[]; readonly weights: number[] }>();
  for (const [at, vector] of compared.entries()) {
    for (const [term, weight] of vector) {
      const known = containing.get(term) ?? { sentences: [], weights: [] };
      containing.set(term, known);
      known.sentences.push(at);
      known.weights.push(weight);
    }
  }
  const products = new Float64Array(compared.length);
  return (vector, at) => {
    products.fill(0);
    for (const [term, weight] of vector) {
      const { sentences = [], weights = [] } = containing.get(term) ?? {};
      for (let place = 0; place < sentences.length; place += 1) {
        const other = sentences[place] ?? 0;
        products[other] = (products[other] ?? 0) + weight * (weights[place] ?? 0);
      }
    }
    if (at < products.length) products[at] = 0;
    const others = Uint16Array.from(products.keys()).filter((other) => (products[other] ?? 0) > 0);
    const likeness = Float64Array.from(others, (other) => products[other] ?? 0);
    return { others, likeness, sum: likeness.reduce((sum, value) => sum + value, 0) };
  };
}
