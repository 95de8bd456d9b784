/** Links whose other end is no file that is here: what only a site's tool can follow shows its text, or nothing. */
import type { StateInline } from 'markdown-it';
import { readingOf } from './reading.js';

const TAKEN_IN = /\[!(?:INCLUDE|VIDEO|div|code-[\w-]+)(?=[\s[(\]])/iy;
const NAMED = /\[!(?:UICONTROL|DNL)[ \t]+/y;

/** Longer ones are text. */
const LONGEST = 500;

/** Microsoft's `[!INCLUDE [name](file.md)]` takes in what is not here; `[!UICONTROL Save]` is the word on a button. */
export function extension(state: StateInline, silent: boolean): boolean {
  const { src, pos } = state;
  if (src[pos + 1] !== '!') return false;
  [TAKEN_IN.lastIndex, NAMED.lastIndex] = [pos, pos];
  const isTakenIn = TAKEN_IN.test(src);
  if (!isTakenIn && !NAMED.test(src)) return false;
  const end = state.md.helpers.parseLinkLabel(state, pos);
  if (end < 0) return false;
  if (!isTakenIn && !silent) inner(state, NAMED.lastIndex, end);
  state.pos = end + 1;
  return true;
}

const CITATION = /\[(?:[^[\]\n@]{0,200}[\s;])?-?@[\p{L}\p{N}_][^[\]\n]{0,500}\](?![([])/uy;

/** Pandoc's `[see @doe99, p. 3]`, whose work is in a file that is not here, shows nothing. */
export function citation(state: StateInline, silent: boolean): boolean {
  if (!readingOf(state).pandoc) return false;
  CITATION.lastIndex = state.pos;
  if (!CITATION.test(state.src) || CITATION.lastIndex > state.posMax) return false;
  // The space before it is that of the words after it.
  if (!silent) state.pending = state.pending.replace(/(?<! ) $/, '');
  state.pos = CITATION.lastIndex;
  return true;
}

const LABEL = /\[([^[\]\n]{0,200})\]/y;

/**
 * `[the class][pkg.Class]` whose label no line defines, as where a tool looks its links up in code: its text. What may be two
 * pairs of brackets, as in `rows[i][0]`, stays.
 */
export function undefinedReference(state: StateInline, silent: boolean): boolean {
  const { src, pos } = state;
  if (src[pos] !== '[' || /[\w)\]}"'$]/.test(src.charAt(pos - 1))) return false;
  // Labels are short, and so is what bears them.
  if (!src.slice(pos, pos + LONGEST).includes('][')) return false;
  const end = state.md.helpers.parseLinkLabel(state, pos);
  if (end < 0 || src[end + 1] !== '[') return false;
  LABEL.lastIndex = end + 1;
  const label = LABEL.exec(src)?.[1];
  if (label === undefined || LABEL.lastIndex > state.posMax || !isReference(src.slice(pos + 1, end), label.trim()))
    return false;
  const after = LABEL.lastIndex;
  if (!silent) inner(state, pos + 1, end);
  state.pos = after;
  return true;
}

function isReference(text: string, label: string): boolean {
  const isCode = /^`[^`]+`$/.test(text);
  if (!/\p{L}/u.test(text) || (!isCode && /[=$();"]/.test(text))) return false;
  if (isCode || text.toLowerCase() === label.toLowerCase()) return true;
  if (/^[\w$-]+(?:(?:[.:/#]|::)[\w$-]+)+$/.test(label)) return true;
  return /\p{L}[ -]\p{L}/u.test(text);
}

function inner(state: StateInline, from: number, end: number): void {
  const last = state.posMax;
  [state.pos, state.posMax] = [from, end];
  state.md.inline.tokenize(state);
  state.posMax = last;
}
