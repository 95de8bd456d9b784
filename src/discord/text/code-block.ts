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

/** Names of languages that a client colours or passes over; no other line behind the backticks is one. */
const LANGUAGE = /^[a-z0-9_+\-.#]+$/u;

/**
 * Code in a fenced block, to be copied as it is: nothing is put in to keep it harmless. Undefined where its own backticks would
 * end the block, or where nothing of it can be seen.
 */
export function codeFence(code: string, language = ''): string | undefined {
  const shown = visible(code)
    .replace(/^(?:[^\S\n]*\n)+/u, '')
    .trimEnd();
  if (shown === '' || shown.includes('```')) return undefined;
  return `\`\`\`${LANGUAGE.test(language) ? language : ''}\n${shown}\n\`\`\``;
}

/**
 * `text` in a fenced block, in which Discord reads no Markdown. It knows fences of three backticks only, so backticks
 * that stand together are kept apart by a zero-width space; a copy of such a text, which no citation should have,
 * carries it too.
 */
export function fence(text: string): string {
  return `\`\`\`\n${visible(text).replaceAll(/`(?=`|$)/gu, '`\u200b')}\n\`\`\``;
}
