/**
 * What a file is, told by its first bytes and never by its name: people rename, servers mislabel, and what is read as
 * text by mistake would be quoted.
 */
import { zipNames } from './office/zip.js';

export type FileKind = 'html' | 'pdf' | 'docx' | 'epub' | 'text';

/** What it is, or what it is instead of something that has text, and what to do about it. */
export type ToldKind =
  | { readonly kind: FileKind }
  | { readonly kind: 'other'; readonly what: string; readonly remedy: string };

/** How much of a file's beginning is looked at. */
const HEAD = 4096;

const PICTURE = 'Pictures have no text that can be quoted: add the page or document it belongs to.';
const SOUND = 'Add a transcript of it as text.';
const ARCHIVE = 'Unpack it, and add the files in it.';
const PROGRAM = 'Add the pages or documents that describe it.';
const AS_DOCX = 'Open it and save it as .docx or as PDF.';
const AS_TEXT = 'Open it and save it as .docx, as HTML or as text.';
const FONT = 'Fonts have no text.';
const FEED = 'Subscribe to it with `npm run feeds -- add` and its address.';

/** Where the mark stands, its bytes as Latin-1 characters, and what has it. */
const MARKS: readonly (readonly [number, string, string, string])[] = [
  [0, '\u{89}PNG\r\n', 'a picture (PNG)', PICTURE],
  [0, '\u{FF}\u{D8}\u{FF}', 'a picture (JPEG)', PICTURE],
  [0, 'GIF8', 'a picture (GIF)', PICTURE],
  [8, 'WEBP', 'a picture (WebP)', PICTURE],
  [0, 'BM', 'a picture (BMP)', PICTURE],
  [0, 'II*\0', 'a picture (TIFF)', PICTURE],
  [0, 'MM\0*', 'a picture (TIFF)', PICTURE],
  [0, '\0\0\u{1}\0', 'a picture (ICO)', PICTURE],
  [4, 'ftyphei', 'a picture (HEIC)', PICTURE],
  [4, 'ftypmif', 'a picture (HEIC)', PICTURE],
  [4, 'ftypavif', 'a picture (AVIF)', PICTURE],
  [4, 'ftyp', 'a video', SOUND],
  [0, '\u{1A}E\u{DF}\u{A3}', 'a video', SOUND],
  [8, 'AVI ', 'a video (AVI)', SOUND],
  [8, 'WAVE', 'a sound (WAV)', SOUND],
  [0, 'ID3', 'a sound (MP3)', SOUND],
  [0, '\u{FF}\u{FB}', 'a sound (MP3)', SOUND],
  [0, 'OggS', 'a sound (Ogg)', SOUND],
  [0, 'fLaC', 'a sound (FLAC)', SOUND],
  [0, '\u{1F}\u{8B}', 'a packed file (gzip)', ARCHIVE],
  [0, 'BZh', 'a packed file (bzip2)', ARCHIVE],
  [0, '\u{FD}7zXZ', 'a packed file (xz)', ARCHIVE],
  [0, '(\u{B5}/\u{FD}', 'a packed file (Zstandard)', ARCHIVE],
  [0, '7z\u{BC}\u{AF}', 'an archive (7-Zip)', ARCHIVE],
  [0, 'Rar!', 'an archive (RAR)', ARCHIVE],
  [257, 'ustar', 'an archive (tar)', ARCHIVE],
  [0, '\u{7F}ELF', 'a program', PROGRAM],
  [0, 'MZ', 'a program', PROGRAM],
  [0, '\u{CA}\u{FE}\u{BA}\u{BE}', 'a program', PROGRAM],
  [0, '\u{CF}\u{FA}\u{ED}\u{FE}', 'a program', PROGRAM],
  [0, '\0asm', 'a program (WebAssembly)', PROGRAM],
  [0, 'SQLite format 3', 'a database (SQLite)', 'Export what should be quoted as text.'],
  [0, '%!PS', 'a PostScript document', 'Convert it to PDF.'],
  [0, 'AT&TFORM', 'a scanned document (DjVu)', 'Convert it to a PDF with text.'],
  [60, 'BOOKMOBI', 'a Kindle book', 'Convert it to EPUB.'],
  [0, 'OTTO', 'a font', FONT],
  [0, 'wOFF', 'a font', FONT],
  [0, 'wOF2', 'a font', FONT],
];

const OLE = '\u{D0}\u{CF}\u{11}\u{E0}';

/** The parts of an old Office file by the names of its streams, which are in UTF-16. */
const STREAMS: readonly (readonly [string, string, string])[] = [
  ['EncryptedPackage', 'a document that is protected with a password', 'Save it without the password.'],
  ['WordDocument', 'an old Word file (.doc)', 'Open it and save it as .docx.'],
  ['Workbook', 'an old spreadsheet (.xls)', 'Save the text that should be quoted as a document.'],
  ['PowerPoint', 'an old presentation (.ppt)', 'Save it as PDF.'],
];

/** What an archive holds, by the name of a file in it. */
const PARTS: readonly (readonly [RegExp, string, string])[] = [
  [/^xl\//u, 'a spreadsheet', 'Save the text that should be quoted as a document.'],
  [/^ppt\//u, 'a presentation', 'Save it as PDF.'],
  [/^content\.xml$/u, 'an OpenDocument file', AS_DOCX],
  [/^Index\/.*\.iwa$/u, 'a Pages document', 'Export it as .docx or PDF.'],
];

/**
 * Whether `name` or `contentType` calls it a page decides only about a fragment that begins with some other tag than a
 * page's own: Markdown begins with such tags too.
 */
export function fileKind(bytes: Uint8Array, { name = '', contentType = '' } = {}): ToldKind {
  const head = latin(bytes.subarray(0, HEAD));
  if (head.slice(0, 1024).includes('%PDF-')) return { kind: 'pdf' };
  if (head.startsWith('PK\u{3}\u{4}') || head.startsWith('PK\u{5}\u{6}')) return insideZip(bytes);
  if (head.startsWith(OLE)) return insideOle(bytes);
  const marked = MARKS.find(([at, mark]) => head.startsWith(mark, at) && (mark.length > 2 || bytes.includes(0)));
  if (marked !== undefined) return { kind: 'other', what: marked[2], remedy: marked[3] };
  return markup(
    head.replaceAll('\0', ''),
    /\.x?html?$/iu.test(name) || /^(?:text\/html|application\/xhtml)/iu.test(contentType),
  );
}

function insideZip(bytes: Uint8Array): ToldKind {
  const names = zipNames(bytes);
  if (names === undefined) {
    return { kind: 'other', what: 'a broken archive', remedy: 'Download or save it again.' };
  }
  if (names.includes('word/document.xml')) return { kind: 'docx' };
  if (names.includes('META-INF/container.xml')) return { kind: 'epub' };
  for (const [part, what, remedy] of PARTS) {
    if (names.some((name) => part.test(name))) return { kind: 'other', what, remedy };
  }
  return { kind: 'other', what: 'an archive (ZIP)', remedy: ARCHIVE };
}

function insideOle(bytes: Uint8Array): ToldKind {
  const names = latin(bytes.subarray(0, 1_000_000)).replaceAll('\0', '');
  const stream = STREAMS.find(([name]) => names.includes(name));
  if (stream === undefined) return { kind: 'other', what: 'an old Office file', remedy: AS_DOCX };
  return { kind: 'other', what: stream[1], remedy: stream[2] };
}

function markup(head: string, calledPage: boolean): ToldKind {
  const start = withoutPrologue(head);
  if (start.startsWith('{\\rtf')) return { kind: 'other', what: 'an RTF document', remedy: AS_TEXT };
  if (/^<(?:!doctype html|html|head|body)\b/iu.test(start)) return { kind: 'html' };
  if (/^<(?:rss|feed|rdf:RDF)\b/u.test(start)) return { kind: 'other', what: 'a feed', remedy: FEED };
  if (/^<(?:urlset|sitemapindex)\b/u.test(start)) {
    return { kind: 'other', what: 'a sitemap', remedy: 'Give its address instead of the file.' };
  }
  if (/^<svg\b/iu.test(start)) return { kind: 'other', what: 'a picture (SVG)', remedy: PICTURE };
  if (/^content-type: *multipart\/related/imu.test(start) && /^mime-version:/imu.test(start)) {
    return { kind: 'other', what: 'a web archive (.mhtml)', remedy: 'Save the page as “Webpage, HTML only”.' };
  }
  return { kind: calledPage && start.startsWith('<') ? 'html' : 'text' };
}

/** What stands after byte order mark, white space, XML declaration and comments, of which a saved page has one. */
function withoutPrologue(head: string): string {
  let rest = head.replace(/^(?:\u{EF}\u{BB}\u{BF}|\u{FF}\u{FE}|\u{FE}\u{FF})/u, '').trimStart();
  for (;;) {
    const end = rest.startsWith('<!--')
      ? rest.indexOf('-->') + 3
      : /^<\?|^<!doctype (?!html)/iu.test(rest)
        ? rest.indexOf('>') + 1
        : 0;
    if (end < 3) return rest;
    rest = rest.slice(end).trimStart();
  }
}

function latin(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
}
