/** Which words of the question are nowhere: the reader's best hint at what to ask instead. */
import { wordList } from './word-list.js';

/** `No article has the word “x”.`; empty when no word is missing. `nothing` begins the sentence. */
export function missingLine(missing: readonly string[], nothing: string): string {
  if (missing.length === 0) return '';
  return `${nothing} the ${missing.length === 1 ? 'word' : 'words'} ${wordList(missing)}.`;
}
