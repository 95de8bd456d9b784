/**
 * The words of a question that are counted when it was not answered well: what it is about, each word by itself, so that the question
 * cannot be put together again, and nothing that is an address, a number of somebody's or the mention of a person.
 */
import type { Library } from '../domain/library.js';
import { sharedAnalyzer } from '../search/index/analyzer.js';
import { parseQuestion } from '../search/query/parse-question.js';

/** Languages of a library whose small words are looked for: more cost time, and no library has so many. */
const LANGUAGES = 4;
/** Mentions, emoji and times of Discord's, names after an at sign, addresses of mail and of pages. */
const ADDRESSES = /<[@#:/a-z][^<>\s]{0,100}>|\S{0,100}@\S{1,100}|\bhttps?:\/\/\S{1,300}|\bwww\.\S{1,300}/giu;
/** A year may be what is asked for; longer numbers are somebody's. */
const LONG_NUMBER = /\p{Nd}{5}/u;

/** Folded, in alphabetical order, each once; none for a question of small words alone. */
export function gapWords(question: string, library: Pick<Library, 'languages'>): readonly string[] {
  const languages = library.languages.slice(0, LANGUAGES);
  const text = parseQuestion(question).text.replaceAll(ADDRESSES, ' ');
  const [first = 'en', ...others] = languages;
  const small = new Set(others.flatMap((language) => stopWordsOf(text, language)));
  const tokens = sharedAnalyzer(first).analyze(text);
  const words = tokens.filter(({ stop, word }) => !stop && !small.has(word) && !LONG_NUMBER.test(word));
  return [...new Set(words.map(({ word }) => word))].toSorted();
}

function stopWordsOf(text: string, language: string): readonly string[] {
  const tokens = sharedAnalyzer(language).analyze(text);
  return tokens.filter(({ stop }) => stop).map(({ word }) => word);
}
