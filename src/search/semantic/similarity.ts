/**
 * How near one passage is to a question, by late interaction (Khattab and Zaharia, "ColBERT", 2020): each token of the
 * question looks for its nearest in the passage, so that a name must be met by that name and not by the passage's drift.
 */
import type { Embedder } from '../../embedding/embedder.js';
import type { Rows } from './kernel.js';
import type { Similarity, SentenceSimilarity, WeighedWord } from './semantic.js';
import { cosine, cosineOf } from './unit-vectors.js';
import type { PassageVectors, QuestionVectors } from './vectors.js';
import { wordRows } from './word-rows.js';

/**
 * `weights` are those of the question's tokens, together 1. `room` has a row for each token of the passage, and its content is
 * overwritten; 70 passages of 170 tokens and a question of 15 take 3 ms. A sentence that was cut off, and has no tokens, is
 * as far as can be: -1, and 0 as a whole; so is everything to a question without tokens.
 */
export function similarity(
  question: QuestionVectors,
  weights: Float64Array,
  passage: PassageVectors,
  position: number,
  room: Rows,
): Similarity {
  const { starts } = passage;
  room.bytes.set(passage.tokens);
  // For each token of the question its nearest in each part: above the passage, then sentence by sentence.
  const best = question.tokens.map((vector) => nearestByPart(vector, starts, room));
  const last = starts.length - 1;
  const sentences: SentenceSimilarity[] = [];
  for (let part = 1; part <= last; part += 1) {
    sentences.push({
      tokens: meanWithin(best, weights, part, part),
      // The part before the first sentence is what stands above the passage.
      around: meanWithin(best, weights, part === 1 ? part : part - 1, Math.min(part + 1, last)),
      whole: cosine(question.whole, passage.sentences, (part - 1) * question.whole.length),
    });
  }
  let sum = 0;
  for (const byPart of best) sum += greatest(byPart, 0, last);
  return {
    position,
    tokens: meanWithin(best, weights, 0, last),
    alike: best.length === 0 ? -1 : sum / best.length,
    sentences,
  };
}

function nearestByPart(vector: Int16Array, starts: Uint16Array, room: Rows): Float64Array {
  const best = new Float64Array(starts.length).fill(-1);
  const products = room.products(vector, { start: 0, end: starts.at(-1) ?? 0 });
  let row = 0;
  for (let part = 0; part < starts.length; part += 1) {
    // `part` is below the length.
    const end = starts[part] as number;
    if (row === end) continue;
    let most = Number.NEGATIVE_INFINITY;
    for (; row < end; row += 1) {
      // There are as many products as rows.
      const product = products[row] as number;
      if (product > most) most = product;
    }
    best[part] = cosineOf(most, vector.length);
  }
  return best;
}

/** How near the tokens are to the parts `from` to `to`, by weight; -1 for no tokens. Tokens without a weight are not looked at. */
function meanWithin(best: readonly Float64Array[], weights: Float64Array, from: number, to: number): number {
  let sum = weights.length === 0 ? -1 : 0;
  // Indexed, here and below: this runs for each sentence of 70 passages, and iterators take three times as long.
  for (let token = 0; token < weights.length; token += 1) {
    const weight = weights[token] as number;
    const byPart = best[token];
    if (weight > 0) sum += weight * (byPart === undefined ? -1 : greatest(byPart, from, to));
  }
  return sum;
}

/** The greatest of the parts `from` to `to`, which are there. */
function greatest(byPart: Float64Array, from: number, to: number): number {
  let most = -1;
  for (let part = from; part <= to; part += 1) most = Math.max(most, byPart[part] as number);
  return most;
}

// What each token of a question weighs, from what its words weigh.

/**
 * For each of `count` tokens its share of the weight, all together 1: a word's weight is divided among its tokens. All alike
 * when no word weighs anything, or when the words cannot be found among the tokens.
 */
export function tokenWeights(
  question: string,
  words: readonly WeighedWord[],
  count: number,
  embedder: Pick<Embedder, 'rows'>,
): Float64Array {
  const weights = new Float64Array(count);
  const rows = wordRows([{ text: question, words, end: count }], embedder) ?? [];
  for (const [at, { start, end }] of rows.entries()) {
    weights.fill((words[at]?.weight ?? 0) / Math.max(1, end - start), start, end);
  }
  const sum = weights.reduce((total, weight) => total + weight, 0);
  return sum === 0 ? weights.fill(1 / Math.max(1, count)) : weights.map((weight) => weight / sum);
}
