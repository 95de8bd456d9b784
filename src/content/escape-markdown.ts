/** Plain text to Markdown that shows exactly that text: what keeps a price, a hashtag or a `<` from becoming a mark. */

// Each of these can open or close something anywhere in a line.
const ANYWHERE = /[\\`*_[\]<>~|]/g;
// Only what looks like the name of a character, so that "AT&T" stays readable.
const ENTITY = /&(?=#?[A-Za-z0-9]+;)/g;

/** Markdown of one paragraph that shows `text`, its white space collapsed to single spaces; empty for empty text. */
export function escapeMarkdown(text: string): string {
  return text
    .trim()
    .replace(/\s+/gu, ' ')
    .replace(ANYWHERE, String.raw`\$&`)
    .replace(ENTITY, String.raw`\&`)
    .replace(/^[#+=-]/, String.raw`\$&`)
    .replace(/^([0-9]{1,9})([.)])/, String.raw`$1\$2`);
}
