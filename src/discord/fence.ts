/** Text to be copied: a block in which Discord reads no Markdown. */
import { visible } from './visible.js';

/**
 * `text` in a fenced block. Discord knows fences of three backticks only, so backticks that stand together are kept
 * apart by a zero-width space; a copy of such a text, which no citation should have, carries it too.
 */
export function fence(text: string): string {
  return `\`\`\`\n${visible(text).replaceAll(/`(?=`|$)/gu, '`\u200b')}\n\`\`\``;
}
