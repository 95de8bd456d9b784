/** Text where Discord reads no Markdown: options of menus and suggestions, which must not be blank. */
import { graphemeEnd } from '../text/grapheme-end.js';
import { visible } from './visible.js';

/** `text` on one line, cut to `limit` UTF-16 units at a character's end; `fallback` when nothing of it is seen. */
export function label(text: string, limit: number, fallback: string): string {
  const line = visible(text).replaceAll(/\s+/gu, ' ').trim();
  const cut = line.slice(0, graphemeEnd(line, limit)).trim();
  return /[^\p{Cf}\p{M}\s]/u.test(cut) ? cut : fallback;
}
