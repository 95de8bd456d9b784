/** Titles of feeds as words: what is markup in them is taken off, and what only looks so is left. */
import { visibleText } from '../../text/characters.js';
import { parsePage } from '../importers/html/dom.js';

/** Longer is no title; in UTF-16 units. */
const LONGEST = 2000;

/** Marks that people put into a title. A title about HTML has others. */
const INLINE =
  /<(?!\/?(?:a|abbr|b|br|cite|code|em|font|i|mark|q|s|small|span|strong|sub|sup|u|wbr)(?:\s[^<>]{0,300})?\/?>)/giu;

/** On one line. `maybe-html`: what RSS leaves open, read as HTML as far as it is such marks and entities. */
export function plainText(text: string, kind: 'text' | 'html' | 'maybe-html'): string {
  const short = text.slice(0, LONGEST);
  const isPlain = kind === 'text' || !/[<&]/u.test(short);
  return visibleText(isPlain ? short : shown(kind === 'html' ? short : short.replaceAll(INLINE, '&lt;')))
    .replaceAll(/\s+/gu, ' ')
    .trim();
}

function shown(html: string): string {
  const parsed = parsePage(`<p>${html}</p>`);
  return 'document' in parsed ? parsed.document.body.textContent : '';
}
