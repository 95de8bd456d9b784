/**
 * The words of a library in one language as numbers: ranking compares 50 passages word by word for each question, and
 * numbers in typed arrays do that without making a string. Words keep their spelling (exact phrases, typo repair) and
 * know their term (what counts as the same word).
 *
 * A word is known as long as a passage has it: passages come and go while the bot runs, and a word that only a removed
 * passage had is missing again.
 */

/** A word as it is filed: how it is spelled and the term it belongs to. */
export interface FiledWord {
  /** The word lower-cased and folded, not stemmed: what exact phrases and typo repair compare. */
  readonly word: string;
  readonly term: string;
  readonly stop: boolean;
}

/** The words of a passage, each as often as it stands there. */
export interface PassageWords {
  readonly text: Uint32Array;
  /** In the heading and the title above it. */
  readonly above: readonly number[];
}

/** What a question asks of it. */
export interface Vocabulary {
  /** Undefined for a word that no counted passage has. */
  wordId(word: string): number | undefined;
  termId(term: string): number | undefined;
  termOf(wordId: number): number;
  /** As the index has it. Words that are folded to the same have the term of the one that was met first. */
  spelledTerm(termId: number): string;
  isStop(wordId: number): boolean;
  /** In how many counted passages' texts the term stands. */
  passagesWith(termId: number): number;
  /** Words that may be within `slips` insertions, deletions or substitutions of `word`; never misses one that is. */
  nearby(word: string, slips: number): Iterable<string>;
  /** The numbers of terms of words in use that end so. */
  termsEndingWith(ending: string): Iterable<number>;
}

/** One that counts the passages it is told of. */
export interface CountingVocabulary extends Vocabulary {
  /** The number of a word, given to it when it is first seen. It is not known until a passage that has it is counted. */
  add(word: FiledWord): number;
  count(passage: PassageWords): void;
  /** Takes back what `count` of the same passage did. */
  uncount(passage: PassageWords): void;
  /** Gives the numbers of words that no passage has any more to others. To be called when nobody uses those numbers. */
  forget(): void;
}

/** An empty one; `add` and `count` fill it. */
export function createVocabulary(): CountingVocabulary {
  const wordIds = new Map<string, number>();
  // The analyzer files a word once, so that the same object is the same word: half the time of looking up its spelling.
  const filed = new WeakMap<FiledWord, number>();
  const spelled: string[] = [];
  const terms: number[] = [];
  const stops: boolean[] = [];
  const signatures: number[] = [];
  const lengths: number[] = [];
  /** How often the word stands in counted passages and above them. */
  const uses: number[] = [];
  /** Numbers of words that fell out of use, and numbers that are free. */
  const fallenWords: number[] = [];
  const freeWords: number[] = [];

  const termIds = new Map<string, number>();
  const termSpelled: string[] = [];
  /** How many words that are in use belong to the term. */
  const termWords: number[] = [];
  const passages: number[] = [];
  /** The last passage, by its number in the order of counting, in which the term was met. */
  const metIn: number[] = [];
  let counted = 0;
  const freeTerms: number[] = [];

  function addTerm(term: string): number {
    const known = termIds.get(term);
    if (known !== undefined) return known;
    const id = freeTerms.pop() ?? termSpelled.length;
    termIds.set(term, id);
    termSpelled[id] = term;
    termWords[id] = 0;
    passages[id] = 0;
    metIn[id] = 0;
    return id;
  }

  function addWord({ word, term, stop }: FiledWord): number {
    const known = wordIds.get(word);
    if (known !== undefined) return known;
    const id = freeWords.pop() ?? spelled.length;
    wordIds.set(word, id);
    spelled[id] = word;
    signatures[id] = signature(word);
    lengths[id] = word.length;
    terms[id] = addTerm(term);
    stops[id] = stop;
    uses[id] = 0;
    return id;
  }

  function change({ text, above }: PassageWords, by: 1 | -1): void {
    counted += 1;
    for (const word of text) {
      changeUses(word, by);
      const term = terms[word] ?? 0;
      if (metIn[term] === counted) continue;
      metIn[term] = counted;
      passages[term] = (passages[term] ?? 0) + by;
    }
    for (const word of above) changeUses(word, by);
  }

  function changeUses(word: number, by: 1 | -1): void {
    const before = uses[word] ?? 0;
    const after = before + by;
    uses[word] = after;
    if (before !== 0 && after !== 0) return;
    const term = terms[word] ?? 0;
    termWords[term] = (termWords[term] ?? 0) + by;
    if (after === 0) fallenWords.push(word);
  }

  return {
    add(word) {
      const known = filed.get(word);
      // Unless its number was given to another word since.
      if (known !== undefined && spelled[known] === word.word) return known;
      const id = addWord(word);
      filed.set(word, id);
      return id;
    },
    wordId(word) {
      const id = wordIds.get(word);
      return id === undefined || uses[id] === 0 ? undefined : id;
    },
    termId(term) {
      const id = termIds.get(term);
      return id === undefined || termWords[id] === 0 ? undefined : id;
    },
    termOf: (wordId) => terms[wordId] ?? -1,
    spelledTerm: (termId) => termSpelled[termId] ?? '',
    isStop: (wordId) => stops[wordId] ?? false,
    count: (passage) => change(passage, 1),
    uncount: (passage) => change(passage, -1),
    passagesWith: (termId) => passages[termId] ?? 0,
    *nearby(word, slips) {
      const own = signature(word);
      for (let id = 0; id < spelled.length; id += 1) {
        // Of a large vocabulary this leaves a tenth.
        if (Math.abs((lengths[id] ?? 0) - word.length) > slips) continue;
        // A slip changes at most two letters' presence: one goes, one comes.
        if (differMore(own, signatures[id] ?? 0, 2 * slips) || uses[id] === 0) continue;
        yield spelled[id] ?? '';
      }
    },
    *termsEndingWith(ending) {
      for (const [id, term] of termSpelled.entries()) {
        if (termWords[id] !== 0 && term.endsWith(ending)) yield id;
      }
    },
    forget() {
      for (const id of fallenWords.splice(0)) {
        const word = spelled[id] ?? '';
        // In use again, or fallen twice and forgotten already.
        if (uses[id] !== 0 || wordIds.get(word) !== id) continue;
        wordIds.delete(word);
        freeWords.push(id);
        spelled[id] = '';
        const term = terms[id] ?? -1;
        const spelling = termSpelled[term] ?? '';
        if (termWords[term] !== 0 || termIds.get(spelling) !== term) continue;
        termIds.delete(spelling);
        freeTerms.push(term);
      }
    },
  };
}

/** Which letters a word has, one bit each: two numbers tell in a nanosecond that most words are not alike. */
export function signature(word: string): number {
  let bits = 0;
  for (let at = 0; at < word.length; at += 1) bits |= 1 << (word.charCodeAt(at) % 32);
  return bits;
}

/** Whether more than `most` bits differ (Kernighan). */
export function differMore(a: number, b: number, most: number): boolean {
  let bits = a ^ b;
  for (let left = most; left > 0; left -= 1) bits &= bits - 1;
  return bits !== 0;
}
