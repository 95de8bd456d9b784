/**
 * Which characters of a file never reach the library: those that show nothing and can hide, reorder or break what is
 * shown. One place, because an offset into the article's text must mean the same character for everybody.
 */

// C0 and C1 controls but tab and line feed, soft hyphen, zero-width space, word joiner, byte order mark, and the bidi
// embeddings, overrides and isolates. The joiners U+200C and U+200D stay: Persian and emoji need them.
const HIDDEN = /(?![\t\n])[\p{Cc}\u{AD}\u{200B}\u{202A}-\u{202E}\u{2060}\u{2066}-\u{2069}\u{FEFF}]/gu;
const LONE_SURROGATE = /\p{Surrogate}/gu;

/** The text without hidden characters; half a surrogate pair becomes U+FFFD. Line breaks and other white space stay. */
export function cleanText(text: string): string {
  return text.replace(HIDDEN, '').replace(LONE_SURROGATE, '\u{FFFD}');
}
