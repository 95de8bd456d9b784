/** What a Word document says in ways that the converter passes over: fields in short form, and formulas. Its words are kept. */
import { formulaLine } from '../formula-text.js';
import { parseXml } from '../html/dom.js';

/** More formulas than a textbook has. */
const MOST_FORMULAS = 20_000;

/** The document's XML, with the results of its short fields where they stand, and each formula as text in one line. */
export function plainMarkup(xml: string): string {
  return withoutFormulas(xml.replace(/<\/?w:fldSimple(?:\s[^<>]*)?>|<\/?m:oMathPara(?:\s[^<>]*)?>/gu, ''));
}

const OPEN = '<m:oMath';
const END = '</m:oMath>';

function withoutFormulas(xml: string): string {
  const pieces = xml.split(END);
  if (pieces.length > MOST_FORMULAS) return xml;
  return pieces
    .map((piece, index) => {
      const at = index === pieces.length - 1 ? -1 : piece.search(/<m:oMath[\s>]/u);
      if (at === -1) return piece;
      const text = formulaOf(`${OPEN} xmlns:m="m" xmlns:w="w"${piece.slice(at + OPEN.length)}${END}`);
      return `${piece.slice(0, at)}<w:r><w:t xml:space="preserve">${escaped(text)}</w:t></w:r>`;
    })
    .join('');
}

function formulaOf(xml: string): string {
  const parsed = parseXml(xml);
  return 'tooMuch' in parsed ? '' : formulaLine(parsed.document.documentElement);
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
