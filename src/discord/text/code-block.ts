/** A record in a block from which it can be copied as it stands. */
import { visible } from './escape.js';
import { fit } from './fit.js';
import { shorten } from './one-line.js';

const SHORTEST = 40;

/** `text` in a fence, cut visibly so that it weighs at most `share`, 100 or more. */
export function copyable(text: string, share: number): string {
  return fit(SHORTEST, Math.max(SHORTEST, Math.min(text.length, share)), share, (limit) => ({
    text: fence(shorten(text.trimEnd(), limit)),
  })).text;
}

/**
 * `text` in a fenced block, in which Discord reads no Markdown. It knows fences of three backticks only, so backticks
 * that stand together are kept apart by a zero-width space; a copy of such a text, which no citation should have,
 * carries it too.
 */
export function fence(text: string): string {
  return `\`\`\`\n${visible(text).replaceAll(/`(?=`|$)/gu, '`\u200b')}\n\`\`\``;
}
