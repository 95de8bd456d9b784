/** Which words of the question are nowhere: the reader's best hint at what to ask instead. */
import { missingWords } from '../../commands/missing-words.js';
import { singleLine } from '../single-line.js';

const WORD = 30;

/** `No article has the word “x”.`; empty when no word is missing. `nothing` begins the sentence. */
export function missingLine(missing: readonly string[], nothing: string): string {
  const words = missingWords(missing, (word) => singleLine(word, WORD));
  return words === '' ? '' : `${nothing} ${words}.`;
}
