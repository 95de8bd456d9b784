/** Sentences that are said alike in Discord and in the terminal: what a verdict means, why a question was refused, and what became of a source. */
import type { Article, SourceState } from '../domain/article.js';
import { UNSPACED } from '../text/characters.js';
import type { Reply } from './reply.js';

/** Over the `shown` passages, one or more, of an uncertain answer. */
export function doubt(shown: number): string {
  return `I am not sure, but ${shown === 1 ? 'this' : 'one of these'} may be it.`;
}

/** Why a question was refused, in their order; none when nothing is known. `show` makes a word safe for where it is shown. */
export function refusalReasons(
  reply: Extract<Reply, { kind: 'not-answered' }>,
  show: (word: string) => string,
): readonly string[] {
  const { within, languages, missing, nearest } = reply;
  return [
    ...missingNotes(reply, show),
    // Without a passage that comes near, the words may stand in none that was looked for.
    ...(missing.length === 0 && languages === undefined && nearest.length > 0
      ? [`${within === undefined ? 'The articles have' : 'It has'} these words, but no passage ties them together.`]
      : []),
  ];
}

/** The languages of the articles, where the question is in another, and its words that they do not have. */
export function missingNotes(
  { within, languages, missing }: Extract<Reply, { kind: 'uncertain' | 'not-answered' }>,
  show: (word: string) => string,
): readonly string[] {
  // In a question in another language the pieces that a dictionary makes of such a script are no words to anybody.
  const lacking = languages === undefined ? missing : missing.filter((word) => !PIECES.test(word));
  const words = missingWords(lacking, show);
  return [
    ...(languages === undefined ? [] : [spoken(languages, within === undefined ? 'The articles are' : 'It is')]),
    ...(words === '' ? [] : [`${within === undefined ? 'No article has' : 'It does not have'} ${words}.`]),
  ];
}

const PIECES = new RegExp(UNSPACED, 'u');

/** That the articles are in other languages than the question. */
export function spoken(languages: readonly string[], subject: string): string {
  const displayNames = new Intl.DisplayNames('en', { type: 'language' });
  const names = languages.map((language) => displayNames.of(language) ?? language).toSorted();
  const list = new Intl.ListFormat('en').format(names);
  return `${subject} in ${list}; ask in ${names.length === 1 ? 'that language' : 'one of these languages'}.`;
}

const SHOWN = 5;
const PHRASE = /^"(.*)"$/u;

/**
 * `the words “a” or “b”`, `the phrase “a b”`, or both; the first five, and how many more there are; empty for none. `show`
 * makes a word safe for where it is shown. Phrases come as they were typed, in quotation marks.
 */
export function missingWords(missing: readonly string[], show: (word: string) => string): string {
  const phrases = missing.flatMap((one) => PHRASE.exec(one)?.[1] ?? []);
  const words = missing.filter((one) => !PHRASE.test(one));
  const parts = [named('word', words, show), named('phrase', phrases, show)];
  return parts.filter((part) => part !== '').join(' nor ');
}

function named(noun: string, words: readonly string[], show: (word: string) => string): string {
  if (words.length === 0) return '';
  const shown = words.slice(0, SHOWN).map((word) => `“${show(word)}”`);
  const more = words.length > SHOWN ? [`${words.length - SHOWN} more`] : [];
  const list = new Intl.ListFormat('en', { type: 'disjunction' }).format([...shown, ...more]);
  return `the ${noun}${words.length === 1 ? '' : 's'} ${list}`;
}

/**
 * `Without “solar” nothing is left, so it was looked for.`; empty when all words were left out that should be. `show` makes a
 * word safe for where it is shown.
 */
export function includedWords(included: readonly string[] | undefined, show: (word: string) => string): string {
  if (included === undefined || included.length === 0) return '';
  const words = included.slice(0, SHOWN).map((word) => `“${show(word)}”`);
  const list = new Intl.ListFormat('en', { type: 'disjunction' }).format(words);
  return `Without ${list} nothing is left, so ${included.length === 1 ? 'it was' : 'they were'} looked for.`;
}

const SOURCE_NOTES: Readonly<Record<SourceState, string>> = {
  changed: 'The source has changed since this was saved.',
  gone: 'The source is no longer there.',
};

/**
 * What a reader should know of an article: what moderators say of it, and what became of its source. Empty where nobody has said anything,
 * and while the source says what the article says or nobody has looked.
 */
export function sourceNote({ source, standing }: Article): string {
  const { official, outdated, replacedBy } = standing ?? {};
  return [
    official === true ? 'Marked as official.' : '',
    // An id has small letters, digits and hyphens alone, which are safe wherever they are shown.
    replacedBy === undefined ? (outdated === true ? OUTDATED : '') : `${OUTDATED} “${replacedBy}” has replaced it.`,
    source === undefined ? '' : SOURCE_NOTES[source],
  ]
    .filter((note) => note !== '')
    .join(' ');
}

const OUTDATED = 'Marked as outdated: it may no longer hold.';
