/** A word of a question as it is shown among others in a sentence. */
import { singleLine } from '../single-line.js';

const LONGEST = 30;

export function shownWord(word: string): string {
  return singleLine(word, LONGEST);
}
