/** What is said alike in Discord and in the terminal: what a verdict means, why a question was refused, and what became of a source. */
import type { Article, SourceState } from '../domain/article.js';
import { UNSPACED } from '../text/characters.js';
import { ANSWERS, REASONS } from '../wording/answers.js';
import { languageIn, listIn } from '../wording/in-locale.js';
import type { Locale } from '../wording/locale.js';
import { quoted, sentences } from '../wording/marks.js';
import { PROBLEMS } from '../wording/problems.js';
import { say } from '../wording/say.js';
import { SOURCES } from '../wording/sources.js';
import type { Reply } from './reply.js';

/** How words of others are shown. */
export interface Manner {
  readonly locale: Locale;
  /** Makes a word safe, and short, for where it is shown. */
  readonly show: (word: string) => string;
}

/** Why a question was refused, in their order; none when nothing is known. */
export function refusalReasons(reply: Extract<Reply, { kind: 'not-answered' }>, manner: Manner): readonly string[] {
  const { within, languages, missing, nearest, partAway } = reply;
  return [
    ...missingNotes(reply, manner),
    // Without a passage that comes near, the words may stand in none that was looked for.
    ...(partAway !== true && missing.length === 0 && languages === undefined && nearest.length > 0
      ? [say(within === undefined ? REASONS.noneTies : REASONS.noneTiesThere, {}, manner.locale)]
      : []),
  ];
}

/**
 * The languages of the articles, where the question is in another, and its words that they do not have. Where a part of them could not be
 * asked, that alone: it may have the words.
 */
export function missingNotes(
  { within, languages, missing, partAway }: Extract<Reply, { kind: 'uncertain' | 'not-answered' }>,
  manner: Manner,
): readonly string[] {
  if (partAway === true) return [say(PROBLEMS.partAway, {}, manner.locale)];
  // In a question in another language the pieces that a dictionary makes of such a script are no words to anybody.
  const lacking = languages === undefined ? missing : missing.filter((word) => !PIECES.test(word));
  const note = missingNote(lacking, manner, within);
  return [
    ...(languages === undefined ? [] : [spoken(languages, manner.locale, within)]),
    ...(note === '' ? [] : [note]),
  ];
}

/** The same under an answer; empty where nothing is to be said. */
export function answeredNote({ missing, partAway }: Extract<Reply, { kind: 'answered' }>, manner: Manner): string {
  return partAway === true ? say(PROBLEMS.partAway, {}, manner.locale) : missingNote(missing, manner);
}

const PIECES = new RegExp(UNSPACED, 'u');

/** That the articles are in other languages than the question; `within` is the one that was looked in, where it was one. */
export function spoken(languages: readonly string[], locale: Locale, within?: Article): string {
  const names = languages.map((language) => languageIn(language, locale)).toSorted();
  const list = listIn(names, 'conjunction', locale);
  return within === undefined
    ? say(REASONS.languages, { count: names.length, languages: list }, locale)
    : say(REASONS.languageThere, { languages: list }, locale);
}

const SHOWN = 5;
const PHRASE = /^"(.*)"$/u;

/**
 * `No article has the word “a” nor the phrases “b c” or “d e”.`: the first five of each, and how many more there are; empty for no
 * words. Phrases come as they were typed, in quotation marks. `within` is the article that was looked in, where it was one.
 */
export function missingNote(missing: readonly string[], manner: Manner, within?: Article): string {
  const { locale } = manner;
  const phrases = missing.flatMap((one) => PHRASE.exec(one)?.[1] ?? []);
  const words = missing.filter((one) => !PHRASE.test(one));
  const lacking = [
    ...(words.length === 0 ? [] : [say(REASONS.words, { count: words.length, list: either(words, manner) }, locale)]),
    ...(phrases.length === 0
      ? []
      : [say(REASONS.phrases, { count: phrases.length, list: either(phrases, manner) }, locale)]),
  ];
  const [first, second] = lacking;
  if (first === undefined) return '';
  const all = second === undefined ? first : say(REASONS.wordsNorPhrases, { words: first, phrases: second }, locale);
  return say(within === undefined ? REASONS.missing : REASONS.missingThere, { words: all }, locale);
}

/** The first five, each in quotation marks, and how many more. */
function either(words: readonly string[], { locale, show }: Manner): string {
  const shown = words.slice(0, SHOWN).map((word) => quoted(show(word), locale));
  const more = words.length > SHOWN ? [say(REASONS.more, { count: words.length - SHOWN }, locale)] : [];
  return listIn([...shown, ...more], 'disjunction', locale);
}

/** `Without “solar” nothing is left, so it was looked for.`; empty when all words were left out that should be. */
export function includedWords(included: readonly string[] | undefined, { locale, show }: Manner): string {
  if (included === undefined || included.length === 0) return '';
  const words = included.slice(0, SHOWN).map((word) => quoted(show(word), locale));
  return say(ANSWERS.included, { count: included.length, words: listIn(words, 'disjunction', locale) }, locale);
}

const SOURCE_NOTES = { changed: SOURCES.changed, gone: SOURCES.gone } as const satisfies Record<SourceState, unknown>;

/**
 * What a reader should know of an article: what moderators say of it, and what became of its source. Empty where nobody has said anything,
 * and while the source says what the article says or nobody has looked.
 */
export function sourceNote({ source, standing }: Article, locale: Locale): string {
  const { official, outdated, replacedBy } = standing ?? {};
  return sentences(
    [
      official === true ? say(SOURCES.official, {}, locale) : '',
      outdated === true || replacedBy !== undefined ? say(SOURCES.outdated, {}, locale) : '',
      // An id has small letters, digits and hyphens alone, which are safe wherever they are shown.
      replacedBy === undefined ? '' : say(SOURCES.replaced, { article: replacedBy }, locale),
      source === undefined ? '' : say(SOURCE_NOTES[source], {}, locale),
    ],
    locale,
  );
}
