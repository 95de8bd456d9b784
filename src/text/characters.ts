/**
 * Characters of texts of unknown origin: which of them show nothing, which scripts put no space between words, and how
 * those at a text's edges are cut off. Said here for articles, citations, Discord and the terminal, because what one of
 * them lets through another would be deceived by.
 */

// Controls but tab and line feed, soft hyphen, zero-width space, word joiner, byte order mark, and the marks, embeddings,
// overrides and isolates that turn the direction of text. The joiners U+200C and U+200D stay: Persian and emoji need them.
const HIDDEN =
  /(?![\t\n])[\p{Cc}\u{AD}\u{61C}\u{200B}\u{200E}\u{200F}\u{202A}-\u{202E}\u{2060}\u{2066}-\u{2069}\u{FEFF}]/gu;
const LONE_SURROGATE = /\p{Surrogate}/gu;

/** The text without characters that show nothing and can hide, reorder or break what is shown; white space stays. */
export function withoutHidden(text: string): string {
  return text.replace(HIDDEN, '');
}

/** As `withoutHidden`, and half a surrogate pair becomes U+FFFD: what may be encoded and shown anywhere. */
export function visibleText(text: string): string {
  return withoutHidden(text).replace(LONE_SURROGATE, '\u{FFFD}');
}

/**
 * The text on one line with its hidden characters told instead of left out (`\u{1b}`), for names of files and keys, which a
 * person must find again: nothing in it reaches a terminal or a log as anything but text.
 */
export function spelledOut(text: string): string {
  return text.replace(/[\p{Cc}\u{2028}\u{2029}\p{Surrogate}]/gu, told).replace(HIDDEN, told);
}

function told(character: string): string {
  return `\\u{${character.charCodeAt(0).toString(16)}}`;
}

/** A class of characters for expressions with the flag `u`: the scripts that have no spaces between words. Korean has. */
export const UNSPACED = String.raw`[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー々〆\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]`;

/**
 * `text` without the characters at its end that `outer` matches; all of it may go. `outer` is asked of one code point after
 * the other: a regular expression such as `/[,\s]+$/` walks each run of them again from each of its characters, also in
 * the middle of the text, so that 45,000 commas in a title take two seconds.
 */
export function stripEnd(text: string, outer: RegExp): string {
  let end = text.length;
  while (end > 0) {
    const start = end > 1 && isPair(text, end - 2) ? end - 2 : end - 1;
    if (!outer.test(text.slice(start, end))) break;
    end = start;
  }
  return text.slice(0, end);
}

/** As `stripEnd`, at the beginning. */
export function stripStart(text: string, outer: RegExp): string {
  let start = 0;
  while (start < text.length) {
    const end = start + (isPair(text, start) ? 2 : 1);
    if (!outer.test(text.slice(start, end))) break;
    start = end;
  }
  return text.slice(start);
}

/** Whether the two units at `at` are one code point. */
function isPair(text: string, at: number): boolean {
  return (text.codePointAt(at) ?? 0) > 0xffff;
}

/**
 * The text on one line: line breaks, tabs and control characters fold into single spaces, hidden characters go without
 * one. Trimmed; empty when nothing visible is left.
 */
export function oneLine(text: string): string {
  return withoutHidden(text.replaceAll(/\p{Cc}/gu, ' '))
    .replaceAll(/\s+/gu, ' ')
    .trim();
}
