/**
 * The markup that titles of CSL-JSON may have, `<i>`, `<b>`, `<sub>`, `<sup>` and `<span class="nocase">`, and the entities of pages.
 * https://citeproc-js.readthedocs.io/en/latest/csl-json/markup.html
 */
import { visibleText } from '../text/characters.js';

const TAGGED = /<(i|b|sub|sup|sc|span)(?: [^<>]{0,100})?>([^<>]*)<\/\1>/giu;
const NOCASE = /<span class="nocase">([^<>]*)<\/span>/gu;

const NAMED: Readonly<Record<string, string>> = {
  amp: '&',
  apos: '’',
  gt: '>',
  hellip: '…',
  ldquo: '“',
  lsquo: '‘',
  lt: '<',
  mdash: '—',
  nbsp: ' ',
  ndash: '–',
  quot: '"',
  rdquo: '”',
  rsquo: '’',
  shy: '',
};

const SUPERSCRIPTS = '⁰¹²³⁴⁵⁶⁷⁸⁹';

/**
 * The text without tags that have a partner and with the characters of its entities. Raised digits stay raised, for 10⁶ is not 106. Tags that
 * are named in a text and mark nothing, such as `<form>`, stay.
 */
export function withoutMarkup(text: string): string {
  return withCharacters(untagged(text, (tag, inner) => (tag === 'sup' ? raised(inner) : inner)));
}

/** The text with its marked parts as `marked` makes them; tags may stand in tags. */
function untagged(text: string, marked: (tag: string, inner: string) => string): string {
  let result = text;
  // Four tags around a word are more than any title has.
  for (let depth = 0; depth < 4 && result.includes('</'); depth += 1) {
    result = result.replace(TAGGED, (_, tag: string, inner: string) => marked(tag.toLowerCase(), inner));
  }
  return result;
}

function raised(text: string): string {
  return text.replace(/\d/gu, (digit) => SUPERSCRIPTS[Number(digit)] ?? digit);
}

function withCharacters(text: string): string {
  if (!text.includes('&')) return text;
  const decoded = text.replace(/&(?:#(\d{1,7})|#x([\da-f]{1,6})|(\w{2,6}));/giu, (entity, decimal, hex, name) => {
    const code = decimal === undefined ? Number.parseInt(hex ?? '', 16) : Number(decimal);
    if (name !== undefined) return NAMED[String(name).toLowerCase()] ?? entity;
    return code > 0 && code <= 0x10_ff_ff ? String.fromCodePoint(code) : entity;
  });
  return visibleText(decoded);
}

/** The words that are code in a title and keep their case, as they were typed. */
export function caselessWords(richTitle: string | undefined): ReadonlySet<string> {
  const parts = [...(richTitle ?? '').matchAll(NOCASE)].flatMap(([, inner = '']) => inner.split(/\s+/u));
  return new Set(parts.map(withoutMarkup));
}
