/** An e-book to a draft for each of its chapters, in the order in which it is read. */
import { basename } from 'node:path';
import { refused, type Converted, type Draft, type DraftFields, type ImportSource } from '../draft.js';
import { decodePage } from '../html/decode-page.js';
import { parseXml, type PageDocument, type PageElement } from '../html/dom.js';
import { pageDraft } from '../html/read-page.js';
import { styleSheets, withoutStruck, withoutUnseen } from '../html/unsaid.js';
import { quotedStart } from '../saved-text.js';
import { isMatterTitle } from '../matter-title.js';
import { bookContents, isMatterPage } from './book-contents.js';
import { bookRecord } from './book-record.js';
import { unzip } from './zip.js';
import { isUrl } from '../../../text/is-url.js';

const MOST_BYTES = 200_000_000;
const MOST_CHAPTERS = 1000;

/** Fewer letters are a title page, a dedication, a cover. */
const FEW = 120;

/** So many names of what was left out are told. */
const MOST_NAMED = 6;

const AGAIN = 'Get the book again, or convert it to EPUB anew.';

/** A heading that says which chapter it is and not what it is about. */
const NUMBER_ALONE =
  /^(?:(?:chapter|part|section|book|kapitel|teil|chapitre|capítulo|capitolo) )?(?:[0-9]{1,4}|[ivxlc]{1,8})\.?$/iu;

/** A draft a chapter: its heading is the title, the book the container. Chapters without text are left out. */
export function readEpub({ bytes }: ImportSource): Converted {
  if (bytes.length > MOST_BYTES) return refused(`the book has more than ${MOST_BYTES / 1e6} MB`, 'Divide it.');
  const unzipped = unzip(bytes, (name) => /(?:\.(?:x?html?|xml|opf|ncx|css)|^mimetype)$/iu.test(name));
  if (unzipped === undefined) return refused('the book is damaged', AGAIN);
  if ('tooMuch' in unzipped) return refused(`the book is not opened: ${unzipped.tooMuch}`, AGAIN);
  const { files } = unzipped;
  if (isEncrypted(files)) {
    return refused('the book is encrypted, which protects it against copying', 'Ask for a copy without protection.');
  }
  const path = parsed(files.get('META-INF/container.xml'))?.querySelector('rootfile')?.getAttribute('full-path') ?? '';
  const opf = parsed(files.get(path));
  if (opf === undefined) return refused('the book has no list of its chapters', AGAIN);
  const book = bookRecord(opf);
  const { names, matter } = bookContents(opf, path, (name) => parsed(files.get(name)), pathIn);
  const drafts: Draft[] = [];
  const leftOut: string[] = [];
  for (const chapter of spine(opf, path).slice(0, MOST_CHAPTERS)) {
    const page = parsed(files.get(chapter));
    if (page === undefined) continue;
    const css = sheetsOf(page, chapter, files);
    withoutStruck(page, css);
    withoutUnseen(page, css);
    const draft =
      matter.has(chapter) || isMatterPage(page)
        ? undefined
        : chapterDraft(page, book, names.get(chapter), drafts.length + 1);
    if (draft !== undefined) drafts.push(draft);
    else if (page.body.textContent.trim() !== '') leftOut.push(names.get(chapter) ?? basename(chapter));
  }
  const [first] = drafts;
  if (first !== undefined && leftOut.length > 0)
    drafts[0] = { ...first, warnings: [...first.warnings, `left out of the book as no chapters: ${someOf(leftOut)}`] };
  if (drafts.length > 0) return { drafts };
  return leftOut.length === 0
    ? refused('the book has no text', 'If its pages are pictures, have their text recognised first.')
    : refused(
        `the book has no chapter of ${FEW} letters: ${someOf(leftOut)}`,
        'Save the text that should be quoted in a file, and add that.',
      );
}

/** Fonts are often made unreadable for other programs, which keeps nobody from the text. */
const FONTS = /^http:\/\/(?:www\.idpf\.org\/2008\/embedding|ns\.adobe\.com\/pdf\/enc#RC)$/u;

function isEncrypted(files: ReadonlyMap<string, Uint8Array>): boolean {
  const told = parsed(files.get('META-INF/encryption.xml'));
  if (told === undefined) return false;
  if (files.has('META-INF/rights.xml')) return true;
  // Every element by its local name: each program has a prefix of its own.
  const methods = [...told.querySelectorAll('*')].filter(({ nodeName }) => /(?:^|:)EncryptionMethod$/iu.test(nodeName));
  return methods.some((method) => !FONTS.test(method.getAttribute('Algorithm') ?? ''));
}

/** The style sheets that the page is linked with, and those in it. */
function sheetsOf(page: PageDocument, path: string, files: ReadonlyMap<string, Uint8Array>): string {
  const linked = [...page.querySelectorAll('link[href]')]
    .filter((link) => /\bstylesheet\b/iu.test(link.getAttribute('rel') ?? ''))
    .flatMap((link) => files.get(pathIn(link.getAttribute('href') ?? '', path)) ?? []);
  const own = styleSheets(decodePage(files.get(path) ?? new Uint8Array()).html);
  return [...linked.map((file) => new TextDecoder().decode(file)), own].join('\n');
}

function someOf(names: readonly string[]): string {
  const more = names.length - MOST_NAMED;
  return names.slice(0, MOST_NAMED).map(quotedStart).join(', ') + (more > 0 ? ` and ${more} more` : '');
}

/** `name` is what the book's contents call the chapter. */
function chapterDraft(
  page: PageDocument,
  book: DraftFields,
  name: string | undefined,
  number: number,
): Draft | undefined {
  // A chapter may begin with a list of its own parts; the mark of a note is no part of a sentence, nor of a number before it.
  for (const aside of page.querySelectorAll('nav')) aside.remove();
  withoutNoteMarks(page);
  const heading = page.querySelector('h1, h2, h3');
  const title = heading?.textContent.replace(/\s+/gu, ' ').trim() ?? '';
  if (page.body.textContent.replace(/\s+/gu, '').length < FEW || isMatterTitle(title)) return undefined;
  const { title: bookTitle, ...rest } = book;
  const named = chapterTitle(page, title, name, bookTitle);
  if (named !== undefined && isMatterTitle(named)) return undefined;
  // Where the text of the chapter before ends first, the heading keeps its place.
  if (heading !== null && page.body.textContent.trimStart().startsWith(heading.textContent.trim())) heading.remove();
  const own = named ?? `${bookTitle ?? 'Book'}, part ${number}`;
  const fields: DraftFields = {
    ...rest,
    type: 'chapter',
    title: own.slice(0, 300),
    ...(bookTitle !== undefined && { 'container-title': bookTitle }),
  };
  const draft = pageDraft(page, fields, []);
  return draft.body === '' ? undefined : draft;
}

/** Its heading, the longer name that the contents or its head give to a bare number, or that name alone; undefined for none but the book's. */
function chapterTitle(
  page: PageDocument,
  heading: string,
  name: string | undefined,
  bookTitle: string | undefined,
): string | undefined {
  const inHead = page.querySelector('title')?.textContent.replace(/\s+/gu, ' ').trim() ?? '';
  const others = [name ?? '', inHead];
  const isNumber = NUMBER_ALONE.test(heading);
  const longer = isNumber ? others.find((one) => one.startsWith(heading) && !NUMBER_ALONE.test(one)) : undefined;
  const isOwn = (one: string): boolean =>
    one !== '' && one !== bookTitle && (bookTitle === undefined || !one.startsWith(bookTitle));
  return longer ?? [heading, ...others].find(isOwn);
}

/** In an e-book these are links that say what they are, raised or not. */
function withoutNoteMarks(page: PageDocument): void {
  for (const link of page.querySelectorAll('a')) {
    const isMark =
      /(?:^|\s)noteref(?:$|\s)/u.test(link.getAttribute('epub:type') ?? '') ||
      /(?:^|\s)doc-noteref(?:$|\s)/u.test(link.getAttribute('role') ?? '');
    if (!isMark) continue;
    const around = link.parentElement;
    link.remove();
    if (around?.nodeName === 'SUP' && around.textContent.trim() === '') around.remove();
  }
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
    return [pathIn(href, path)];
  });
}

/** The path in the archive that a link leads to from the file at `from`; empty for a link that leads out of it. */
function pathIn(href: string, from: string): string {
  const base = 'https://book.invalid/';
  if (href === '' || !isUrl(href, `${base}${from}`)) return '';
  const { origin, pathname } = new URL(href, `${base}${from}`);
  try {
    return `${origin}/` === base ? decodeURIComponent(pathname.slice(1)) : '';
  } catch {
    return '';
  }
}

function parsed(file: Uint8Array | undefined): PageDocument | undefined {
  if (file === undefined) return undefined;
  const page = parseXml(decodePage(file).html);
  return 'tooMuch' in page ? undefined : page.document;
}
