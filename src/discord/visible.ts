/** Hostile text without what nobody sees: it could hide marks from an escape, or make text read as it is not written. */

/** Controls but tab and line feed, bidi marks and overrides, the byte order mark. */
const HIDDEN = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]|(?![\n\t])\p{Cc}/gu;

/**
 * `text` with every kind of line break as a line feed, hidden characters left out, and halves of surrogate pairs replaced
 * by U+FFFD. Zero-width joiners stay, since emoji and several scripts are written with them.
 */
export function visible(text: string): string {
  return text
    .replaceAll(/\r\n|[\r\u2028\u2029]/gu, '\n')
    .replaceAll(HIDDEN, '')
    .replaceAll(/\p{Surrogate}/gu, '\ufffd');
}
