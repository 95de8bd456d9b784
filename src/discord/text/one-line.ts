/** Titles, names, headings and questions as one short line. Quotations never go through here: `excerpt` cuts them. */
import { graphemeEnd } from '../../text/segmenter.js';
import { escape, visible } from './escape.js';

/**
 * `text` on one line, cut visibly to `limit` UTF-16 units at a character's end, then escaped, so that the result is at
 * most three times `limit` long. Empty when nothing of it can be shown.
 */
export function singleLine(text: string, limit: number): string {
  return escape(shorten(text.replaceAll(/\s+/gu, ' ').trim(), limit)).trim();
}

/**
 * `text`, or its beginning with `…`, together at most `limit` UTF-16 units and never half a character. For names and
 * records; quotations are cut by `excerpt`, at sentences.
 */
export function shorten(text: string, limit: number): string {
  return text.length <= limit ? text : `${text.slice(0, graphemeEnd(text, limit - 1)).trimEnd()}…`;
}

/**
 * For options of menus and suggestions, where Discord reads no Markdown and takes no blank: `text` on one line, cut to
 * `limit` UTF-16 units at a character's end; `fallback` when nothing of it is seen.
 */
export function label(text: string, limit: number, fallback: string): string {
  const line = visible(text).replaceAll(/\s+/gu, ' ').trim();
  const cut = line.slice(0, graphemeEnd(line, limit)).trim();
  return /[^\p{Cf}\p{M}\s]/u.test(cut) ? cut : fallback;
}

/**
 * `[name](url)`; the empty string when the address is null, is not http or https, or holds a character that could end
 * the link early or hide where it leads. `name` is ours and stands as it is.
 */
export function maskedLink(name: string, url: string | null): string {
  return url !== null && /^https?:\/\/[\w.~:/?#@!$&'+,;=%-]{1,512}$/u.test(url) ? `[${name}](${url})` : '';
}
