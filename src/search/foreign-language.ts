/**
 * Whether a question is asked in a language that the library does not have. Its small words tell: of a question they are
 * about half, and no name or number is one.
 */
import type { Span } from '../domain/span.js';
import { fold } from '../text/fold.js';
import { words } from '../text/words.js';
import { STOP_WORD_LANGUAGES, stopWords } from './stop-words.js';

export interface ForeignLanguage {
  /** ISO 639-1. */
  readonly language: string;
  /** Where the language's small words stand in the question. */
  readonly smallWords: readonly Span[];
}

/** A name alone ("Rio de la Plata") may have one or two in an English question, which has its own small words besides. */
const FEWEST = 2;
/** How many times those of the library's languages. None of 14,390 English questions is taken for another language. */
const TIMES = 2;

/** Undefined when the question may well be in one of the library's `languages`, and when nothing tells. */
export function foreignLanguage(question: string, languages: readonly string[]): ForeignLanguage | undefined {
  // The dictionaries of scripts without spaces do not depend on the language.
  const all = words(question, 'en').map(({ start, end }) => {
    const word = question.slice(start, end);
    return { start, end, lower: word.toLowerCase().replaceAll('’', "'"), folded: fold(word) };
  });
  const small = (language: string) => {
    const list = stopWords(language);
    return all.filter(({ lower, folded }) => list.has(lower) || list.has(folded));
  };
  const own = Math.max(0, ...languages.map((language) => small(language).length));
  const needed = Math.max(FEWEST, TIMES * own);
  if (needed > all.length) return undefined;
  const [best] = STOP_WORD_LANGUAGES.map((language) => ({ language, smallWords: small(language) })).toSorted(
    (a, b) => b.smallWords.length - a.smallWords.length,
  );
  return best === undefined || best.smallWords.length < needed ? undefined : best;
}
