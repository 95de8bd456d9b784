/** What is written into a value of front matter for nobody to read, as it is in a body; a citation bears none of it. */

/** A mark that nothing closes hides the rest; after a letter or digit `%%` is no mark then, as in `50%% off`. */
const HIDDEN =
  /<!--[^]*?(?:-->|$)|\{\/\*[^]*?(?:\*\/\}|$)|\{::comment\}[^]*?(?:\{:\/(?:comment)?\}|$)|%%[^%]*(?:%(?!%)[^%]*)*%%|(?<![\p{L}\p{N}%])%%[^]*$|\{>>[^]{0,1000}?<<\}|\{--[^]{0,1000}?--\}|~~(?=\S)[^~]*~~|<(del|s|strike)>[^<]*<\/\1>/giu;

/** Longer values are in no citation. */
const LONGEST = 10_000;

/** The text without comments and without what is crossed out. In an address, which has no spaces, there is none. */
export function withoutComments(text: string): string {
  if (text.length > LONGEST) return text;
  return /[<%{~]/u.test(text) && !/^\s*[a-z]+:\/\/\S*\s*$/iu.test(text) ? text.replace(HIDDEN, '') : text;
}
