/**
 * What a Word document says in ways that the converter passes over: fields in short form, formulas, and which words it does not say.
 * Its other words are kept.
 */
import { formulaLine } from '../formula-text.js';
import { parseXml } from '../html/dom.js';

/** More formulas than a textbook has. */
const MOST_FORMULAS = 20_000;

/**
 * The document's XML, with the results of its short fields where they stand, each formula as text in one line, and what is struck out
 * twice or hidden as if it were struck out once.
 */
export function plainMarkup(xml: string): string {
  return withoutFormulas(struck(xml).replace(/<\/?w:fldSimple(?:\s[^<>]*)?>|<\/?m:oMathPara(?:\s[^<>]*)?>/gu, ''));
}

const UNSAID = /<w:(?:d?strike|vanish|specVanish)(?:\s+w:val="(?<value>[^"]{0,10})")?\s*\/>/gu;

/** Whether these properties of text say that it is struck out or hidden; each may say that it is not. */
export function isUnsaid(properties: string): boolean {
  return [...properties.matchAll(UNSAID)].some(({ groups }) => !/^(?:0|false|off)$/u.test(groups?.['value'] ?? ''));
}

function struck(xml: string): string {
  const [end, change] = ['</w:rPr>', '</w:rPrChange>'];
  // How it was before a change is no word on how it is.
  const changed = xml.split(change);
  const last = changed.pop() ?? '';
  const now = [...changed.map((piece) => piece.slice(0, piece.lastIndexOf('<w:rPrChange'))), last].join('');
  return now
    .split(end)
    .map((piece, index, pieces) => {
      const at = index === pieces.length - 1 ? -1 : piece.lastIndexOf('<w:rPr>');
      const properties = piece.slice(at);
      if (at === -1 || !isUnsaid(properties)) return piece;
      return `${piece.slice(0, at)}${properties.replace(UNSAID, '')}<w:strike/>`;
    })
    .join(end);
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
