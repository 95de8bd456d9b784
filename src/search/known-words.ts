/** How much a text's words tell a library: what a long message is best asked with. */
import { inverseDocumentFrequency } from './index/inverse-document-frequency.js';
import { collectionOf } from './query/collection.js';
import type { LanguageIndex } from './query/read-question.js';

/** The sum of what its different words weigh that the library has, small ones aside, in the language where that is most; 0 for none. */
export function knownWeight(text: string, indexes: readonly LanguageIndex[]): number {
  const languages = new Map<string, LanguageIndex['lexical'][]>();
  for (const { lexical } of indexes) {
    const { language } = lexical.analyzer;
    languages.set(language, [...(languages.get(language) ?? []), lexical]);
  }
  return Math.max(0, ...Array.from(languages.values(), (parts) => weightIn(text, parts)));
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
