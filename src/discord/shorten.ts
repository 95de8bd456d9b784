/** Names and records that are too long. Quotations are cut by `excerpt`, at sentences. */
import { graphemeEnd } from '../text/grapheme-end.js';

/** `text`, or its beginning with `…`, together at most `limit` UTF-16 units and never half a character. */
export function shorten(text: string, limit: number): string {
  return text.length <= limit ? text : `${text.slice(0, graphemeEnd(text, limit - 1)).trimEnd()}…`;
}
