/** Text of unknown origin on one line: line breaks, tabs and control characters fold into single spaces. */
import { withoutHidden } from '../text/characters.js';

/** Trimmed; empty when nothing visible is left. Hidden characters go without a space, but control characters, some of which are breaks. */
export function oneLine(text: string): string {
  return withoutHidden(text.replaceAll(/\p{Cc}/gu, ' '))
    .replaceAll(/\s+/gu, ' ')
    .trim();
}
