import { describe, expect, test } from 'vitest';
import { writtenDate } from '../../../../src/content/importers/import-article.js';
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

  test('keeps what its fields show', async () => {
    const field =
      '<w:p><w:r><w:t xml:space="preserve">See figure </w:t></w:r><w:fldSimple w:instr=" SEQ Figure "><w:r><w:t>3</w:t></w:r></w:fldSimple><w:r><w:t xml:space="preserve"> of the gates.</w:t></w:r></w:p>';
    expect(blocksOf(await imported(docxOf([p('The old lock', 'T'), p(TEXT), field].join(''))))[1]).toBe(
      'See figure 3 of the gates.',
    );
  });

  test('has its formulas as text in one line', async () => {
    const sign = (text: string): string => `<m:r><m:t>${text}</m:t></m:r>`;
    const square = `<m:sSup><m:e>${sign('r')}</m:e><m:sup>${sign('2')}</m:sup></m:sSup>`;
    const formula = `<w:p><w:r><w:t xml:space="preserve">The gate is </w:t></w:r><m:oMath xmlns:m="m">${square}${sign('&lt;')}<m:f><m:num>${sign('a+b')}</m:num><m:den>${sign('2')}</m:den></m:f></m:oMath><w:r><w:t xml:space="preserve"> wide.</w:t></w:r></w:p>`;
    expect(blocksOf(await imported(docxOf([p('The old lock', 'T'), p(TEXT), formula].join(''))))[1]).toBe(
      'The gate is r²<(a+b)/2 wide.',
    );
  });

  test('keeps a table whose cells have several paragraphs', async () => {
    const cell = (...texts: readonly string[]): string => `<w:tc>${texts.map((text) => p(text)).join('')}</w:tc>`;
    const row = (...cells: readonly string[]): string => `<w:tr>${cells.join('')}</w:tr>`;
    const table = `<w:tbl>${row(cell('Length'), cell('Fee'))}${row(cell('6 m', 'and less'), cell('12'))}</w:tbl>`;
    const article = await imported(docxOf([p('The old lock', 'T'), p(TEXT), table].join('')));
    expect(blocksOf(article)).toEqual([TEXT, 'Length | Fee\n6 m and less | 12']);
  });

  test('leaves out the contents that the program made, and their heading', async () => {
    const styles = ['heading 1', 'toc 1'].map(
      (name, index) => `<w:style w:type="paragraph" w:styleId="S${index}"><w:name w:val="${name}"/></w:style>`,
    );
    const body = [p('Contents', 'S0'), p('Fees 12', 'S1'), p('Fees', 'S0'), p(TEXT)].join('');
    const article = await imported(
      docxOf(body, {
        'word/styles.xml': `<w:styles xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">${styles.join('')}</w:styles>`,
      }),
    );
    expect([article.article.citation.title, blocksOf(article)]).toEqual(['Fees', [TEXT]]);
  });

  test('is cited by the record in it, with a word about the author', async () => {
    const core =
      '<cp:coreProperties xmlns:cp="c" xmlns:dc="d" xmlns:dcterms="t"><dc:title>Lock report</dc:title><dc:creator>Ada Lind</dc:creator><dcterms:created>2024-05-01T10:00:00Z</dcterms:created></cp:coreProperties>';
    const { article, warnings } = await imported(docxOf(p(TEXT), { 'docProps/core.xml': core }));
    expect(article.citation).toMatchObject({ title: 'Lock report', author: [{ family: 'Lind', given: 'Ada' }] });
    expect(warnings[0]).toContain('the author is the one that the file names');
    // A report is saved under a new name long after it was published.
    expect([article.citation.issued, warnings[1]]).toEqual([
      undefined,
      'the file was made on 2024-05-01: write that as `issued:` if it is its date',
    ]);
  });

  const made = {
    'docProps/core.xml':
      '<cp:coreProperties xmlns:cp="c" xmlns:dcterms="t"><dcterms:created>2024-05-01T10:00:00Z</dcterms:created></cp:coreProperties>',
  };
  const cover = {
    ...made,
    'customXml/item1.xml':
      '<CoverPageProperties xmlns="http://schemas.microsoft.com/office/2006/coverPageProps"><PublishDate>2019-04-02T00:00:00</PublishDate></CoverPageProperties>',
  };
  const dated = {
    ...made,
    'word/styles.xml':
      '<w:styles xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:style w:type="paragraph" w:styleId="T"><w:name w:val="Title"/></w:style><w:style w:type="paragraph" w:styleId="D"><w:name w:val="Date"/></w:style></w:styles>',
  };
  test.each([
    ['the day in its style', p('2 April 2019', 'D'), dated, '2019-04-02'],
    ['the day in its style after an address', `${p('Lower Quay 7')}${p('Am 2. April 2019', 'D')}`, dated, '2019-04-02'],
    ['a line of its head', p('Published on April 2, 2019'), made, '2019-04-02'],
    ['the day of publication on its cover', '', cover, '2019-04-02'],
    ['no day of which it is said that the file was made then', '', made, undefined],
  ])('is dated by %s', async (_, line, files, issued) => {
    const { article, warnings } = await imported(docxOf(`${p('The old lock', 'T')}${line}${p(TEXT)}`, files));
    const day = article.citation.issued;
    expect([
      day === undefined ? undefined : writtenDate(day),
      warnings.join().includes('the file was made on'),
    ]).toEqual([issued, issued === undefined]);
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
