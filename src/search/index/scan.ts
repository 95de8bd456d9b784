/**
 * Passages found by their terms in lists of numbers, made anew for each state of a library: for a small one that takes a millisecond or
 * two, and MiniSearch's maps, which the thousand libraries of a thousand servers would each have, take ten times the memory. The scores are
 * MiniSearch's, so that a library orders alike whichever way it is looked through; but for a heading that repeats a word, which counts once.
 */
import type { IndexedPassage } from './indexed-passage.js';
import { nextTurn } from '../slices.js';
import type { Vocabulary } from './vocabulary.js';

type Field = 'text' | 'heading' | 'title';

interface Found {
  readonly passage: IndexedPassage;
  readonly score: number;
}

type Scan = (terms: readonly string[], wanted: ((passage: IndexedPassage) => boolean) | undefined) => readonly Found[];

// BM25+ as MiniSearch 7 has it (https://lucaong.github.io/minisearch/, 2025).
const K = 1.2;
const B = 0.7;
const D = 0.5;

/** How many passages are gone through in one go: some milliseconds. */
const TOGETHER = 500;

/** Of `passages`; equal scores are in the order of the terms that they were found by, then in that of the passages. */
export async function createScan(
  passages: readonly IndexedPassage[],
  vocabulary: Vocabulary,
  boosts: Readonly<Record<Field, number>>,
): Promise<Scan> {
  const content = ({ terms, words }: IndexedPassage): Iterable<number> =>
    terms.filter((_, at) => !vocabulary.isStop(words[at] ?? -1));
  const fields = [
    { boost: boosts.text, lists: await createLists(passages, content) },
    { boost: boosts.heading, lists: await createLists(passages, ({ headingTerms }) => headingTerms) },
    { boost: boosts.title, lists: await createLists(passages, ({ titleTerms }) => titleTerms) },
  ];

  return (terms, wanted) => {
    const found = new Map<number, { score: number; matched: number; last: number; readonly first: number }>();
    const ids = [...new Set(terms)].flatMap((term) => vocabulary.termId(term) ?? []);
    for (const [place, id] of ids.entries()) {
      for (const { boost, lists } of fields) {
        const { start, end } = lists.rangeOf(id);
        const rarity = Math.log(1 + (passages.length - (end - start) + 0.5) / (end - start + 0.5));
        for (let entry = start; entry < end; entry += 1) {
          const at = lists.positions[entry] ?? 0;
          const count = lists.counts[entry] ?? 0;
          const norm = K * (1 - B + (B * (lists.lengths[at] ?? 0)) / lists.meanLength);
          let one = found.get(at);
          if (one === undefined) {
            one = { score: 0, matched: 0, last: -1, first: place };
            found.set(at, one);
          }
          one.score += boost * rarity * (D + (count * (K + 1)) / (count + norm));
          if (one.last !== place) one.matched += 1;
          one.last = place;
        }
      }
    }
    return [...found]
      .flatMap(([at, { score, matched, first }]) => {
        const passage = passages[at];
        if (passage === undefined || wanted?.(passage) === false) return [];
        return [{ passage, at, score: score * matched, first }];
      })
      .toSorted((a, b) => b.score - a.score || a.first - b.first || a.at - b.at);
  };
}

/** For each term the passages that have it in one field. */
interface Lists {
  /** Of a term's entries. */
  rangeOf(term: number): { readonly start: number; readonly end: number };
  /** By entry, the passage, ascending for each term, and how often it has the term. */
  readonly positions: Uint32Array;
  readonly counts: Uint16Array;
  /** By passage, how many different terms it has, and the mean of that. */
  readonly lengths: Uint16Array;
  readonly meanLength: number;
}

async function createLists(
  passages: readonly IndexedPassage[],
  termsOf: (passage: IndexedPassage) => Iterable<number>,
): Promise<Lists> {
  const counted: ReadonlyMap<number, number>[] = [];
  for (const passage of passages) {
    if (counted.length % TOGETHER === TOGETHER - 1) await nextTurn();
    const counts = new Map<number, number>();
    for (const term of termsOf(passage)) counts.set(term, (counts.get(term) ?? 0) + 1);
    counted.push(counts);
  }
  const lengths = Uint16Array.from(counted, ({ size }) => size);
  let last = -1;
  for (const counts of counted) for (const term of counts.keys()) last = Math.max(last, term);
  // Where a term's entries end, and while they are written where its next one goes.
  const ends = new Uint32Array(last + 2);
  for (const counts of counted) for (const term of counts.keys()) ends[term + 1] = (ends[term + 1] ?? 0) + 1;
  for (let term = 1; term < ends.length; term += 1) ends[term] = (ends[term] ?? 0) + (ends[term - 1] ?? 0);
  const all = ends.at(-1) ?? 0;
  const positions = new Uint32Array(all);
  const counts = new Uint16Array(all);
  for (const [at, own] of counted.entries()) {
    for (const [term, count] of own) {
      const entry = ends[term] ?? 0;
      positions[entry] = at;
      counts[entry] = count;
      ends[term] = entry + 1;
    }
  }
  return {
    rangeOf: (term) => ({ start: term === 0 ? 0 : (ends[term - 1] ?? 0), end: term > last ? 0 : (ends[term] ?? 0) }),
    positions,
    counts,
    lengths,
    meanLength: all / Math.max(1, passages.length),
  };
}
