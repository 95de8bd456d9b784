/** Where to end a text that is too long: never inside a sentence if a whole one fits, never inside a character. */
import { graphemeEnd } from './grapheme-end.js';
import { sentences } from './sentences.js';

/**
 * The end, in UTF-16 units, of the longest beginning of `text` that is at most `limit` long: at a sentence's end, else
 * at a word's end, else at a character's. `text.length` when all of it fits; 0 when `limit` holds no character.
 */
export function clip(text: string, limit: number, language: string): number {
  if (text.length <= limit) return text.length;
  // A sentence that reaches past the limit is no candidate, so what comes long after it need not be looked at.
  const near = text.slice(0, graphemeEnd(text, limit + 200));
  const whole = sentences(near, language).findLast((sentence) => sentence.end <= limit);
  if (whole !== undefined) return whole.end;
  const cut = graphemeEnd(text, limit);
  let end = cut;
  while (end > 0 && !isSpace(text.charAt(end))) end -= 1;
  while (end > 0 && isSpace(text.charAt(end - 1))) end -= 1;
  // One unbroken run from the start, as scripts without spaces have.
  return end > 0 ? end : cut;
}

function isSpace(character: string): boolean {
  return character.trim() === '';
}
