/**
 * A Word document to a draft, by way of a page. The converter unpacks without limits and reads whatever is in the file, so it
 * is handed a new archive with the few parts that have text, unpacked within limits.
 */
import mammoth from 'mammoth';
import { refused, type Converted, type DraftFields, type ImportSource } from '../draft.js';
import { parsePage, parseXml } from '../html/dom.js';
import { firstDate } from '../html/page-dates.js';
import { pageAuthors } from '../html/page-authors.js';
import { pageDraft } from '../html/read-page.js';
import { unzip, zip } from './zip.js';

/** In bytes, packed: the pictures in a document are most of it. */
const MOST_BYTES = 200_000_000;

const PARTS =
  /^(?:\[Content_Types\]\.xml|_rels\/\.rels|docProps\/core\.xml|word\/(?:document|styles|numbering|footnotes|endnotes)\.xml|word\/_rels\/[^/]+\.rels)$/u;

const AGAIN = 'Open it in a word processor and save it again as .docx.';

// What Word calls a title is one; its quotations keep their form, too.
const STYLES = [
  "p[style-name='Title'] => h1:fresh",
  "p[style-name='Subtitle'] => p:fresh",
  "p[style-name='Quote'] => blockquote:fresh",
  "p[style-name='Intense Quote'] => blockquote:fresh",
  "p[style-name='HTML Preformatted'] => pre:separator('\n')",
  "p[style-name='Code'] => pre:separator('\n')",
];

/** One draft, with what the document's own record says; a document's author there is often whose computer it was, so a warning says so. */
export async function readDocx({ bytes }: ImportSource): Promise<Converted> {
  if (bytes.length > MOST_BYTES) return refused(`the document has more than ${MOST_BYTES / 1e6} MB`, 'Divide it.');
  const unzipped = unzip(bytes, (name) => PARTS.test(name));
  if (unzipped === undefined) return refused('the document is damaged', AGAIN);
  if ('tooMuch' in unzipped) return refused(`the document is not opened: ${unzipped.tooMuch}`, AGAIN);
  const { files } = unzipped;
  const texts = [...files.values()].map((file) => new TextDecoder().decode(file.subarray(0, 4096)));
  if (texts.some((text) => /<!(?:DOCTYPE|ENTITY)/iu.test(text)))
    return refused('the document declares entities, as no word processor does', AGAIN);

  const { value: html } = await mammoth.convertToHtml(
    { buffer: Buffer.from(zip(files)) },
    { styleMap: STYLES, convertImage: noImage },
  );
  const parsed = parsePage(html);
  if ('tooMuch' in parsed) return refused(parsed.tooMuch, 'Divide the document.');
  const record = coreRecord(files.get('docProps/core.xml'));
  const heading = parsed.document.querySelector('h1');
  const title = heading?.textContent.replace(/\s+/gu, ' ').trim();
  // The first heading is the title; another one of its kind would be a chapter.
  if (heading !== null && title !== '' && isFirst(heading.textContent, parsed.document.body.textContent))
    heading.remove();
  const fields: DraftFields = { ...record, ...(title !== undefined && title !== '' && { title }) };
  const draft = pageDraft(parsed.document, fields, []);
  if (draft.body === '')
    return refused('the document has no text', 'If its pages are pictures, have their text recognised first.');
  const unsure =
    fields.author === undefined
      ? []
      : ['the author is the one that the file names: check that it is who wrote the text'];
  return { drafts: [{ ...draft, warnings: [...unsure, ...draft.warnings] }] };
}

const noImage = mammoth.images.imgElement(async () => ({ src: '' }));

function coreRecord(file: Uint8Array | undefined): DraftFields {
  if (file === undefined) return {};
  const parsed = parseXml(new TextDecoder().decode(file));
  if ('tooMuch' in parsed) return {};
  const elements = [...parsed.document.querySelectorAll('*')];
  const read = (name: string): string | undefined => {
    const found = elements.find((element) => element.nodeName.toLowerCase() === name);
    const text = found?.textContent.replace(/\s+/gu, ' ').trim();
    return text === '' ? undefined : text;
  };
  const [title, creator, created, language] = [
    read('dc:title'),
    read('dc:creator'),
    read('dcterms:created'),
    read('dc:language'),
  ];
  const author =
    creator === undefined
      ? undefined
      : pageAuthors([{ name: creator }], ['python-docx', 'Microsoft Office User', 'Windows User']);
  const issued = firstDate([created]);
  return {
    ...(title !== undefined &&
      title.length <= 300 &&
      !/^(?:document\d*|untitled|word document)$/iu.test(title) && { title }),
    ...(author !== undefined && { author }),
    ...(issued !== undefined && { issued }),
    ...(language !== undefined && /^[a-z]{2,3}(?:-[A-Z]{2})?$/u.test(language) && { language }),
  };
}

function isFirst(heading: string, whole: string): boolean {
  return whole.trimStart().startsWith(heading.trimStart());
}
