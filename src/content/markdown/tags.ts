/**
 * One tag of HTML or JSX in a text: where it ends and what it says. A scanner and no pattern, because an attribute of JSX
 * holds braces in braces and a hostile one is never closed.
 */
import { nextMark } from './next-mark.js';

export interface Tag {
  /** As it was typed; empty for a fragment's `<>`. */
  readonly name: string;
  readonly closes: boolean;
  /** `<br/>`, as it was typed: an element of HTML may be empty without it. */
  readonly closesItself: boolean;
  /** By lower-case names; the empty text for one without a value or with one that is no text. */
  readonly attributes: ReadonlyMap<string, string>;
  /** After its `>`. */
  readonly end: number;
}

/** A tag longer than this is text: each is looked for from its `<`. */
const LONGEST = 20_000;

const NAME = /[a-z][\w.:-]*/iy;
const ATTRIBUTE = /[\w:@#.$*-]+/y;

/** The tag that begins at the `<` at `at`; undefined when none does, which is so for one that is not closed. */
export function tagAt(text: string, at: number): Tag | undefined {
  const closes = text[at + 1] === '/';
  const from = at + (closes ? 2 : 1);
  NAME.lastIndex = from;
  const name = NAME.exec(text)?.[0] ?? '';
  if (name === '' && text[from] !== '>') return undefined;
  const attributes = new Map<string, string>();
  const last = Math.min(text.length, at + LONGEST);
  for (let position = from + name.length; position < last;) {
    const character = text.charAt(position);
    if (character === '>') return { name, closes, closesItself: false, attributes, end: position + 1 };
    if (character === '/' && text[position + 1] === '>') {
      return { name, closes, closesItself: true, attributes, end: position + 2 };
    }
    if (/\s/.test(character)) position += 1;
    else if (!/\s/.test(text.charAt(position - 1)) && !/["'}]/.test(text.charAt(position - 1))) return undefined;
    else if (character === '{') position = braceEnd(text, position) ?? last;
    else {
      ATTRIBUTE.lastIndex = position;
      // Or what stands for a template's mark, which is one character of private use.
      const key = ATTRIBUTE.exec(text)?.[0] ?? standIn(text, position);
      if (key === undefined) return undefined;
      position += key.length;
      const value = valueAt(text, position, last);
      if (value === undefined) return undefined;
      attributes.set(key.toLowerCase(), value.value);
      position = value.end;
    }
  }
  return undefined;
}

/**
 * After the `-->` that ends the comment at `open`; -1 when none does. One in which another one begins ends with the mark after, where that
 * ends no other: its writer meant to hide all of it.
 */
export function commentEnd(text: string, open: number): number {
  const short = /^<!---?>/.exec(text.slice(open, open + 6))?.[0];
  if (short !== undefined) return open + short.length;
  let end = nextMark(text, '-->', open + 4);
  if (end === -1) return -1;
  let inner = text.slice(open + 4, end).split('<!--').length - 1;
  for (; inner > 0; inner -= 1) {
    const next = text.indexOf('-->', end + 3);
    if (next === -1 || text.slice(end + 3, next).includes('<!--')) break;
    end = next;
  }
  return end + 3;
}

const MATH = /^(?:\w+:)?(?:math|msu[bp]|msubsup|mfrac|msqrt|mroot|munder|mover|munderover)$/i;

/** After the element of a formula that the tag begins, or of a part of one that moves its signs; undefined for others and without an end. */
export function mathEnd(text: string, tag: Tag): number | undefined {
  if (tag.closes || tag.closesItself || !MATH.test(tag.name)) return undefined;
  const found = nextMark(text, `</${tag.name}>`, tag.end);
  return found === -1 || found - tag.end > LONGEST ? undefined : found + tag.name.length + 3;
}

function standIn(text: string, at: number): string | undefined {
  const code = text.codePointAt(at) ?? 0;
  return code > 0xffff ? String.fromCodePoint(code) : undefined;
}

/** What stands after an attribute's name, if it begins with `=`; undefined when it is never closed. */
function valueAt(
  text: string,
  from: number,
  last: number,
): { readonly value: string; readonly end: number } | undefined {
  let at = from;
  while (at < last && /\s/.test(text.charAt(at))) at += 1;
  if (text[at] !== '=') return { value: '', end: from };
  at += 1;
  while (at < last && /\s/.test(text.charAt(at))) at += 1;
  const quote = text.charAt(at);
  if (quote === '"' || quote === "'") {
    const end = text.indexOf(quote, at + 1);
    return end === -1 || end >= last ? undefined : { value: text.slice(at + 1, end), end: end + 1 };
  }
  if (quote === '{') {
    // Braces in a text need not come in pairs.
    const end = textEnd(text, at + 1, last) ?? braceEnd(text, at);
    if (end === undefined || end > last) return undefined;
    const literal = /^\{\s*(?:"([^"\\]*)"|'([^'\\]*)'|`([^`$\\]*)`)\s*\}$/.exec(text.slice(at, end));
    return { value: literal?.slice(1).find(Boolean) ?? '', end };
  }
  let end = at;
  while (end < last && !/[\s"'=<>`]/.test(text.charAt(end)) && !(text[end] === '/' && text[end + 1] === '>')) end += 1;
  return end === at ? undefined : { value: text.slice(at, end), end };
}

/** After the brace that follows a text in quotes, if that is all that the braces hold. */
function textEnd(text: string, from: number, last: number): number | undefined {
  const quote = text.charAt(from);
  if (quote !== '"' && quote !== "'" && quote !== '`') return undefined;
  let at = from + 1;
  while (at < last && text.charAt(at) !== quote) at += text.charAt(at) === '\\' ? 2 : 1;
  return at < last && text[at + 1] === '}' ? at + 2 : undefined;
}

interface Paired {
  readonly text: string;
  readonly ends: ReadonlyMap<number, number>;
}

/** Texts whose braces were looked at, and where each is closed, the last first: one look for all tags of a text and of the parts that are read in between. */
let paired: readonly Paired[] = [];
const MOST_PAIRED = 4;

/** After the brace that closes the one at `open`, undefined when none does. */
export function braceEnd(text: string, open: number): number | undefined {
  if (paired[0]?.text !== text) {
    const known = paired.find((one) => one.text === text) ?? { text, ends: bracePairs(text) };
    paired = [known, ...paired.filter((one) => one !== known)].slice(0, MOST_PAIRED);
  }
  return paired[0]?.ends.get(open);
}

function bracePairs(text: string): ReadonlyMap<number, number> {
  const ends = new Map<number, number>();
  const open: number[] = [];
  for (const { 0: found, index } of text.matchAll(/[{}]/g)) {
    if (found === '{') open.push(index);
    else if (found === '}') {
      const from = open.pop();
      if (from !== undefined) ends.set(from, index + 1);
    }
  }
  return ends;
}
