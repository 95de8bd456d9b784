import { describe, expect, test } from 'vitest';
import { docxOf, epubOf, wordParagraph as p } from '../../../support/content/documents.js';
import { blocksOf, imported } from '../../../support/content/imported.js';

const TEXT =
  'The lock in the lower harbour opened on Friday morning, nine years after its gates had been found to leak. More than two hundred people came to see the first barge pass.';

const HEAD = '<tr><th>Year</th><th>City</th><th>Cost</th></tr>';
const TABLES: readonly (readonly [string, string, string])[] = [
  [
    'a cell of two rows',
    `${HEAD}<tr><td rowspan="2">2020</td><td>Rome</td><td>5</td></tr><tr><td>Paris</td><td>7</td></tr>`,
    'Year | City | Cost\n2020 | Rome | 5\n2020 | Paris | 7',
  ],
  [
    'a cell of two columns',
    `${HEAD}<tr><td>2020</td><td>Rome</td><td>5</td></tr><tr><td colspan="2">Sum</td><td>12</td></tr>`,
    'Year | City | Cost\n2020 | Rome | 5\nSum |  | 12',
  ],
  [
    'a header of two columns',
    '<tr><th rowspan="2">City</th><th colspan="2">Cost</th></tr><tr><th>2020</th><th>2021</th></tr><tr><td>Rome</td><td>5</td><td>7</td></tr>',
    'City | Cost | Cost\nCity | 2020 | 2021\nRome | 5 | 7',
  ],
  [
    'a cell of two rows in the middle and one at the end',
    `${HEAD}<tr><td>2020</td><td rowspan="2">Rome</td><td rowspan="3">5</td></tr><tr><td>2021</td></tr><tr><td>2022</td><td>Bonn</td></tr>`,
    'Year | City | Cost\n2020 | Rome | 5\n2021 | Rome | 5\n2022 | Bonn | 5',
  ],
  [
    'a cell of two rows and two columns',
    `${HEAD}<tr><td rowspan="2" colspan="2">All</td><td>5</td></tr><tr><td>7</td></tr>`,
    'Year | City | Cost\nAll |  | 5\nAll |  | 7',
  ],
  [
    'a cell of all rows that are left',
    `${HEAD}<tr><td rowspan="0">2020</td><td>Rome</td><td>5</td></tr><tr><td>Paris</td><td>7</td></tr>`,
    'Year | City | Cost\n2020 | Rome | 5\n2020 | Paris | 7',
  ],
  [
    'a cell that would reach into the next group of rows',
    `<thead>${HEAD.replace('<th>', '<th rowspan="9">')}</thead><tbody><tr><td>2020</td><td>Rome</td><td>5</td></tr></tbody>`,
    'Year | City | Cost\n2020 | Rome | 5',
  ],
  [
    'spans that are no numbers',
    `${HEAD}<tr><td rowspan="x">2020</td><td colspan="-2">Rome</td><td>5</td></tr>`,
    'Year | City | Cost\n2020 | Rome | 5',
  ],
];

describe('each value stands below its header:', () => {
  test.each(TABLES)('%s of a page', async (_, rows, said) => {
    const page = `<html lang="en"><body><article><h1>The old lock</h1><p>${TEXT}</p><p>${TEXT} Again.</p><table>${rows}</table></article></body></html>`;
    expect(blocksOf(await imported(page)).at(-1)).toBe(said);
  });

  test.each(TABLES)('%s of a book', async (_, rows, said) => {
    const book = epubOf([`<h1>The old lock</h1><p>${TEXT}</p><table>${rows}</table>`], '<dc:title>Locks</dc:title>');
    expect(blocksOf(await imported(book)).at(-1)).toBe(said);
  });

  test('cells of several rows and columns of a Word document', async () => {
    const cell = (text: string, properties = ''): string => `<w:tc><w:tcPr>${properties}</w:tcPr>${p(text)}</w:tc>`;
    const row = (...cells: readonly string[]): string => `<w:tr>${cells.join('')}</w:tr>`;
    const table = `<w:tbl>${row(cell('Year'), cell('City'), cell('Cost'))}${row(cell('2020', '<w:vMerge w:val="restart"/>'), cell('Rome'), cell('5'))}${row(cell('', '<w:vMerge/>'), cell('Paris'), cell('7'))}${row(cell('Sum', '<w:gridSpan w:val="2"/>'), cell('12'))}</w:tbl>`;
    expect(blocksOf(await imported(docxOf(`${p('The old lock', 'T')}${p(TEXT)}${table}`))).at(-1)).toBe(
      'Year | City | Cost\n2020 | Rome | 5\n2020 | Paris | 7\nSum |  | 12',
    );
  });
});
