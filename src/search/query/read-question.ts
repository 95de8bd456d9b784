/**
 * Reads a question against every language of the library. A question is asked in one language but may be answered by
 * names and numbers in another, so each index gets its query; only the question's own language decides what is a
 * content word, what is missing and what is a typo.
 */
import type { Correction } from '../../domain/answer.js';
import type { Span } from '../../domain/span.js';
import { fold } from '../../text/fold.js';
import { words } from '../../text/words.js';
import type { Token } from '../index/analyzer.js';
import type { PassageIndex } from '../index/passage-index.js';
import { anyStopWord, questionWords, STOP_WORD_LANGUAGES, stopWords } from '../index/stop-words.js';
import type { SemanticIndex } from '../semantic/semantic.js';
import { nextTurn } from '../slices.js';
import { withOptions } from './options.js';
import type { ParsedQuestion } from './parse-question.js';
import { corrected, createQuery, unknownWords, type Query } from './query.js';
import { collectionOf } from './collection.js';
import { createRepair } from './repair.js';
import { spacingOf, type Spacing } from './spacing.js';
import { termOf } from './written-apart.js';

/** The passages of one language, in the library or in one of its parts. */
export interface LanguageIndex {
  readonly lexical: PassageIndex;
  /** The same passages at the same positions; undefined while their vectors are computed, and where they cannot be. */
  readonly semantic: SemanticIndex | undefined;
  /** Half-open ranges of positions in it, where only these are asked. */
  readonly scope?: readonly Span[] | undefined;
}

/** A question as one language's index reads it. */
export interface LanguageQuery {
  readonly index: LanguageIndex;
  readonly query: Query;
  /** The question with its typos as they were read, without what is excluded in it. */
  readonly text: string;
}

export interface ReadQuestion {
  /** At least one: those of the question's own language. */
  readonly queries: readonly LanguageQuery[];
  /** The one of these in the question's own language, of several the one with most passages. */
  readonly asked: LanguageQuery;
  /** No content word, no phrase with a word: nothing to look for. */
  readonly empty: boolean;
  /** Words that passages must not have, as typed. */
  readonly excluded: readonly string[];
  /** Words that no language's index has, as typed. */
  readonly missing: readonly string[];
  readonly corrections: readonly Correction[];
  /** The languages of the indexes, ISO 639-1, when the question is asked in another. */
  readonly languages?: readonly string[];
}

/**
 * `indexes` must not be empty. Those of one language read the question alike: a word is unknown when none of them has it, and weighs
 * what it weighs in all of them; `around` are those that know words and are not asked themselves. Of a question with unknown words
 * one is read in each turn of the event loop: for each, all words of the library are looked at.
 */
export async function readQuestion(
  question: ParsedQuestion,
  indexes: readonly LanguageIndex[],
  around: readonly PassageIndex[] = [],
): Promise<ReadQuestion> {
  const lexicals = indexes.map(({ lexical }) => lexical);
  const all = [...lexicals, ...around];
  const typed = await withOptions(question, lexicals);
  const languages = [...new Set(lexicals.map(({ analyzer }) => analyzer.language))];
  const foreign =
    foreignLanguage(typed.text, languages) ?? (isKnown(typed.text, all) ? undefined : asksAlone(typed.text));
  // Small words of a language that no index knows would be looked for, named as missing and taken for typing errors.
  const parsed = foreign === undefined ? typed : { ...typed, text: blanked(typed.text, foreign.smallWords) };
  const queries: LanguageQuery[] = [];
  for (const language of languages) {
    const own = all.filter(({ analyzer }) => analyzer.language === language);
    const others = lexicals.filter(({ analyzer }) => analyzer.language !== language);
    const asked = indexes.filter(({ lexical }) => lexical.analyzer.language === language);
    const repair = createRepair(
      own.map(({ vocabulary }) => vocabulary),
      language,
    );
    const spacings = new Map<PassageIndex, Spacing>();
    let lacking: readonly Token[] | undefined;
    for (const index of own) {
      const spacing = await spacingOf(parsed.text, index);
      spacings.set(index, spacing);
      const here: ReadonlySet<number> = new Set(unknownWords(parsed, index, spacing).map(({ start }) => start));
      lacking = (lacking ?? index.analyzer.analyze(parsed.text)).filter(({ start }) => here.has(start));
    }
    const unknown = (lacking ?? []).filter(({ start, end }) => !isKnown(parsed.text.slice(start, end), others));
    for (const { word } of unknown) {
      repair(word);
      await nextTurn();
    }
    const collection = collectionOf(own);
    const starts = new Set(unknown.map(({ start }) => start));
    for (const index of asked) {
      const { lexical } = index;
      const spacing = spacings.get(lexical);
      const query = createQuery(parsed, lexical, { collection, repair, unknown: starts, ...(spacing && { spacing }) });
      queries.push({ index, query, text: corrected(typed.text, query.corrections, lexical.analyzer) });
    }
  }
  // The question's language is the one whose small words it uses; without any, the language most passages have.
  const [asked] = queries.toSorted(
    (a, b) => b.query.stops - a.query.stops || b.index.lexical.size - a.index.lexical.size,
  );
  if (asked === undefined) throw new Error('A question cannot be read without an index');
  const { query } = asked;
  return {
    // In its own language a word may be a stop word that another takes for content: "was" is German for "what".
    queries: queries.filter(
      (one) => languageOf(one) === languageOf(asked) || (query.terms.length > 0 && matches(one.query, query)),
    ),
    asked,
    empty: query.terms.length === 0 && query.phrases.every((phrase) => phrase.length === 0),
    excluded: typed.excluded,
    missing: query.missing,
    corrections: query.corrections,
    ...(foreign === undefined ? {} : { languages }),
  };
}

function isKnown(typed: string, indexes: readonly PassageIndex[]): boolean {
  return indexes.some(({ analyzer, vocabulary }) =>
    analyzer.analyze(typed).some((token) => !token.stop && termOf(token, vocabulary) !== undefined),
  );
}

export function languageOf({ index }: LanguageQuery): string {
  return index.lexical.analyzer.language;
}

/** As long as `text`, so that what follows does not begin the question now. */
function blanked(text: string, spans: readonly Span[]): string {
  let rest = text;
  for (const { start, end } of spans) rest = rest.slice(0, start) + ' '.repeat(end - start) + rest.slice(end);
  return rest;
}

/** Whether a word that is content in the question's own language stands in the other language's passages. */
function matches(other: Query, own: Query): boolean {
  const content = new Set(own.terms.map(({ typed }) => typed));
  return other.terms.some(({ typed, ids }) => ids.length > 0 && content.has(typed));
}

/**
 * Whether a question is asked in a language that the library does not have. Its small words tell: of a question they are
 * about half, and no name or number is one.
 */
interface ForeignLanguage {
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
  // Most questions end here: some of their words are small in no language.
  const inAny = anyStopWord();
  if (needed > all.filter(({ lower, folded }) => inAny.has(lower) || inAny.has(folded)).length) return undefined;
  const [best] = STOP_WORD_LANGUAGES.map((language) => ({ language, smallWords: small(language) })).toSorted(
    (a, b) => b.smallWords.length - a.smallWords.length,
  );
  return best === undefined || best.smallWords.length < needed ? undefined : best;
}

/**
 * The same of one word that asks ("Warum?"), which is too little to tell that language from a name. In ASCII letters it must
 * have a question mark: "comment" and "hoe" are words of English, too.
 */
function asksAlone(question: string): ForeignLanguage | undefined {
  const [word, ...more] = words(question, 'en');
  if (word === undefined || more.length > 0) return undefined;
  const asked = fold(question.slice(word.start, word.end));
  // oxlint-disable-next-line no-control-regex -- the ASCII range is meant
  if (/^[\u0000-\u007f]*$/u.test(question) && !question.includes('?')) return undefined;
  const language = STOP_WORD_LANGUAGES.find((one) => questionWords(one).some((other) => fold(other) === asked));
  return language === undefined ? undefined : { language, smallWords: [word] };
}
