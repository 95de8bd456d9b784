/**
 * The vocabulary of a library that is larger than memory: all its words are here, packed into typed arrays, and none of its passages. Who keeps
 * the passages gives words and terms their numbers, counted from 0, and says how the counts change. 100 bytes a word, so a million passages,
 * which have about a million different words, take less than 100 MB.
 */
import { createStringTable } from './string-table.js';
import { differMore, signature, type FiledWord, type Vocabulary } from './vocabulary.js';

export interface PackedVocabulary extends Vocabulary {
  /** How many words and terms have numbers: the next ones have these. */
  readonly words: number;
  readonly terms: number;
  /** The word's number, given to it when it is first seen, and to its term. It is not known until it is in use. */
  add(word: FiledWord): number;
  /** Gives the next numbers to terms, of which each is a line in UTF-8. */
  addTerms(lines: Uint8Array): void;
  /** Gives the next numbers to words, of which each is a line in UTF-8; of each the number of its term, which was added before, and whether it is a stop word. */
  addWords(words: { readonly lines: Uint8Array; readonly terms: Int32Array; readonly stops: Uint8Array }): void;
  spelledWord(wordId: number): string;
  /** How often it stands in passages and above them. */
  usesOf(wordId: number): number;
  /** Whether it is the term of a word that is no stop word, by which passages are found. */
  isContent(termId: number): boolean;
  /** Adds `by` to how often a word stands in passages and above them. */
  changeUses(wordId: number, by: number): void;
  /** Adds `by` to in how many passages' texts a term stands. */
  changePassages(termId: number, by: number): void;
  /** Every word is out of use and every term in no passage: to be told of all counts anew. */
  forgetCounts(): void;
}

/** The lengths of words as far as they matter. */
const LONGEST = 255;
/** Words near others are looked for in all words, and a question's are looked for several times. Of a large library they are thousands for each. */
const REMEMBERED = 16;

/** An empty one. */
export function createPackedVocabulary(): PackedVocabulary {
  const words = createStringTable();
  const terms = createStringTable();
  // The analyzer files a word once, so that the same object is the same word.
  const filed = new WeakMap<FiledWord, number>();
  const termOf = createNumbers(Int32Array);
  const stops = createNumbers(Uint8Array);
  const lengths = createNumbers(Uint8Array);
  const signatures = createNumbers(Int32Array);
  const uses = createNumbers(Int32Array);
  const passages = createNumbers(Int32Array);
  /** How many words in use belong to the term. */
  const termWords = createNumbers(Int32Array);
  const content = createNumbers(Uint8Array);
  const near = new Map<string, readonly string[]>();

  function file(id: number, spelled: string, term: number, stop: boolean): void {
    termOf.set(id, term);
    stops.set(id, stop ? 1 : 0);
    if (!stop) content.set(term, 1);
    lengths.set(id, Math.min(LONGEST, spelled.length));
    signatures.set(id, signature(spelled));
  }

  function addWord({ word, term, stop }: FiledWord): number {
    const id = words.add(word);
    file(id, word, terms.add(term), stop);
    return id;
  }

  function changeUses(id: number, by: number): void {
    const before = uses.at(id);
    const after = before + by;
    uses.set(id, after);
    if ((before !== 0) === (after !== 0)) return;
    near.clear();
    termWords.set(termOf.at(id), termWords.at(termOf.at(id)) + (after === 0 ? -1 : 1));
  }

  function lookedUp(word: string, slips: number): readonly string[] {
    const found: string[] = [];
    const own = signature(word);
    const length = Math.min(LONGEST, word.length);
    for (let id = 0; id < words.size; id += 1) {
      if (Math.abs(lengths.at(id) - length) > slips) continue;
      // A slip changes at most two letters' presence: one goes, one comes.
      if (differMore(own, signatures.at(id), 2 * slips) || uses.at(id) === 0) continue;
      found.push(words.spelled(id));
    }
    return found;
  }

  return {
    get words() {
      return words.size;
    },
    get terms() {
      return terms.size;
    },
    add(word) {
      const known = filed.get(word) ?? words.find(word.word);
      const id = known < 0 ? addWord(word) : known;
      filed.set(word, id);
      return id;
    },
    addTerms: (lines) => terms.addLines(lines),
    addWords({ lines, terms: ofEach, stops: small }) {
      const first = words.size;
      words.addLines(lines);
      for (const [at, term] of ofEach.entries()) file(first + at, words.spelled(first + at), term, small[at] === 1);
    },
    spelledWord: (id) => words.spelled(id),
    usesOf: (id) => uses.at(id),
    isContent: (id) => content.at(id) === 1,
    changeUses,
    changePassages: (id, by) => passages.set(id, passages.at(id) + by),
    forgetCounts() {
      uses.clear();
      passages.clear();
      termWords.clear();
      near.clear();
    },
    wordId(word) {
      const id = words.find(word);
      return id < 0 || uses.at(id) === 0 ? undefined : id;
    },
    termId(term) {
      const id = terms.find(term);
      return id < 0 || termWords.at(id) === 0 ? undefined : id;
    },
    termOf: (id) => (id < 0 || id >= words.size ? NONE : termOf.at(id)),
    spelledTerm: (id) => terms.spelled(id),
    isStop: (id) => stops.at(id) === 1,
    passagesWith: (id) => passages.at(id),
    nearby(word, slips) {
      const key = `${slips} ${word}`;
      let found = near.get(key);
      if (found === undefined) {
        found = lookedUp(word, slips);
        if (near.size >= REMEMBERED) near.clear();
        near.set(key, found);
      }
      return found;
    },
    *termsEndingWith(ending) {
      for (const id of terms.endingWith(ending)) if (termWords.at(id) !== 0) yield id;
    },
  };
}

const NONE = -1;
const FIRST_ROOM = 1 << 9;

interface Numbers {
  /** 0 for a place at which nothing was set. */
  at(place: number): number;
  set(place: number, value: number): void;
  clear(): void;
}

/** An array that grows. */
function createNumbers(Kind: typeof Int32Array | typeof Uint8Array): Numbers {
  let values = new Kind(FIRST_ROOM);
  return {
    at: (place) => values[place] ?? 0,
    set(place, value) {
      if (place >= values.length) {
        const more = new Kind(Math.ceil(Math.max(place + 1, values.length * 1.5)));
        more.set(values);
        values = more;
      }
      values[place] = value;
    },
    clear: () => void values.fill(0),
  };
}
