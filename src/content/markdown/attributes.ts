/** Braces: lists of attributes, names of roles, editors' marks, expressions and comments of MDX. */
import type { StateInline } from 'markdown-it';
import { nextMark } from './next-mark.js';
import { HOLE } from './shown-text.js';
import { readingOf } from './reading.js';
import { braceEnd } from './tags.js';

const ITEM = String.raw`(?:[#.][\p{L}\p{N}\p{M}_:/.-]+|[\w:@.-]+=(?:"[^"\n]*"|'[^'\n]*'|[^\s{}"']+))`;
/** `{#id .class key=value}`, kramdown's `{: .class}` and `{:toc}`, and its comments' ends. */
const LIST = new RegExp(String.raw`\{:?[ \t]*${ITEM}(?:[ \t]+(?:${ITEM}|[\w-]+)){0,20}[ \t]*\}`, 'uy');
const KRAMDOWN = /\{:{1,2}(?:\/?[a-z]*|[ \t]*(?:toc|nomarkdown|options)\b[^{}\n]{0,200}\/?)\}/y;
/** What editors took out or wrote beside the text, with what ends it; and what they put in or marked. */
const EDITED: Readonly<Record<string, string>> = { '{>>': '<<}', '{--': '--}', '{~~': '~~}' };
const ADDED = /\{(?:\+\+|==)|(?:\+\+|==)\}/y;
const ROLE = /\{([a-z][\w:.+-]{0,40})\}(`{1,3})/iy;
/** Roles whose content is shown as it is typed. */
const VERBATIM = /^(?:code|kbd|math|command|file|program|envvar|option|samp)$/;

/** An expression is not looked at further. */
const LONGEST = 2000;

/** What begins with `{` and is a mark. */
export function braces(state: StateInline, silent: boolean): boolean {
  const { src, pos } = state;
  if (COMMENT.test(src.slice(pos, pos + 20))) return comment(state, silent);
  if (src.startsWith('{:', pos) && kramdownComment(state, silent)) return true;
  return (
    edited(state, silent) ||
    skipped(state, ADDED) ||
    attributeList(state) ||
    role(state, silent) ||
    expression(state, silent)
  );
}

/** What ends with `}`, the other mark of an editor. */
export function editedEnd(state: StateInline): boolean {
  return /^(?:\+\+|==)\}/.test(state.src.slice(state.pos, state.pos + 3)) && skipped(state, ADDED);
}

/** `{--old--}`, `{>>a remark<<}` and `{~~old~>new~~}`, of which the new words alone are shown. */
function edited(state: StateInline, silent: boolean): boolean {
  const { src, pos, posMax } = state;
  const open = src.slice(pos, pos + 3);
  const closing = EDITED[open];
  if (closing === undefined) return false;
  const end = nextMark(src, closing, pos + 3);
  if (end === -1 || end - pos > LONGEST || end + closing.length > posMax) return false;
  const arrow = open === '{~~' && !silent ? src.slice(pos, end).indexOf('~>') : -1;
  if (arrow !== -1) {
    [state.pos, state.posMax] = [pos + arrow + 2, end];
    state.md.inline.tokenize(state);
    state.posMax = posMax;
  }
  state.pos = end + closing.length;
  return true;
}

function skipped(state: StateInline, mark: RegExp): boolean {
  mark.lastIndex = state.pos;
  if (!mark.test(state.src) || mark.lastIndex > state.posMax) return false;
  state.pos = mark.lastIndex;
  return true;
}

function attributeList(state: StateInline): boolean {
  const { src, pos } = state;
  LIST.lastIndex = pos;
  const found = LIST.exec(src)?.[0];
  if (found === undefined) return skipped(state, KRAMDOWN);
  // With a bare value and nothing else it is one after a link, a picture or code only.
  const isPlain = !/^\{[ \t]*[#.]|^\{:|=["']/.test(found);
  if (isPlain && !/[)\]`*_:]/.test(src.charAt(pos - 1))) return false;
  state.pos = pos + found.length;
  return true;
}

const COMMENT = /^\{\s*\/\*/;

/** A comment of JSX, or several in one pair of braces; one that is not closed in this block hides what follows. */
function comment(state: StateInline, silent: boolean): boolean {
  const { src, posMax } = state;
  for (let end = nextMark(src, '*/', state.pos + 3); end !== -1 && end < posMax; end = nextMark(src, '*/', end + 2)) {
    const after = src.slice(end + 2, end + 20);
    if (/^\s*\/\*/.test(after)) continue;
    state.pos = Math.min(end + 2 + (/^\s*\}/.exec(after)?.[0].length ?? 0), posMax);
    return true;
  }
  if (!silent) state.push('hidden_mark', '', 0).markup = '{/*';
  state.pos += 3;
  return true;
}

const COMMENT_MARK = /\{::comment(?:[ \t][^{}]{0,2000}\/)?\}|\{:\/(?:comment)?\}/y;

/** `{::comment}` hides all up to `{:/comment}` or `{:/}`, in whatever block that stands; `{::comment … /}` is all of itself. */
function kramdownComment(state: StateInline, silent: boolean): boolean {
  COMMENT_MARK.lastIndex = state.pos;
  const mark = COMMENT_MARK.exec(state.src)?.[0];
  if (mark === undefined || COMMENT_MARK.lastIndex > state.posMax) return false;
  const isWhole = mark.startsWith('{::') && mark.endsWith('/}');
  if (!silent && !isWhole) state.push('hidden_mark', '', 0).markup = mark.slice(0, 3);
  state.pos = COMMENT_MARK.lastIndex;
  return true;
}

/** `[text]{.class}` shows its text. */
export function bracketedSpan(state: StateInline, silent: boolean): boolean {
  const { src, pos, posMax } = state;
  // What bears attributes is short.
  if (!src.slice(pos, pos + LONGEST).includes(']{')) return false;
  const end = state.md.helpers.parseLinkLabel(state, pos);
  if (end < 0 || src[end + 1] !== '{') return false;
  LIST.lastIndex = end + 1;
  if (!LIST.test(src) || LIST.lastIndex > posMax) return false;
  const after = LIST.lastIndex;
  if (!silent) {
    [state.pos, state.posMax] = [pos + 1, end];
    state.md.inline.tokenize(state);
    state.posMax = posMax;
  }
  state.pos = after;
  return true;
}

/** MyST's ``{ref}`text <target>` ``: its text. */
function role(state: StateInline, silent: boolean): boolean {
  ROLE.lastIndex = state.pos;
  const [whole = '', name = '', ticks = ''] = ROLE.exec(state.src) ?? [];
  if (whole === '') return false;
  const from = state.pos + whole.length;
  const end = state.src.indexOf(ticks, from);
  if (end === -1 || end - from > LONGEST || end + ticks.length > state.posMax) return false;
  if (!silent) {
    const content = state.src.slice(from, end);
    const titled = /^([^<]*\S)\s*<[^<>]*>$/.exec(content)?.[1];
    const text = VERBATIM.test(name) ? content : (titled ?? content.replace(/^[~!]/, ''));
    state.push('text', '', 0).content = text;
  }
  state.pos = end + ticks.length;
  return true;
}

/** An expression of MDX: a text or number that stands there itself is shown, what only a program knows is a hole. */
function expression(state: StateInline, silent: boolean): boolean {
  if (!readingOf(state).mdx) return false;
  const end = expressionEnd(state.src, state.pos);
  if (end === undefined || end > state.posMax || end - state.pos > LONGEST) return false;
  if (!silent) {
    const inner = state.src.slice(state.pos + 1, end - 1).trim();
    const text = /^(?:"([^"]*)"|'([^']*)'|`([^`$]*)`|([0-9][0-9.,_]*))$/
      .exec(inner)
      ?.slice(1)
      .find((one) => one !== undefined);
    const isName = /^[\w$.?[\]()'"-]+$/.test(inner) && inner !== 'null';
    state.push('text', '', 0).content = text?.replaceAll(String.raw`\n`, '\n') ?? (isName ? HOLE : '');
  }
  state.pos = end;
  return true;
}

/** After the brace that closes the one at `open`; those in strings are none. Undefined when none does. */
function expressionEnd(src: string, open: number): number | undefined {
  const paired = braceEnd(src, open);
  if (paired === undefined || paired - open > LONGEST || !/["'`]/.test(src.slice(open, paired))) return paired;
  let depth = 0;
  let quote = '';
  for (let at = open; at < src.length && at - open <= LONGEST; at += 1) {
    const character = src.charAt(at);
    if (character === '\\') at += 1;
    else if (quote !== '') quote = character === quote ? '' : quote;
    else if (/["'`]/.test(character)) quote = character;
    else if (character === '{') depth += 1;
    else if (character === '}') depth -= 1;
    if (depth === 0 && quote === '') return at + 1;
  }
  // A quotation mark that nothing closes is a letter's.
  return paired;
}
