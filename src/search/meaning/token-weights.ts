/** What each token of a question weighs, from what its words weigh. */
import type { Embedder } from '../../embedding/embedder.js';
import type { WeighedWord } from './meaning.js';
import { wordRows } from './word-rows.js';

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
