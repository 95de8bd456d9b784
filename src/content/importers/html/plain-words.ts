/** Texts of a page made comparable, and freed of what a page's programs left in them. */
import { fold } from '../../../text/fold.js';

const NAMED: Readonly<Record<string, string>> = {
  amp: '&',
  apos: "'",
  bdquo: '„',
  gt: '>',
  hellip: '…',
  laquo: '«',
  ldquo: '“',
  lsquo: '‘',
  lt: '<',
  mdash: '—',
  nbsp: ' ',
  ndash: '–',
  quot: '"',
  raquo: '»',
  rdquo: '”',
  rsquo: '’',
};

/** In one line, each run of white space one space. */
export function spaced(text: string): string {
  return text.replace(/\s+/gu, ' ').trim();
}

/** Letters and digits only, without case and accents. */
export function squeezed(text: string): string {
  return fold(text).replace(/[^\p{L}\p{N}]+/gu, '');
}

/** “Tom & Jerry” for “Tom &amp; Jerry”, which is what a reader sees where a page's programs escaped a text twice. */
export function unescaped(text: string): string {
  return text.replace(/&(?:#(?<code>[0-9]{2,7})|#x(?<hex>[0-9a-f]{2,6})|(?<name>[a-z]{2,6}));/giu, (whole, ...rest) => {
    const { code, hex, name } = rest.at(-1) as Readonly<Record<string, string | undefined>>;
    if (name !== undefined) return NAMED[name.toLowerCase()] ?? whole;
    const point = code === undefined ? Number.parseInt(hex ?? '', 16) : Number(code);
    return point > 31 && point <= 0x10ffff ? String.fromCodePoint(point) : whole;
  });
}
