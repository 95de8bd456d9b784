/** A passage as ranking sees it: numbers of words and where they begin; its sentences when first asked for. */
import type { Passage } from '../../domain/passage.js';
import { sentences } from '../../text/sentences.js';
import type { Analyzer } from './analyzer.js';
import type { CountingVocabulary } from './vocabulary.js';

/** A sentence's offsets in the passage's text, and the range of its words in `words`. */
export interface IndexedSentence {
  readonly start: number;
  readonly end: number;
  readonly from: number;
  readonly to: number;
}

export interface IndexedPassage {
  readonly passage: Passage;
  /** Its own for as long as the index lives. */
  readonly id: number;
  readonly words: Uint32Array;
  /** Term of each word. */
  readonly terms: Uint32Array;
  /** Words that are no stop words. */
  readonly length: number;
  readonly headingTerms: ReadonlySet<number>;
  readonly titleTerms: ReadonlySet<number>;
  sentences(): readonly IndexedSentence[];
}

/** A heading or title without its stop words: it stands above many passages and is analyzed once. */
export interface HeadingTerms {
  readonly words: readonly number[];
  readonly terms: ReadonlySet<number>;
  /** The terms themselves, in their order. */
  readonly content: readonly string[];
}

/** A passage that was just indexed, with what only the index needs of it. */
export interface NewlyIndexed {
  readonly passage: IndexedPassage;
  /** The terms of its text that are no stop words, each as often as it stands there. */
  readonly content: readonly string[];
}

/** `id` is the passage's own; `heading` and `title` are those above it. */
export function indexPassage(
  passage: Passage,
  id: number,
  { analyzer, vocabulary }: { readonly analyzer: Analyzer; readonly vocabulary: CountingVocabulary },
  heading: HeadingTerms,
  title: HeadingTerms,
): NewlyIndexed {
  const { words, begins, content } = wordsOf(passage.text, analyzer, vocabulary);
  const terms = words.map((word) => vocabulary.termOf(word));
  const above = { headingTerms: heading.terms, titleTerms: title.terms };
  return { passage: readPassage({ passage, id, words, terms, length: content.length, ...above }, begins), content };
}

/** A passage whose words are known; `begins` has the place of each in its text. */
export function readPassage(known: Omit<IndexedPassage, 'sentences'>, begins: Uint32Array): IndexedPassage {
  let divided: readonly IndexedSentence[] | undefined;
  return {
    ...known,
    sentences() {
      // 60 µs a passage: too much for a whole library at start, little for the few passages a question looks at.
      divided ??= divide(known.passage, begins);
      return divided;
    },
  };
}

/** By itself, so that a passage, which lives long, does not keep the lists that its words were gathered in. */
function wordsOf(text: string, analyzer: Analyzer, vocabulary: CountingVocabulary) {
  const ids: number[] = [];
  const starts: number[] = [];
  const content: string[] = [];
  analyzer.scan(text, (word, start) => {
    const id = vocabulary.add(word);
    ids.push(id);
    starts.push(start);
    if (!word.stop) content.push(vocabulary.spelledTerm(vocabulary.termOf(id)));
  });
  return { words: Uint32Array.from(ids), begins: Uint32Array.from(starts), content };
}

/** Whether the words of `phrase` stand one after the other, spelled so. */
export function hasPhrase(passage: IndexedPassage, phrase: readonly number[]): boolean {
  const [first] = phrase;
  if (first === undefined) return true;
  for (let at = passage.words.indexOf(first); at >= 0; at = passage.words.indexOf(first, at + 1)) {
    if (phrase.every((word, offset) => passage.words[at + offset] === word)) return true;
  }
  return false;
}

function divide(passage: Passage, starts: Uint32Array): readonly IndexedSentence[] {
  let from = 0;
  return sentences(passage.text, passage.article.language).map(({ start, end }) => {
    while (from < starts.length && (starts[from] ?? 0) < start) from += 1;
    let to = from;
    while (to < starts.length && (starts[to] ?? 0) < end) to += 1;
    return { start, end, from, to };
  });
}
