/** Any text as Discord shows it exactly as written: what every title, name, question and word goes through. */
import type { Span } from '../../domain/span.js';
import { visibleText } from '../../text/characters.js';

/**
 * `text` without meaning to Discord's Markdown; at most three times as long. What cannot be shown safely is left out,
 * as `escapedUnits` says. Lines stay lines: use `singleLine` before it where one line is wanted.
 */
export function escape(text: string): string {
  return escapedUnits(text).join('');
}

/** What `escape` was given, but for what it left out. */
export function unescape(text: string): string {
  return text.replaceAll(BREAK, '').replaceAll(/\\(.)/gsu, '$1');
}

// What stands in a Discord message for each UTF-16 unit of a hostile text. It stands alone, apart from `escape`, so that
// emphasis can be put between units without losing the context on which their escaping depends. discord.js's
// `escapeMarkdown` leaves masked links, headings, lists, quotes, `-#`, mentions, timestamps and bidi controls.

/** What means nothing anywhere but, some of it, where a line begins. */
const HARMLESS = /[0-9A-Za-z ,;'"()-]/u;

/** Marks that mean something anywhere: emphasis, code, spoiler, link, mention, timestamp, emoji, the escape itself. */
const ANYWHERE = /[\\*_~`|[\]<]/u;

/** Headings, lists, quotes and small print begin a line; elsewhere these characters are prose. */
const LINE_START = /^\s*(?:#{1,3}(?=\s|$)|-#(?=\s|$)|[-+](?=\s|$)|>|\d+(?=\.(?:\s|$)))/u;

/** Shown as nothing; keeps Discord's servers and clients from reading `@everyone` in the text. */
const BREAK = '\u200b';

/**
 * One string for each UTF-16 unit of `text`; joined, they are what Discord shows exactly as `text` reads. Bidi and
 * control characters become nothing, half a surrogate pair the replacement character, a tab a space, and a carriage
 * return, alone or before a line feed, a line feed. Web addresses stay readable but are no links. What is `code` stands
 * unescaped between backticks, where that is safe.
 */
export function escapedUnits(text: string, code: readonly Span[] = []): readonly string[] {
  const invites = /discord/iu.test(visible(text));
  const units: string[] = [];
  for (let at = 0; at < text.length; at += 1) units.push(unit(text, at, invites));
  for (const span of code) if (isSafeCode(text, span)) setCode(text, units, span);
  escapeLineStarts(units);
  return units;
}

/** Longer code is no word among others. */
const LONGEST_CODE = 200;

/**
 * Whether Discord reads exactly this as code when it stands between single backticks: there is none in it, nor beside it, where
 * the two would be another mark.
 */
export function isSafeCode(text: string, { start, end }: Span): boolean {
  const code = text.slice(start, end);
  if (code.length > LONGEST_CODE || /[`\n\r\u2028\u2029]/u.test(code) || visible(code).trim() === '') return false;
  return text.charAt(start - 1) !== '`' && text.charAt(end) !== '`';
}

function setCode(text: string, units: string[], { start, end }: Span): void {
  // Two that touch would end in a mark of their own.
  if (units[start - 1]?.endsWith('`') === true && units[start - 1] !== '\\`') return;
  for (let at = start; at < end; at += 1) {
    const character = text.charAt(at);
    units[at] = character === '\t' ? ' ' : /\p{Surrogate}/u.test(character) ? surrogate(text, at) : visible(character);
  }
  units[start] = `\`${units[start] ?? ''}`;
  units[end - 1] = `${units[end - 1] ?? ''}\``;
}

function unit(text: string, at: number, invites: boolean): string {
  const character = text.charAt(at);
  // Nine of ten characters, at a tenth of the time.
  if (HARMLESS.test(character)) return character;
  const next = text.charAt(at + 1);
  if (/\p{Surrogate}/u.test(character)) return surrogate(text, at);
  if (character === '\r' && next === '\n') return '';
  if (character === '\t') return ' ';
  if (ANYWHERE.test(character)) return `\\${character}`;
  // ":smile:" and "https://": a colon before a space, or at the end, is only a colon.
  if (character === ':' && next !== '' && !/^\s$/u.test(visible(next))) return '\\:';
  if (character === '@') return pings(text, at) ? `\\@${BREAK}` : '\\@';
  if (character === '.' && invites && isInvite(text, at)) return '\\.';
  return visible(character);
}

function surrogate(text: string, at: number): string {
  const code = text.charCodeAt(at);
  const high = code < 0xdc00;
  const other = text.charCodeAt(high ? at + 1 : at - 1);
  const paired = high ? other >= 0xdc00 && other <= 0xdfff : other >= 0xd800 && other <= 0xdbff;
  return paired ? text.charAt(at) : '\ufffd';
}

/** Also with characters between that are removed. */
function pings(text: string, at: number): boolean {
  return /^(?:everyone|here)/iu.test(visible(text.slice(at + 1, at + 40)));
}

function isInvite(text: string, at: number): boolean {
  const before = visible(text.slice(Math.max(0, at - 40), at));
  return /discord(?:app)?$/iu.test(before) && /^\.(?:gg|com)/iu.test(visible(text.slice(at, at + 40)));
}

/** Works on what is left after removal, so that no invisible character hides the beginning of a line. */
function escapeLineStarts(units: string[]): void {
  let line: number[] = [];
  for (let at = 0; at <= units.length; at += 1) {
    if (at < units.length && units[at] !== '\n') {
      if (units[at] !== '') line.push(at);
      continue;
    }
    escapeLineStart(units, line);
    line = [];
  }
}

function escapeLineStart(units: string[], line: readonly number[]): void {
  const found = LINE_START.exec(line.map((at) => units[at]).join(''))?.[0];
  if (found === undefined) return;
  // In "1." the full stop makes the list, and a backslash before a digit would be shown. What the pattern matched are
  // units of one character each, so its offsets are indices into `line`.
  const at = line[/\d$/u.test(found) ? found.length : found.length - found.trimStart().length];
  if (at !== undefined) units[at] = `\\${units[at]}`;
}

// Hostile text without what nobody sees: it could hide marks from an escape, or make text read as it is not written.

/**
 * `text` with every kind of line break as a line feed, hidden characters left out, and halves of surrogate pairs replaced
 * by U+FFFD. Zero-width joiners stay, since emoji and several scripts are written with them.
 */
export function visible(text: string): string {
  return visibleText(text.replaceAll(/\r\n|[\r\u2028\u2029]/gu, '\n'));
}
