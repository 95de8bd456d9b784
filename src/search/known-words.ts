/** How much texts' words tell a library: which sentences of a long message it is best asked with. */
import { inverseDocumentFrequency } from './index/inverse-document-frequency.js';
import { collectionOf } from './query/collection.js';
import type { LanguageIndex } from './query/read-question.js';
import { createSlice, nextTurn } from './slices.js';

/** Weighing a character, in the steps of a slice. */
const WEIGHING = 200;

/** Of each text the sum of what its different words weigh that the library has, small ones aside, in the language where that is most; 0 for none. */
export async function knownWeights(
  texts: readonly string[],
  indexes: readonly LanguageIndex[],
): Promise<readonly number[]> {
  const languages = new Map<string, LanguageIndex['lexical'][]>();
  for (const { lexical } of indexes) {
    const { language } = lexical.analyzer;
    languages.set(language, [...(languages.get(language) ?? []), lexical]);
  }
  const isFull = createSlice();
  const weights: number[] = [];
  for (const text of texts) {
    weights.push(Math.max(0, ...Array.from(languages.values(), (parts) => weightIn(text, parts))));
    if (isFull(WEIGHING * text.length)) await nextTurn();
  }
  return weights;
}

function weightIn(text: string, parts: readonly LanguageIndex['lexical'][]): number {
  const [first] = parts;
  const collection = collectionOf(parts);
  const words = new Set((first?.analyzer.analyze(text) ?? []).flatMap(({ stop, term }) => (stop ? [] : [term])));
  let sum = 0;
  for (const term of words) {
    const passages = collection.passagesWith(term);
    if (passages > 0) sum += inverseDocumentFrequency(passages, collection.size);
  }
  return sum;
}
