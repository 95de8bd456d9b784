/** Titles of feeds as words: what is markup in them is taken off, and what only looks so is left. */
import { visibleText } from '../../text/characters.js';
import { parsePage } from '../importers/html/dom.js';
import { withoutStruck } from '../importers/html/unsaid.js';
import { loweredFigures, raisedFigures } from '../../text/shifted-figures.js';

/** Longer is no title; in UTF-16 units. */
const LONGEST = 2000;

/** Marks that people put into a title. A title about HTML has others. */
const INLINE =
  /<(?!\/?(?:a|abbr|b|br|cite|code|del|em|font|i|ins|mark|q|s|small|span|strike|strong|sub|sup|u|wbr)(?:\s[^<>]{0,300})?\/?>)/giu;

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
  if ('tooMuch' in parsed) return '';
  withoutStruck(parsed.document, '');
  // 10⁶ must not become 106.
  for (const raised of parsed.document.querySelectorAll('sup, sub')) {
    const form = raised.nodeName === 'SUP' ? raisedFigures : loweredFigures;
    raised.replaceWith(form(raised.textContent) ?? raised.textContent);
  }
  return parsed.document.body.textContent;
}
