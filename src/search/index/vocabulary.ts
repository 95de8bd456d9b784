/**
 * The words of a library in one language as numbers: ranking compares 50 passages word by word for each question, and
 * numbers in typed arrays do that without making a string. Words keep their spelling (exact phrases, typo repair) and
 * know their term (what counts as the same word).
 */
import type { Token } from './analyzer.js';

export interface Vocabulary {
  /** The number of a word, given to it when it is first seen. */
  add(token: Token): number;
  /** Undefined for a word the library does not have. */
  wordId(word: string): number | undefined;
  termId(term: string): number | undefined;
  termOf(wordId: number): number;
  isStop(wordId: number): boolean;
  /** Counts a passage that has the term; called once for each term of a passage. */
  count(termId: number): void;
  /** In how many passages the term stands. */
  passagesWith(termId: number): number;
  /** Words that may be within `slips` insertions, deletions or substitutions of `word`; never misses one that is. */
  nearby(word: string, slips: number): Iterable<string>;
}

export function createVocabulary(): Vocabulary {
  const wordIds = new Map<string, number>();
  const termIds = new Map<string, number>();
  const spelled: string[] = [];
  const terms: number[] = [];
  const stops: boolean[] = [];
  const passages: number[] = [];
  const signatures: number[] = [];

  function addTerm(term: string): number {
    const known = termIds.get(term);
    if (known !== undefined) return known;
    termIds.set(term, termIds.size);
    passages.push(0);
    return termIds.size - 1;
  }

  return {
    add({ word, term, stop }) {
      const known = wordIds.get(word);
      if (known !== undefined) return known;
      wordIds.set(word, spelled.length);
      spelled.push(word);
      signatures.push(signature(word));
      terms.push(addTerm(term));
      stops.push(stop);
      return spelled.length - 1;
    },
    wordId: (word) => wordIds.get(word),
    termId: (term) => termIds.get(term),
    termOf: (wordId) => terms[wordId] ?? -1,
    isStop: (wordId) => stops[wordId] ?? false,
    count(termId) {
      passages[termId] = (passages[termId] ?? 0) + 1;
    },
    passagesWith: (termId) => passages[termId] ?? 0,
    *nearby(word, slips) {
      const own = signature(word);
      for (let id = 0; id < spelled.length; id += 1) {
        // A slip changes at most two letters' presence: one goes, one comes.
        if (differences(own, signatures[id] ?? 0) > 2 * slips) continue;
        const other = spelled[id] ?? '';
        if (Math.abs(other.length - word.length) <= slips) yield other;
      }
    },
  };
}

/** Which letters a word has, one bit each: two numbers tell in a nanosecond that most words are not alike. */
function signature(word: string): number {
  let bits = 0;
  for (let at = 0; at < word.length; at += 1) bits |= 1 << (word.charCodeAt(at) % 32);
  return bits;
}

/** How many bits differ (Kernighan). */
function differences(a: number, b: number): number {
  let bits = a ^ b;
  let count = 0;
  while (bits !== 0) {
    bits &= bits - 1;
    count += 1;
  }
  return count;
}
