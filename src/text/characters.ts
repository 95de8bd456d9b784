/**
 * Which characters show nothing, and which scripts put no space between words: said here for articles, citations, Discord
 * and the terminal, because what one of them lets through another would be deceived by.
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
