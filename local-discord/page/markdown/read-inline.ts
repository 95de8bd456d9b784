/**
 * Reads emphasis, code, links and timestamps in one pass. Every mark is open at most once, so that no text, however many
 * marks it has, makes the stack deep or the reading slow.
 */
import type { Emphasis, Inline, TimeStyle } from './tree.js';

const MARKS = [
  ['**', 'bold'],
  ['__', 'underline'],
  ['~~', 'strike'],
  ['||', 'spoiler'],
  ['*', 'italic'],
  ['_', 'italic'],
] as const satisfies readonly (readonly [string, Emphasis])[];

type Mark = (typeof MARKS)[number];

interface Frame {
  /** Null for the text itself. */
  readonly mark: Mark | null;
  readonly children: Inline[];
}

/** Longer addresses are shown as text: Discord takes 512 characters on a button and nobody reads more. */
const LONGEST_URL = 2048;

/** The pieces in order; texts that touch are one. Marks that are never closed are text. */
export function readInline(source: string): readonly Inline[] {
  return read(source, true);
}

/** A link holds no links. */
function read(source: string, mayLink: boolean): readonly Inline[] {
  const stack: Frame[] = [{ mark: null, children: [] }];
  const brackets = mayLink ? closingBrackets(source) : new Map<number, number>();
  const emit = (piece: Inline) => append(top(stack).children, piece);

  for (let at = 0; at < source.length;) {
    const link = mayLink ? linkAt(source, at, brackets) : undefined;
    if (link) {
      emit({ kind: 'link', url: link.url, children: read(link.label, false) });
      at = link.end;
      continue;
    }
    const literal = literalAt(source, at, mayLink);
    if (literal) {
      emit(literal.piece);
      at = literal.end;
      continue;
    }
    const mark = markAt(source, at, stack);
    if (!mark) {
      emit({ kind: 'text', text: source.charAt(at) });
      at += 1;
      continue;
    }
    apply(mark, stack);
    at += mark[0].length;
  }
  return fold(stack, 0);
}

/** The mark that may open or close here. */
function markAt(source: string, at: number, stack: readonly Frame[]): Mark | undefined {
  const innermost = top(stack).mark;
  // In `***` the inner one of two open marks is closed first.
  const run = innermost !== null && source.startsWith(innermost[0].charAt(0).repeat(3), at);
  const found = run && closes(innermost, source, at) ? innermost : MARKS.find(([text]) => source.startsWith(text, at));
  if (!found) return undefined;
  const isOpen = stack.some(({ mark }) => mark?.[0] === found[0]);
  return (isOpen ? closes(found, source, at) : opens(found, source, at)) ? found : undefined;
}

function opens([text]: Mark, source: string, at: number): boolean {
  const next = source.charAt(at + text.length);
  return next !== '' && (text !== '*' || !/\s/u.test(next));
}

function closes([text]: Mark, source: string, at: number): boolean {
  if (text === '*') return !/\s/u.test(source.charAt(at - 1));
  // snake_case is no emphasis.
  return text !== '_' || !/\w/u.test(source.charAt(at + 1));
}

function apply(mark: Mark, stack: Frame[]): void {
  const opened = stack.findIndex((frame) => frame.mark?.[0] === mark[0]);
  if (opened === -1) {
    stack.push({ mark, children: [] });
    return;
  }
  const children = fold(stack, opened, true);
  // `****` marks nothing.
  if (children.length === 0) append(top(stack).children, { kind: 'text', text: mark[0].repeat(2) });
  else append(top(stack).children, { kind: mark[1], children });
}

/** Takes the frames from `from` off the stack and joins them; the marks of the unclosed ones become text again. */
function fold(stack: Frame[], from: number, isClosed = false): readonly Inline[] {
  const joined: Inline[] = [];
  for (const [index, { mark, children }] of stack.splice(from).entries()) {
    if (mark !== null && !(isClosed && index === 0)) append(joined, { kind: 'text', text: mark[0] });
    for (const child of children) append(joined, child);
  }
  return joined;
}

function append(children: Inline[], piece: Inline): void {
  const last = children.at(-1);
  if (last?.kind !== 'text' || piece.kind !== 'text') children.push(piece);
  else children[children.length - 1] = { kind: 'text', text: last.text + piece.text };
}

function top(stack: readonly Frame[]): Frame {
  const frame = stack.at(-1);
  if (!frame) throw new Error('The text itself is never closed.');
  return frame;
}

function linkAt(source: string, at: number, brackets: ReadonlyMap<number, number>) {
  const close = brackets.get(at);
  if (close === undefined || source.charAt(close + 1) !== '(' || close === at + 1) return undefined;
  const end = source.slice(close + 2, close + 2 + LONGEST_URL).search(/[)\s]/u);
  if (end === -1 || source.charAt(close + 2 + end) !== ')') return undefined;
  const url = source.slice(close + 2, close + 2 + end);
  if (!/^https?:\/\/\S/u.test(url)) return undefined;
  return { url, label: source.slice(at + 1, close), end: close + 3 + end };
}

const ESCAPED = /\\([^0-9A-Za-z\s])/uy;

// Longer code is text: without a limit, backticks that never close would each be searched for to the end.
const CODE = /(?<!`)(`{1,2})(?!`)([^`]{1,2000})\1(?!`)/uy;
/** https://docs.discord.com/developers/reference#message-formatting-formats */
const COMMAND = /<\/([-_\p{L}\p{N}]{1,32}(?: [-_\p{L}\p{N}]{1,32}){0,2}):\d{1,20}>/uy;
const MENTION = /<(?:@[!&]?|(#))(\d{1,20})>/uy;
const TIME = /<t:(-?\d{1,13})(?::([tTdDfFR]))?>/uy;
const ADDRESS = /<?(https?:\/\/[^\s<>]{1,2000})>?/uy;
const AT_END = new Set('.,:;"\')]');

/**
 * What stands for itself, so that no mark inside it counts: an escaped character, code, a timestamp, a bare address. What
 * begins at `at`, and where it ends; undefined when nothing does.
 */
function literalAt(source: string, at: number, mayLink: boolean): { piece: Inline; end: number } | undefined {
  switch (source.charAt(at)) {
    case '\\': {
      const found = match(ESCAPED, source, at);
      return found && { piece: { kind: 'text', text: found[1] ?? '' }, end: at + found[0].length };
    }
    case '`': {
      const found = match(CODE, source, at);
      return found && { piece: { kind: 'code', text: found[2] ?? '' }, end: at + found[0].length };
    }
    case '<':
      return (
        commandAt(source, at) ??
        timeAt(source, at) ??
        mentionAt(source, at) ??
        (mayLink ? addressAt(source, at) : undefined)
      );
    case 'h':
      return mayLink ? addressAt(source, at) : undefined;
    default:
      return undefined;
  }
}

function commandAt(source: string, at: number) {
  const found = match(COMMAND, source, at);
  return found && { piece: { kind: 'command', name: found[1] ?? '' } as const, end: at + found[0].length };
}

function mentionAt(source: string, at: number) {
  const found = match(MENTION, source, at);
  if (!found) return undefined;
  const mark = found[1] === undefined ? '@' : '#';
  return { piece: { kind: 'mention', mark, id: found[2] ?? '' } as const, end: at + found[0].length };
}

function timeAt(source: string, at: number) {
  const found = match(TIME, source, at);
  // Further away than a Date reaches, in seconds: https://tc39.es/ecma262/#sec-time-values-and-time-range
  if (!found || Math.abs(Number(found[1])) > 8.64e12) return undefined;
  // The pattern lets only these letters through; without one Discord shows date and time.
  const style = (found[2] ?? 'f') as TimeStyle;
  return { piece: { kind: 'time', seconds: Number(found[1]), style } as const, end: at + found[0].length };
}

function addressAt(source: string, at: number) {
  const found = match(ADDRESS, source, at);
  if (!found) return undefined;
  const isBracketed = found[0].startsWith('<') && found[0].endsWith('>');
  if (found[0].startsWith('<') && !isBracketed) return undefined;
  // A full stop after an address ends the sentence, not the address.
  const url = isBracketed ? (found[1] ?? '') : withoutEnd(found[1] ?? '');
  const end = at + (isBracketed ? found[0].length : url.length);
  return { piece: { kind: 'link', url, children: [{ kind: 'text', text: url }] } as const, end };
}

function withoutEnd(url: string): string {
  let end = url.length;
  while (AT_END.has(url.charAt(end - 1))) end -= 1;
  return url.slice(0, end);
}

function match(pattern: RegExp, source: string, at: number): RegExpExecArray | undefined {
  pattern.lastIndex = at;
  return pattern.exec(source) ?? undefined;
}

/**
 * Which bracket closes which, for the whole text at once: looking for each one's end would take quadratic time. From the
 * place of each `[` to that of its `]`; brackets behind a backslash are text.
 */
function closingBrackets(source: string): ReadonlyMap<number, number> {
  const closing = new Map<number, number>();
  const open: number[] = [];
  for (let at = 0; at < source.length; at += 1) {
    const character = source.charAt(at);
    if (character === '\\') at += 1;
    else if (character === '[') open.push(at);
    else if (character === ']') {
      const start = open.pop();
      if (start !== undefined) closing.set(start, at);
    }
  }
  return closing;
}
