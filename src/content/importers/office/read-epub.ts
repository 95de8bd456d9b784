/** An e-book to a draft for each of its chapters, in the order in which it is read. */
import { refused, type Converted, type Draft, type DraftFields, type ImportSource } from '../draft.js';
import { decodePage } from '../html/decode-page.js';
import { parseXml, type PageDocument, type PageElement } from '../html/dom.js';
import { pageAuthors } from '../html/page-authors.js';
import { firstDate } from '../html/page-dates.js';
import { pageDraft } from '../html/read-page.js';
import { unzip } from './zip.js';

const MOST_BYTES = 200_000_000;
const MOST_CHAPTERS = 1000;

/** Fewer letters are a title page, a dedication, a cover. */
const FEW = 120;

const AGAIN = 'Get the book again, or convert it to EPUB anew.';

/** What the front and the back of a book have that nobody wrote to be quoted. */
const MATTER =
  /^(?:table of contents|contents|cover|title page|copyright(?: page)?|imprint|index|inhalt|inhaltsverzeichnis|impressum|table des matières)$/iu;

/** A draft a chapter: its heading is the title, the book the container. Chapters without text are left out. */
export function readEpub({ bytes }: ImportSource): Converted {
  if (bytes.length > MOST_BYTES) return refused(`the book has more than ${MOST_BYTES / 1e6} MB`, 'Divide it.');
  const unzipped = unzip(bytes, (name) => /(?:\.(?:x?html?|xml|opf|ncx)|^mimetype)$/iu.test(name));
  if (unzipped === undefined) return refused('the book is damaged', AGAIN);
  if ('tooMuch' in unzipped) return refused(`the book is not opened: ${unzipped.tooMuch}`, AGAIN);
  const { files } = unzipped;
  if (files.has('META-INF/encryption.xml') && files.has('META-INF/rights.xml')) {
    return refused('the book is protected against copying', 'Ask for a copy without protection.');
  }
  const path = parsed(files.get('META-INF/container.xml'))?.querySelector('rootfile')?.getAttribute('full-path') ?? '';
  const opf = parsed(files.get(path));
  if (opf === undefined) return refused('the book has no list of its chapters', AGAIN);
  const book = bookRecord(opf);
  const drafts: Draft[] = [];
  for (const chapter of spine(opf, path).slice(0, MOST_CHAPTERS)) {
    const page = parsed(files.get(chapter));
    if (page === undefined || page.querySelector('nav') !== null) continue;
    const draft = chapterDraft(page, book, drafts.length + 1);
    if (draft !== undefined) drafts.push(draft);
  }
  return drafts.length === 0
    ? refused('the book has no text', 'If its pages are pictures, have their text recognised first.')
    : { drafts };
}

function chapterDraft(page: PageDocument, book: DraftFields, number: number): Draft | undefined {
  const heading = page.querySelector('h1, h2, h3');
  const title = heading?.textContent.replace(/\s+/gu, ' ').trim() ?? '';
  if (page.body.textContent.replace(/\s+/gu, '').length < FEW || MATTER.test(title)) return undefined;
  heading?.remove();
  const { title: bookTitle, ...rest } = book;
  const named = title === '' ? (page.querySelector('title')?.textContent.replace(/\s+/gu, ' ').trim() ?? '') : title;
  const own = named === '' || named === bookTitle ? `${bookTitle ?? 'Book'}, part ${number}` : named;
  const fields: DraftFields = {
    ...rest,
    type: 'chapter',
    title: own.slice(0, 300),
    ...(bookTitle !== undefined && { 'container-title': bookTitle }),
  };
  const draft = pageDraft(page, fields, []);
  return draft.body === '' ? undefined : draft;
}

function bookRecord(opf: PageDocument): DraftFields {
  const all = (name: string): readonly string[] =>
    [...opf.querySelectorAll('*')]
      .filter((element) => element.nodeName.toLowerCase() === `dc:${name}`)
      .map((element) => element.textContent.replace(/\s+/gu, ' ').trim())
      .filter((text) => text !== '');
  const [title, publisher, date, language, rights] = ['title', 'publisher', 'date', 'language', 'rights'].map(
    (name) => all(name)[0],
  );
  const author = pageAuthors(
    all('creator').map((name) => ({ name })),
    [],
  );
  const issued = firstDate([date]);
  const isbn = all('identifier')
    .map((id) => /^(?:urn:isbn:)?(?<isbn>97[89][0-9-]{10,14})$/iu.exec(id)?.groups?.['isbn'])
    .find((found) => found !== undefined);
  return {
    ...(title !== undefined && { title }),
    ...(author !== undefined && { author }),
    ...(publisher !== undefined && { publisher }),
    ...(issued !== undefined && { issued }),
    ...(language !== undefined && /^[a-z]{2,3}(?:-[A-Za-z]{2,4})?$/u.test(language) && { language }),
    ...(rights !== undefined && rights.length <= 200 && { license: rights }),
    ...(isbn !== undefined && { ISBN: isbn }),
  };
}

/** The paths of the chapters, as the archive has them. A path that climbs out of the archive names nothing in it. */
function spine(opf: PageDocument, path: string): readonly string[] {
  const items = new Map(
    [...opf.querySelectorAll('manifest item')].map((item) => [item.getAttribute('id') ?? '', item] as const),
  );
  const linear = [...opf.querySelectorAll('spine itemref')].filter(
    (reference) => reference.getAttribute('linear') !== 'no',
  );
  return linear.flatMap((reference) => {
    const item: PageElement | undefined = items.get(reference.getAttribute('idref') ?? '');
    const href = item?.getAttribute('href') ?? '';
    if (href === '' || item?.getAttribute('properties')?.includes('nav') === true) return [];
    return [decodeURIComponent(new URL(href, `https://book.invalid/${path}`).pathname.slice(1))];
  });
}

function parsed(file: Uint8Array | undefined): PageDocument | undefined {
  if (file === undefined) return undefined;
  const page = parseXml(decodePage(file).html);
  return 'tooMuch' in page ? undefined : page.document;
}
