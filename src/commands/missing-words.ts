/** The words and phrases of a question that no article has, as a part of a sentence. */

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
