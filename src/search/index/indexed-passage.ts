/** A passage as ranking sees it: numbers of words and where they begin; its sentences when first asked for. */
import type { Passage } from '../../domain/passage.js';
import { sentences } from '../../text/sentences.js';
import type { Token } from './analyzer.js';
import type { Vocabulary } from './vocabulary.js';

/** A sentence's offsets in the passage's text, and the range of its words in `words`. */
export interface IndexedSentence {
  readonly start: number;
  readonly end: number;
  readonly from: number;
  readonly to: number;
}

export interface IndexedPassage {
  readonly passage: Passage;
  /** The passage's position in its language's index; neighbours in the text are neighbours here. */
  readonly position: number;
  readonly words: Uint32Array;
  /** Term of each word. */
  readonly terms: Uint32Array;
  /** Words that are no stop words. */
  readonly length: number;
  readonly headingTerms: ReadonlySet<number>;
  readonly titleTerms: ReadonlySet<number>;
  sentences(): readonly IndexedSentence[];
}

export interface PassageTokens {
  readonly text: readonly Token[];
  readonly headingTerms: ReadonlySet<number>;
  readonly titleTerms: ReadonlySet<number>;
}

export function indexPassage(
  passage: Passage,
  position: number,
  tokens: PassageTokens,
  vocabulary: Vocabulary,
): IndexedPassage {
  const words = Uint32Array.from(tokens.text, (token) => vocabulary.add(token));
  const starts = Uint32Array.from(tokens.text, ({ start }) => start);
  let divided: readonly IndexedSentence[] | undefined;
  return {
    passage,
    position,
    words,
    terms: words.map((word) => vocabulary.termOf(word)),
    length: tokens.text.reduce((count, { stop }) => (stop ? count : count + 1), 0),
    headingTerms: tokens.headingTerms,
    titleTerms: tokens.titleTerms,
    sentences() {
      // 60 µs a passage: too much for a whole library at start, little for the few passages a question looks at.
      divided ??= divide(passage, starts);
      return divided;
    },
  };
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
