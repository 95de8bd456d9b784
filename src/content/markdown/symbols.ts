/** Marks that stand before and after words: highlights, keys, raised digits, formulas, names of emoji and of icons. */
import type { StateInline } from 'markdown-it';
import { readingOf } from './reading.js';
import { emojiNamed } from './emoji.js';
import { raisedText } from './raised.js';

/** A formula or highlight is not looked at further. */
const LONGEST = 2000;

/** `==marked==` and `^^put in^^` show what is marked. */
export function marked(state: StateInline): boolean {
  const { src, pos } = state;
  const mark = src.slice(pos, pos + 2);
  if (mark !== '==' && mark !== '^^') return false;
  const reading = readingOf(state);
  if (reading.closes?.source === src && reading.closes.at === pos) {
    state.pos = pos + 2;
    return true;
  }
  if (/[\w=^]/.test(src.charAt(pos - 1)) || /[\s=^]/.test(src.charAt(pos + 2))) return false;
  const end = src.indexOf(mark, pos + 3);
  if (end === -1 || end - pos > LONGEST || end + 2 > state.posMax) return false;
  if (/\s/.test(src.charAt(end - 1)) || /[\w=^]/.test(src.charAt(end + 2))) return false;
  reading.closes = { source: src, at: end };
  state.pos = pos + 2;
  return true;
}

const RAISED = /\^([+\-−–]?[0-9][0-9,+\-−–]{0,9}|n|st|nd|rd|th|TM)\^/y;
const LOWERED = /~([0-9]{1,4}|n)~(?!~)/y;

/** Pandoc's `10^6^` and `H~2~O`. */
export function raised(state: StateInline, silent: boolean): boolean {
  const { src, pos } = state;
  const lowered = src[pos] === '~';
  if (src[pos - 1] === src[pos] || /^\s?$/.test(src.charAt(pos - 1))) return false;
  const mark = lowered ? LOWERED : RAISED;
  mark.lastIndex = pos;
  const found = mark.exec(src);
  if (found === null || mark.lastIndex > state.posMax) return false;
  if (!silent) state.push('text', '', 0).content = raisedText(found[1] ?? '', lowered, src.slice(pos - 1, pos));
  state.pos = mark.lastIndex;
  return true;
}

/** `$…$` and `$$…$$` as they are typed: what is a mark of Markdown elsewhere is none in a formula. A price is no formula. */
export function formula(state: StateInline, silent: boolean): boolean {
  const { src, pos, posMax } = state;
  const sign = src[pos + 1] === '$' ? '$$' : '$';
  const from = pos + sign.length;
  const end = src.indexOf(sign, from);
  if (end <= from || end + sign.length > posMax || end - from > LONGEST) return false;
  const inner = src.slice(from, end);
  const isPrice =
    sign === '$' && (/^\s|\s$/.test(inner) || /[0-9]/.test(src.charAt(end + 1)) || /[\w\\]/.test(src.charAt(pos - 1)));
  // A comment of TeX, which between single signs may be one of a vault.
  const isFormula = /[\\^_{}=+<>*/]|^\w{1,3}$/.test(inner) || (sign === '$$' && inner.includes('%%'));
  if (isPrice || /\n[ \t]*\n/.test(inner) || !isFormula || /^[^`]*`[^`]*$/.test(inner)) return false;
  if (!silent) state.push('verbatim', '', 0).content = src.slice(pos, end + sign.length);
  state.pos = end + sign.length;
  return true;
}

const KEYS = /\+\+([a-z0-9-]{1,20}(?:\+(?:[a-z0-9-]{1,20}|"[^"\n]{1,20}")){0,5})\+\+(?!\w)/iy;
const KEY =
  /(?:^|\+)(?:ctrl|control|alt|option|shift|cmd|command|enter|return|tab|esc|escape|space|meta|win|windows|super|del|delete|backspace|home|end|page-up|page-down|up|down|left|right|f[0-9]{1,2})(?:\+|$)/i;

/** `++ctrl+c++` shows the keys' names. */
export function keys(state: StateInline, silent: boolean): boolean {
  const { src, pos } = state;
  if (src[pos + 1] !== '+' || /[\w+]/.test(src.charAt(pos - 1))) return false;
  KEYS.lastIndex = pos;
  const names = KEYS.exec(src)?.[1];
  if (names === undefined || !KEY.test(names)) return false;
  if (!silent) {
    const shown = names.split('+').map((name) => name.replaceAll('"', '').replaceAll('-', ' '));
    state.push('text', '', 0).content = shown.map((name) => name.charAt(0).toUpperCase() + name.slice(1)).join('+');
  }
  state.pos = KEYS.lastIndex;
  return true;
}

const EMOJI = /:([a-z0-9_+-]{1,40}):/y;
const ICON = /:(?:material|fontawesome|octicons|simple|fas|far|fab|bi|mdi)-[a-z0-9-]{1,60}:/y;
const DIRECTIVE = /:[a-z][\w-]{0,30}(?=\[[^[\]\n]{1,300}\](?:\{|[^(:[]|$))/y;

/** `:rocket:` is its emoji where the name is known, an icon nothing; all else stays as it is typed. */
export function named(state: StateInline, silent: boolean): boolean {
  const { src, pos } = state;
  if (/[\w:/]/.test(src.charAt(pos - 1))) return false;
  ICON.lastIndex = pos;
  if (ICON.test(src)) {
    if (!silent) state.push('gap', '', 0);
    state.pos = ICON.lastIndex;
    return true;
  }
  EMOJI.lastIndex = pos;
  const emoji = emojiNamed(EMOJI.exec(src)?.[1] ?? '');
  if (emoji !== undefined) {
    if (!silent) state.push('text', '', 0).content = emoji;
    state.pos = EMOJI.lastIndex;
    return true;
  }
  DIRECTIVE.lastIndex = pos;
  if (!DIRECTIVE.test(src)) return false;
  // `:name[label]`: the label is text, its brackets are not.
  const open = DIRECTIVE.lastIndex;
  const end = src.indexOf(']', open);
  if (end >= state.posMax) return false;
  if (!silent) {
    const last = state.posMax;
    state.pos = open + 1;
    state.posMax = end;
    state.md.inline.tokenize(state);
    state.posMax = last;
  }
  state.pos = end + 1;
  return true;
}
