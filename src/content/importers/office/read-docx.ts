/**
 * A Word document to a draft, by way of a page. The converter unpacks without limits and reads whatever is in the file, so it
 * is handed a new archive with the few parts that have text, unpacked within limits.
 */
import mammoth from 'mammoth';
import { madeOn } from '../file-record.js';
import { refused, type Converted, type DraftFields, type ImportSource } from '../draft.js';
import { parsePage, type PageDocument } from '../html/dom.js';
import { firstDate } from '../html/page-dates.js';
import { pageDraft } from '../html/read-page.js';
import { withoutStruck } from '../html/unsaid.js';
import { isMatterTitle } from '../matter-title.js';
import { isUnsaid, plainMarkup } from './word-markup.js';
import { WORD_RECORD, wordRecord } from './word-record.js';
import { unzip, zip } from './zip.js';

/** In bytes, packed: the pictures in a document are most of it. */
const MOST_BYTES = 200_000_000;

const PARTS =
  /^(?:\[Content_Types\]\.xml|_rels\/\.rels|word\/(?:document|styles|numbering|footnotes|endnotes)\.xml|word\/_rels\/[^/]+\.rels)$/u;

const AGAIN = 'Open it in a word processor and save it again as .docx.';

// What Word calls a title is one; its quotations keep their form, too.
const STYLES = [
  "p[style-name='Title'] => h1:fresh",
  "p[style-name='Subtitle'] => p:fresh",
  "p[style-name='Date'] => p.date:fresh",
  "p[style-name='Quote'] => blockquote:fresh",
  "p[style-name='Intense Quote'] => blockquote:fresh",
  "p[style-name='HTML Preformatted'] => pre:separator('\n')",
  "p[style-name='Code'] => pre:separator('\n')",
  // Contents that the program made, with the numbers of pages that are no longer there.
  "p[style-name^='toc '] => !",
  "p[style-name='Table of Figures'] => !",
  "p[style-name^='Contents '] => !",
];

/** One draft, with what the document's own record says; a document's author there is often whose computer it was, so a warning says so. */
export async function readDocx({ bytes }: ImportSource): Promise<Converted> {
  if (bytes.length > MOST_BYTES) return refused(`the document has more than ${MOST_BYTES / 1e6} MB`, 'Divide it.');
  const unzipped = unzip(bytes, (name) => PARTS.test(name) || WORD_RECORD.test(name));
  if (unzipped === undefined) return refused('the document is damaged', AGAIN);
  if ('tooMuch' in unzipped) return refused(`the document is not opened: ${unzipped.tooMuch}`, AGAIN);
  const files = new Map(unzipped.files);
  const texts = [...files.values()].map((file) => new TextDecoder().decode(file.subarray(0, 4096)));
  if (texts.some((text) => /<!(?:DOCTYPE|ENTITY)/iu.test(text)))
    return refused('the document declares entities, as no word processor does', AGAIN);

  for (const [name, file] of files) {
    if (/^word\/(?:document|footnotes|endnotes)\.xml$/u.test(name))
      files.set(name, new TextEncoder().encode(plainMarkup(new TextDecoder().decode(file))));
  }
  const { value: html } = await mammoth.convertToHtml(
    { buffer: Buffer.from(zip(files)) },
    { styleMap: [...STYLES, ...unsaidStyles(files.get('word/styles.xml'))], convertImage: noImage },
  );
  const parsed = parsePage(html);
  if ('tooMuch' in parsed) return refused(parsed.tooMuch, 'Divide the document.');
  withoutStruck(parsed.document, '');
  withWholeCells(parsed.document);
  withoutBareContents(parsed.document);
  const { fields: record, created } = wordRecord(files);
  const heading =
    [...parsed.document.querySelectorAll('h1')].find((one) => !isMatterTitle(one.textContent.trim())) ?? null;
  const title = heading?.textContent.replace(/\s+/gu, ' ').trim();
  // The first heading is the title; another one of its kind would be a chapter.
  if (heading !== null && title !== '' && isFirst(heading.textContent, parsed.document.body.textContent))
    heading.remove();
  const printed = printedDate(parsed.document);
  const fields: DraftFields = {
    ...record,
    ...(title !== undefined && title !== '' && { title }),
    ...(printed !== undefined && { issued: printed }),
  };
  const draft = pageDraft(parsed.document, fields, []);
  if (draft.body === '')
    return refused('the document has no text', 'If its pages are pictures, have their text recognised first.');
  const unsure =
    fields.author === undefined
      ? []
      : ['the author is the one that the file names: check that it is who wrote the text'];
  const undated = draft.fields.issued === undefined ? madeOn(firstDate([created])) : [];
  return { drafts: [{ ...draft, warnings: [...unsure, ...undated, ...draft.warnings] }] };
}

/** Styles whose text is struck out or hidden, in the converter's own notation. */
function unsaidStyles(file: Uint8Array | undefined): readonly string[] {
  const pieces = new TextDecoder().decode(file ?? new Uint8Array()).split('<w:style ');
  return pieces.flatMap((piece) => {
    if (!isUnsaid(piece)) return [];
    const name = /<w:name w:val="(?<name>[^"'\\<>]+)"/u.exec(piece)?.groups?.['name'];
    if (name === undefined) return [];
    return /\bw:type="character"/u.test(piece) ? [`r[style-name='${name}'] => s`] : [`p[style-name='${name}'] => !`];
  });
}

/** A cell of several short paragraphs is still a cell; in a page such a table would only arrange it. */
function withWholeCells(document: PageDocument): void {
  for (const table of document.querySelectorAll('table')) {
    const rows = [...table.querySelectorAll('tr')].map((row) => Array.from(row.children));
    const isTable =
      rows.length > 1 &&
      rows.filter((cells) => cells.length > 1).length * 2 > rows.length &&
      table.querySelector('table, h1, h2, h3, ul, ol, pre, blockquote') === null &&
      rows.flat().every((cell) => cell.textContent.length <= LONGEST_CELL);
    if (!isTable) continue;
    for (const paragraph of table.querySelectorAll('p')) paragraph.replaceWith(...paragraph.childNodes, ' ');
  }
}

/** In characters; a longer one has paragraphs that are quoted by themselves. */
const LONGEST_CELL = 400;

/** The heading above contents that were left out. */
function withoutBareContents(document: PageDocument): void {
  for (const heading of document.querySelectorAll('h1, h2, h3, p')) {
    if (!isMatterTitle(heading.textContent.trim())) continue;
    const next = heading.nextSibling;
    if (next === null || /^H[1-6]$/u.test(next.nodeName)) heading.remove();
  }
}

const noImage = mammoth.images.imgElement(async () => ({ src: '' }));

/** The day that stands in the paragraph of that style, which goes: it is no sentence. */
function printedDate(document: PageDocument): DraftFields['issued'] {
  const line = document.querySelector('p.date');
  const issued = firstDate([line?.textContent]);
  if (issued !== undefined) line?.remove();
  return issued;
}

function isFirst(heading: string, whole: string): boolean {
  return whole.trimStart().startsWith(heading.trimStart());
}
