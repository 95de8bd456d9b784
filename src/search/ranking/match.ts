/** How a question's words stand in a passage or a part of it: the measures that features are made of. */
import type { IndexedPassage } from '../index/indexed-passage.js';
import type { Query } from '../query/query.js';

/** The share, 0 to 1, of the question's weight whose terms stand among the words `from` to `to` of the passage. */
export function coverage(query: Query, passage: IndexedPassage, from: number, to: number): number {
  const seen = new Set<number>();
  let sum = 0;
  for (let at = from; at < to; at += 1) {
    const position = query.indexOf.get(passage.terms[at] ?? -1);
    if (position === undefined || seen.has(position)) continue;
    seen.add(position);
    sum += query.terms[position]?.weight ?? 0;
  }
  return sum / query.weight;
}

/** The weighed share of the question's word pairs, stop words too, that stand side by side in words `from` to `to`. */
export function sharedPhrases(query: Query, passage: IndexedPassage, from: number, to: number): number {
  let sum = 0;
  let all = 0;
  for (const { first, second, weight } of query.pairs) {
    all += weight;
    if (first < 0 || second < 0) continue;
    for (let at = from; at + 1 < to; at += 1) {
      if (passage.terms[at] === first && passage.terms[at + 1] === second) {
        sum += weight;
        break;
      }
    }
  }
  return all === 0 ? 0 : sum / all;
}

/** The share of the question's words that stand beside the next one, both spelled as asked; every word counts alike. */
export function spelledPairs({ spelled }: Query, { words }: IndexedPassage): number {
  let found = 0;
  for (let at = 0; at + 1 < spelled.length; at += 1) {
    const first = spelled[at] ?? -1;
    const second = spelled[at + 1] ?? -1;
    if (first < 0 || second < 0) continue;
    for (let place = words.indexOf(first); place >= 0; place = words.indexOf(first, place + 1)) {
      if (words[place + 1] !== second) continue;
      found += 1;
      break;
    }
  }
  return spelled.length === 0 ? 0 : found / spelled.length;
}

/** The weight of the terms at `positions` that stand in one of the passages. */
export function followed(query: Query, positions: readonly number[], passages: readonly IndexedPassage[]): number {
  let sum = 0;
  for (const position of positions) {
    const term = query.terms[position];
    if (term?.id === undefined) continue;
    const { id, weight } = term;
    if (passages.some(({ terms }) => terms.includes(id))) sum += weight;
  }
  return sum;
}
