/** Titles, names, headings and questions as one short line. Quotations never go through here: `excerpt` cuts them. */
import { escape } from './escape.js';
import { shorten } from './shorten.js';

/**
 * `text` on one line, cut visibly to `limit` UTF-16 units at a character's end, then escaped, so that the result is at
 * most three times `limit` long. Empty when nothing of it can be shown.
 */
export function singleLine(text: string, limit: number): string {
  return escape(shorten(text.replaceAll(/\s+/gu, ' ').trim(), limit)).trim();
}
