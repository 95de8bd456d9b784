/** The words that a message gives as a quotation: without the marks of a quote, Discord's own markup, and who is said to have said it. */
import { withoutMarkup } from './message-sentences.js';

/** A line of a quote, and all that follows in one. */
const QUOTED_LINE = /^>(?:>>)? ?/u;
const QUOTED_REST = /^>>> ?/u;

/** A line that says whose words stand above: small print, or a dash and a name. */
const ATTRIBUTION_LINE = /^\s*(?:-#\s|[—–―~-]{1,3}\s*\S).{0,200}$/u;
/** The same behind the closing mark or the full stop; a few words that begin with a capital, or an address was there. */
const ATTRIBUTION_END =
  /(?<=["”“»«’』」.!?…])\s*(?:[—–―]{1,2}\s*|-{1,2}\s+|\()(?=[\p{Lu}\p{Lo}@])[^."”»\n]{1,80}\)?\.?$/u;

/** `message` may be any text; of one with lines that are quoted, those are taken and what is said of them is not. Empty when nothing is left. */
export function quotedText(message: string): string {
  const lines = withoutMarkup(message).split('\n');
  const rest = lines.findIndex((line) => QUOTED_REST.test(line));
  const quoted = lines.filter((line, at) => QUOTED_LINE.test(line) || (rest >= 0 && at > rest));
  const taken = (quoted.length > 0 ? quoted : lines).map((line) => line.replace(QUOTED_LINE, '').trim());
  while (taken.length > 0 && taken.at(-1) === '') taken.pop();
  if (taken.length > 1 && ATTRIBUTION_LINE.test(taken.at(-1) ?? '')) taken.pop();
  const last = taken.length - 1;
  if (last >= 0) taken[last] = (taken[last] ?? '').replace(ATTRIBUTION_END, '');
  return taken.join('\n').trim();
}
