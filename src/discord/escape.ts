/** Any text as Discord shows it exactly as written: what every title, name, question and word goes through. */
import { escapedUnits } from './escaped-units.js';

/**
 * `text` without meaning to Discord's Markdown; at most three times as long. What cannot be shown safely is left out,
 * as `escapedUnits` says. Lines stay lines: use `singleLine` before it where one line is wanted.
 */
export function escape(text: string): string {
  return escapedUnits(text).join('');
}
