/** What stands for itself, so that no mark inside it counts: an escaped character, code, a timestamp, a bare address. */
import type { Inline, TimeStyle } from './tree.js';

const ESCAPED = /\\([^0-9A-Za-z\s])/uy;
// Longer code is text: without a limit, backticks that never close would each be searched for to the end.
const CODE = /(?<!`)(`{1,2})(?!`)([^`]{1,2000})\1(?!`)/uy;
const TIME = /<t:(-?\d{1,13})(?::([tTdDfFR]))?>/uy;
const ADDRESS = /<?(https?:\/\/[^\s<>]{1,2000})>?/uy;
const AT_END = new Set('.,:;"\')]');

/** What begins at `at`, and where it ends; undefined when nothing does. */
export function literalAt(source: string, at: number, mayLink: boolean): { piece: Inline; end: number } | undefined {
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
      return timeAt(source, at) ?? (mayLink ? addressAt(source, at) : undefined);
    case 'h':
      return mayLink ? addressAt(source, at) : undefined;
    default:
      return undefined;
  }
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
