/** A passage as the tables have it: its words as numbers, the terms that it is found by, and what it adds to the counts of its part. */
import type { Passage } from '../domain/passage.js';
import type { Analyzer } from '../search/index/analyzer.js';
import type { PackedVocabulary } from '../search/index/packed-vocabulary.js';
import { encodeWords, type PassageNumbers } from '../search/index/passage-words.js';
import { lexeme } from './tables.js';

export interface AnalyzedPassage {
  readonly numbers: PassageNumbers;
  readonly words: Uint8Array;
  /** PostgreSQL's tsvector as a text. */
  readonly terms: string;
  /** Words that are no stop words. */
  readonly length: number;
}

/** A heading or title, which stands above many passages. */
interface Line {
  readonly words: readonly number[];
  /** The terms with their places in the line. */
  readonly terms: readonly (readonly [term: number, place: number])[];
}

/** A function for the passages of one part; lines above them are analyzed once. */
export function passageAnalyzer(
  part: { readonly id: number; readonly vocabulary: PackedVocabulary },
  analyzer: Analyzer,
): (passage: Passage) => AnalyzedPassage {
  const { vocabulary } = part;
  const lines = new Map<string, Line>();

  function lineOf(text: string): Line {
    let line = lines.get(text);
    if (line === undefined) {
      const words: number[] = [];
      const terms: [number, number][] = [];
      let place = 0;
      analyzer.scan(text, (word) => {
        place += 1;
        if (word.stop) return;
        const id = vocabulary.add(word);
        words.push(id);
        terms.push([vocabulary.termOf(id), place]);
      });
      line = { words, terms };
      if (lines.size >= REMEMBERED) lines.clear();
      lines.set(text, line);
    }
    return line;
  }

  return (passage) => {
    const heading = lineOf(passage.heading ?? '');
    const title = lineOf(passage.article.citation.title);
    const ids: number[] = [];
    const begins: number[] = [];
    const places = new Map<number, string[]>();
    const put = (term: number, place: string) => {
      const known = places.get(term);
      if (known === undefined) places.set(term, [place]);
      else known.push(place);
    };
    let length = 0;
    analyzer.scan(passage.text, (word, start) => {
      const id = vocabulary.add(word);
      ids.push(id);
      begins.push(start);
      if (word.stop) return;
      length += 1;
      put(vocabulary.termOf(id), String(Math.min(ids.length, HEADING - 1)));
    });
    for (const [term, place] of heading.terms) put(term, `${Math.min(HEADING + place, TITLE - 1)}C`);
    for (const [term, place] of title.terms) put(term, `${Math.min(TITLE + place, LAST)}B`);
    const numbers = {
      heading: heading.words,
      title: title.words,
      words: Uint32Array.from(ids),
      begins: Uint32Array.from(begins),
    };
    const terms = Array.from(places, ([term, at]) => `${lexeme(part.id, term)}:${at.join(',')}`).join(' ');
    return { numbers, words: encodeWords(numbers), terms, length };
  };
}

const REMEMBERED = 10_000;

// A tsvector has places from 1 to 16,383: those of the text, then the heading's and the title's, which have a letter, too.
const HEADING = 15_000;
const TITLE = 15_700;
const LAST = 16_383;

/** What is added to counts, by word and by term. */
export interface Tally {
  passages: number;
  length: number;
  readonly words: Map<number, number>;
  readonly terms: Map<number, number>;
}

export function emptyTally(): Tally {
  return { passages: 0, length: 0, words: new Map(), terms: new Map() };
}

/** Counts the passage's words, `by` 1 for one that comes and -1 for one that goes. */
export function tally(into: Tally, numbers: PassageNumbers, vocabulary: PackedVocabulary, by: 1 | -1): void {
  const { heading, title, words } = numbers;
  const terms = new Set<number>();
  for (const word of words) {
    add(into.words, word, by);
    terms.add(vocabulary.termOf(word));
    if (!vocabulary.isStop(word)) into.length += by;
  }
  for (const word of [...heading, ...title]) add(into.words, word, by);
  for (const term of terms) add(into.terms, term, by);
  into.passages += by;
}

function add(counts: Map<number, number>, key: number, by: number): void {
  counts.set(key, (counts.get(key) ?? 0) + by);
}
