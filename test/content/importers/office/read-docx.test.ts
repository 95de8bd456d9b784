import { describe, expect, test } from 'vitest';
import { docxOf, wordParagraph as p } from '../../../support/content/documents.js';
import { blocksOf, imported, refusalOf } from '../../../support/content/imported.js';

const TEXT =
  'The lock in the lower harbour opened on Friday morning, nine years after its gates had been found to leak.';

describe('a Word document', () => {
  test('becomes an article with its title and headings', async () => {
    const article = await imported(
      docxOf([p('The old lock', 'T'), p(TEXT), p('Fees', 'H2'), p('A passage costs 12 crowns.')].join('')),
    );
    expect(article.article.citation.title).toBe('The old lock');
    expect(blocksOf(article)).toEqual([TEXT, 'A passage costs 12 crowns.']);
    expect(article.article.blocks[1]?.heading).toBe('Fees');
  });

  test('keeps a table as one, and raised figures raised', async () => {
    const cell = (text: string): string => `<w:tc>${p(text)}</w:tc>`;
    const table = `<w:tbl><w:tr>${cell('Length')}${cell('Fee')}</w:tr><w:tr>${cell('6 m')}${cell('12')}</w:tr></w:tbl>`;
    const raised =
      '<w:p><w:r><w:t>It holds 10</w:t></w:r><w:r><w:rPr><w:vertAlign w:val="superscript"/></w:rPr><w:t>6</w:t></w:r><w:r><w:t xml:space="preserve"> litres.</w:t></w:r></w:p>';
    const article = await imported(docxOf([p('The old lock', 'H1'), p(TEXT), table, raised].join('')));
    expect(blocksOf(article)).toEqual([TEXT, 'Length | Fee\n6 m | 12', 'It holds 10⁶ litres.']);
  });

  test('is cited by the record in it, with a word about the author', async () => {
    const core =
      '<cp:coreProperties xmlns:cp="c" xmlns:dc="d" xmlns:dcterms="t"><dc:title>Lock report</dc:title><dc:creator>Ada Lind</dc:creator><dcterms:created>2024-05-01T10:00:00Z</dcterms:created></cp:coreProperties>';
    const { article, warnings } = await imported(docxOf(p(TEXT), { 'docProps/core.xml': core }));
    expect(article.citation).toMatchObject({
      title: 'Lock report',
      author: [{ family: 'Lind', given: 'Ada' }],
      issued: { 'date-parts': [[2024, 5, 1]] },
    });
    expect(warnings[0]).toContain('the author is the one that the file names');
  });

  test.each([
    [
      'declares entities',
      docxOf('', { 'word/document.xml': '<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>' }),
      'declares entities',
    ],
    ['has no text', docxOf(''), 'the document has no text'],
    ['unpacks to too much', docxOf('', { 'word/document.xml': ' '.repeat(60_000_000) }), 'unpacks to more than 50 MB'],
    [
      'is made of one character',
      docxOf('', { 'word/document.xml': 'a'.repeat(9_000_000) }),
      'a few bytes of it unpack to megabytes',
    ],
  ])('that %s is refused', async (_, bytes, said) => expect(await refusalOf(bytes)).toContain(said));
});
