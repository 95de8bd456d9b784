/**
 * How much of a message a text uses up. Discord counts characters and bytes apart; one measure that is never less than
 * either lets every renderer share out one budget.
 */
import { LIMITS } from './limits.js';

/** In characters of `LIMITS.text`: texts whose weights add up to at most that keep both limits. */
export function weight(text: string): number {
  const bytes = Buffer.byteLength(text, 'utf8') + LIMITS.bytesForEach;
  return Math.max(text.length, Math.ceil((bytes * LIMITS.text) / LIMITS.bytes));
}
