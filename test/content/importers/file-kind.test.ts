import { describe, expect, test } from 'vitest';
import { fileKind } from '../../../src/content/importers/file-kind.js';
import { zipOf } from '../../support/content/documents.js';

const latin = (text: string): Uint8Array => new Uint8Array(Buffer.from(text, 'latin1'));
const utf16 = (text: string): string => text.replace(/./gsu, '$&\0');

describe('a file is told by its bytes', () => {
  test.each([
    ['html', '<!DOCTYPE html><html>'],
    ['html', '\u{EF}\u{BB}\u{BF}\n<!-- saved from url=(0019)https://a.example/ -->\n<HTML lang="de">'],
    ['html', '<?xml version="1.0"?>\n<!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0//EN">\n<html>'],
    ['html', `\u{FF}\u{FE}${utf16('<html>')}`],
    ['pdf', '%PDF-1.7'],
    ['pdf', 'junk before it\n%PDF-1.4'],
    ['text', '# A heading\n<p>and a tag</p>'],
    ['text', '<p align="center">as READMEs begin</p>'],
    ['text', 'BM is how a text may begin'],
    ['text', 'GIF8 it is not'.slice(5)],
    ['text', ''],
  ] as const)('%s: %j', (kind, text) => expect(fileKind(latin(text))).toEqual({ kind }));

  test.each([
    ['docx', zipOf({ 'word/document.xml': '' })],
    ['epub', zipOf({ mimetype: 'application/epub+zip', 'META-INF/container.xml': '' })],
  ] as const)('%s by what is in it', (kind, bytes) => expect(fileKind(bytes)).toEqual({ kind }));

  test.each([
    ['a picture (PNG)', latin('\u{89}PNG\r\n\u{1A}\n\0')],
    ['a picture (JPEG)', latin('\u{FF}\u{D8}\u{FF}\u{E0}\0')],
    ['a picture (WebP)', latin('RIFF\0\0\0\0WEBP')],
    ['a picture (SVG)', latin('<?xml version="1.0"?><svg xmlns="x">')],
    ['a video', latin('\0\0\0\u{18}ftypmp42')],
    ['a sound (MP3)', latin('ID3\u{4}\0')],
    ['a packed file (gzip)', latin('\u{1F}\u{8B}\u{8}\0')],
    ['a program', latin('\u{7F}ELF\0')],
    ['an RTF document', latin('{\\rtf1\\ansi')],
    ['an RTF document', latin('\u{EF}\u{BB}\u{BF}\r\n {\\rtf1\\ansi')],
    ['an old Word file (.doc)', latin(`\u{D0}\u{CF}\u{11}\u{E0}${utf16('WordDocument')}`)],
    ['an old spreadsheet (.xls)', latin(`\u{D0}\u{CF}\u{11}\u{E0}${utf16('Workbook')}`)],
    ['a document that is protected with a password', latin(`\u{D0}\u{CF}\u{11}\u{E0}${utf16('EncryptedPackage')}`)],
    ['a spreadsheet', zipOf({ 'xl/workbook.xml': '' })],
    ['a presentation', zipOf({ 'ppt/presentation.xml': '' })],
    ['an OpenDocument file', zipOf({ 'content.xml': '' })],
    ['an archive (ZIP)', zipOf({ 'notes.txt': '' })],
    ['a broken archive', latin('PK\u{3}\u{4}and no more')],
    ['a feed', latin('<?xml version="1.0"?>\n<rss version="2.0">')],
    ['a sitemap', latin('<urlset xmlns="x">')],
    ['a web archive (.mhtml)', latin('From: <Saved>\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related;')],
  ])('%s, with what to do about it', (what, bytes) =>
    expect(fileKind(bytes)).toEqual({ kind: 'other', what, remedy: expect.stringMatching(/^\p{Lu}.*\.$/u) }),
  );

  test('a piece of a page is one where the server or the name says so', () => {
    const bytes = latin('<div><p>A piece.</p></div>');
    expect([
      fileKind(bytes),
      fileKind(bytes, { name: 'a.HTML' }),
      fileKind(bytes, { contentType: 'text/html; charset=utf-8' }),
    ]).toEqual([{ kind: 'text' }, { kind: 'html' }, { kind: 'html' }]);
  });
});
