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

const ALONE: Row = { others: new Uint16Array(), likeness: new Float64Array(), sum: 0 };

/** A long article may have 300,000 sentences of stop words, each of which would take memory for its own. */
const NO_TERMS: TermVector = new Map<string, number>();

/** One vector for each text; a term weighs tf · idf, where idf is counted over these texts. */
export async function createTermVectors(texts: readonly string[], analyzer: Analyzer): Promise<readonly TermVector[]> {
  const isFull = createSlice();
  const counted: TermVector[] = [];
  const containing = new Map<string, number>();
  for (const text of texts) {
    const counts = new Map<string, number>();
    for (const token of analyzer.tokens(text, isFull)) {
      if (token !== undefined && !token.stop) counts.set(token.term, (counts.get(token.term) ?? 0) + 1);
      if (token === undefined || isFull(WORD)) await nextTurn();
    }
    for (const term of counts.keys()) {
      containing.set(term, (containing.get(term) ?? 0) + 1);
      if (isFull(WORD)) await nextTurn();
    }
    counted.push(counts.size > 0 ? counts : NO_TERMS);
  }
  const vectors: TermVector[] = [];
  for (const counts of counted) {
    const vector = new Map<string, number>();
    // Not Math.hypot(...): a sentence may have more words than a call may have arguments.
    let squares = 0;
    for (const [term, count] of counts) {
      const weight = count * Math.log(1 + texts.length / (containing.get(term) ?? 1));
      vector.set(term, weight);
      squares += weight * weight;
      if (isFull(WORD)) await nextTurn();
    }
    const norm = Math.sqrt(squares);
    for (const [term, weight] of vector) {
      vector.set(term, norm === 0 ? 0 : weight / norm);
      if (isFull(WORD)) await nextTurn();
    }
    vectors.push(counts.size > 0 ? vector : NO_TERMS);
    if (isFull(WORD)) await nextTurn();
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
  const isFull = createSlice();
  const rowOf = await createRows(vectors.slice(0, compared), isFull);
  const rows: Row[] = [];
  // Of the others nothing is asked but what they receive, so one look at each is enough, at the end.
  let alone = 0;
  for (const [at, vector] of vectors.entries()) {
    const row = await rowOf(vector, at);
    if (at < compared) rows.push(row);
    else if (row.sum === 0) alone += 1;
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
    const row = await rowOf(vector, at);
    all[at] = base + DAMPING * received(row, shares);
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
async function createRows(
  compared: readonly TermVector[],
  isFull: (work: number) => boolean,
): Promise<(vector: TermVector, at: number) => Promise<Row>> {
  const containing = new Map<string, { readonly sentences: number[]; readonly weights: number[] }>();
  for (const [at, vector] of compared.entries()) {
    for (const [term, weight] of vector) {
      const known = containing.get(term) ?? { sentences: [], weights: [] };
      containing.set(term, known);
      known.sentences.push(at);
      known.weights.push(weight);
      if (isFull(WORD)) await nextTurn();
    }
  }
  const products = new Float64Array(compared.length);
  // Of the row that is being made: most are far shorter.
  const others = new Uint16Array(compared.length);
  const likeness = new Float64Array(compared.length);
  return async (vector, at) => {
    products.fill(0);
    let isAlone = true;
    for (const [term, weight] of vector) {
      const { sentences = [], weights = [] } = containing.get(term) ?? {};
      isAlone &&= sentences.every((other) => other === at);
      for (let place = 0; place < sentences.length; place += 1) {
        const other = sentences[place] ?? 0;
        products[other] = (products[other] ?? 0) + weight * (weights[place] ?? 0);
      }
      if (isFull(WORD + sentences.length)) await nextTurn();
    }
    if (isFull(isAlone ? WORD : products.length)) await nextTurn();
    if (isAlone) return ALONE;
    if (at < products.length) products[at] = 0;
    let count = 0;
    let sum = 0;
    for (let other = 0; other < products.length; other += 1) {
      const product = products[other] ?? 0;
      if (product === 0) continue;
      others[count] = other;
      likeness[count] = product;
      count += 1;
      sum += product;
    }
    return { others: others.slice(0, count), likeness: likeness.slice(0, count), sum };
  };
}
