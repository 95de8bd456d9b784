/** What each word of a question weighs when meaning is asked: what it weighs in the query, by its rarity. */
import type { WeighedWord } from './meaning/meaning.js';
import type { PassageIndex } from './passage-index.js';
import type { Query } from './query.js';

/** The words of `text` that are no stop words, ascending; `text` is what the query was made from, its typos corrected. */
export function questionWords(text: string, query: Query, { analyzer }: PassageIndex): readonly WeighedWord[] {
  const weights = new Map<string, number>();
  for (const { typed, weight } of query.terms) weights.set(typed, Math.max(weight, weights.get(typed) ?? 0));
  for (const { typed, read } of query.corrections) {
    for (const word of read.split(' ')) weights.set(word, weights.get(typed) ?? 0);
  }
  return analyzer.analyze(text).flatMap(({ start, end }) => {
    const weight = weights.get(text.slice(start, end));
    return weight === undefined ? [] : [{ start, end, weight }];
  });
}
