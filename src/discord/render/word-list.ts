/** Words of a question in a sentence of ours. */
import { singleLine } from '../single-line.js';

const WORDS = 5;
const WORD = 30;

/** “a”, “b”, or “c”: the first five words in quotation marks, each cut to 30 characters, and how many more there are. */
export function wordList(words: readonly string[]): string {
  const shown = words.slice(0, WORDS).map((word) => `“${singleLine(word, WORD)}”`);
  const more = words.length > WORDS ? [`${words.length - WORDS} more`] : [];
  return new Intl.ListFormat('en', { type: 'disjunction' }).format([...shown, ...more]);
}
