/**
 * What ranking looks at in a passage for a question. Each feature is 0 to about 1, a share of the question's weight
 * where that makes sense, so that questions of different length compare.
 */
import type { IndexedPassage } from '../index/indexed-passage.js';
import type { PassageIndex } from '../index/passage-index.js';
import type { Query } from '../query/query.js';
import type { FeatureValues } from './feature-table.js';
import { headingFeatures } from './heading-features.js';

// BM25's usual parameters; other values changed the first hit of 0.1 % of the questions.
const K1 = 1.2;
const B = 0.75;
/** Where a word of a passage stands in the question, which is nowhere of nearly all. */
const NONE: readonly number[] = [];

/** The positions in the question of the passage's word at `at`. */
function positionsAt({ marks, indexOf }: Query, { terms }: IndexedPassage, at: number): readonly number[] {
  const term = terms[at] ?? -1;
  return marks[term & (marks.length - 1)] === 1 ? (indexOf.get(term) ?? NONE) : NONE;
}

/** The features of `passage` for `query`, which must have at least one term. */
export function features(query: Query, passage: IndexedPassage, index: PassageIndex): FeatureValues {
  const { terms, weight: total } = query;
  const frequencies = new Uint16Array(terms.length);
  const asSpelled = new Uint8Array(terms.length);
  for (let at = 0; at < passage.terms.length; at += 1) {
    for (const position of positionsAt(query, passage, at)) {
      frequencies[position] = (frequencies[position] ?? 0) + 1;
      if (terms[position]?.wordId === passage.words[at]) asSpelled[position] = 1;
    }
  }

  const norm = K1 * (1 - B + (B * passage.length) / query.collection.averageLength);
  const sums = { bm25: 0, coverage: 0, spelled: 0, heading: 0, title: 0, together: 0 };
  const absent: number[] = [];
  for (const [position, { ids, weight }] of terms.entries()) {
    if (ids.length === 0) continue;
    const inHeading = ids.some((id) => passage.headingTerms.has(id));
    const inTitle = ids.some((id) => passage.titleTerms.has(id));
    if (inHeading) sums.heading += weight;
    if (inTitle) sums.title += weight;
    const frequency = frequencies[position] ?? 0;
    if (inHeading || inTitle || frequency > 0) sums.together += weight;
    if (frequency === 0) {
      absent.push(position);
      continue;
    }
    sums.bm25 += (weight * frequency * (K1 + 1)) / (frequency + norm);
    sums.coverage += weight;
    if (asSpelled[position] === 1) sums.spelled += weight;
  }

  const above = { heading: sums.heading / total, title: sums.title / total };
  const { named, defined } = headingFeatures(query, passage, index, above);
  return {
    bm25: sums.bm25 / (total * (K1 + 1)),
    coverage: sums.coverage / total,
    sentence: passage.sentences().reduce((best, { from, to }) => Math.max(best, coverage(query, passage, from, to)), 0),
    phrase: sharedPhrases(query, passage),
    wording: spelledPairs(query, passage),
    spelled: sums.spelled / total,
    heading: above.heading,
    title: above.title,
    context: followed(query, absent, index.neighbours(passage)) / total,
    short: 1 / (1 + passage.length / query.collection.averageLength),
    together: sums.together / total,
    named,
    defined,
  };
}

// How a question's words stand in a passage or a part of it: the measures that features are made of.

/** The share, 0 to 1, of the question's weight whose terms stand among the words `from` to `to` of the passage. */
export function coverage(query: Query, passage: IndexedPassage, from: number, to: number): number {
  // Few words of a sentence are the question's.
  const seen: number[] = [];
  let sum = 0;
  for (let at = from; at < to; at += 1) {
    for (const position of positionsAt(query, passage, at)) {
      if (seen.includes(position)) continue;
      seen.push(position);
      sum += query.terms[position]?.weight ?? 0;
    }
  }
  return sum / query.weight;
}

/** The weighed share of the question's word pairs, stop words too, that stand side by side. */
function sharedPhrases({ pairs }: Query, { terms }: IndexedPassage): number {
  let sum = 0;
  let all = 0;
  for (const { first, second, weight } of pairs) {
    all += weight;
    if (standSideBySide(terms, first, second)) sum += weight;
  }
  return all === 0 ? 0 : sum / all;
}

function standSideBySide(numbers: Uint32Array, first: number, second: number): boolean {
  if (first < 0 || second < 0) return false;
  for (let place = numbers.indexOf(first); place >= 0; place = numbers.indexOf(first, place + 1)) {
    if (numbers[place + 1] === second) return true;
  }
  return false;
}

/** The share of the question's words that stand beside the next one, both spelled as asked; every word counts alike. */
function spelledPairs({ spelled }: Query, { words }: IndexedPassage): number {
  let found = 0;
  for (let at = 0; at + 1 < spelled.length; at += 1) {
    if (standSideBySide(words, spelled[at] ?? -1, spelled[at + 1] ?? -1)) found += 1;
  }
  return spelled.length === 0 ? 0 : found / spelled.length;
}

/** The weight of the terms at `positions` that stand in one of the passages. */
function followed(query: Query, positions: readonly number[], passages: readonly IndexedPassage[]): number {
  let sum = 0;
  for (const position of positions) {
    const { ids, weight } = query.terms[position] ?? { ids: [], weight: 0 };
    if (ids.some((id) => passages.some(({ terms }) => terms.includes(id)))) sum += weight;
  }
  return sum;
}
