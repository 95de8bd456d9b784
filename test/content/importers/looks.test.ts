import { describe, expect, test } from 'vitest';
import type { ImportedArticle } from '../../../src/content/importers/import-article.js';
import { docxOf, epubOf, wordParagraph as p } from '../../support/content/documents.js';
import { imported } from '../../support/content/imported.js';

const TEXT =
  'The lock in the lower harbour opened on Friday morning, nine years after its gates had been found to leak. More than two hundred people came to see the first barge pass.';
const BODY = `<p>${TEXT} Run <code>lock_open</code> to open it.</p>
<ol start="2"><li>Open the <code>valve</code> and wait.</li><li>Close the gate behind you.<ul><li>Both wings of it.</li></ul></li></ol>
<pre><code class="language-sh">lock open --all
# wait</code></pre>
<table><tr><th>Year</th><th>City</th></tr><tr><td>2020</td><td>Rome</td></tr></table>`;

/** The look of each block, and what is code among words. */
const looks = ({ article }: ImportedArticle) => ({
  blocks: article.blocks.map(({ kind, language, header, item }) =>
    [kind, language, header && 'header', item && `${item.depth}${item.mark}`].filter(Boolean).join(' '),
  ),
  code: (article.code ?? []).map(({ start, end }) => article.text.slice(start, end)),
  bars: (article.bars ?? []).length,
});

const ALL = {
  blocks: ['paragraph', 'list-item 02.', 'list-item 03.', 'list-item 1-', 'code sh', 'table header'],
  code: ['lock_open', 'valve'],
  bars: 2,
};

describe('the look of what is imported', () => {
  test('from a page', async () => {
    const page = `<!doctype html><html><head><title>The old lock</title></head><body><article><h1>The old lock</h1>${BODY}</article></body></html>`;
    expect(looks(await imported(page))).toEqual(ALL);
  });

  test('from a book', async () => {
    const book = epubOf([`<h1>The old lock</h1>${BODY}`], '<dc:title>Locks</dc:title>');
    expect(looks(await imported(book))).toEqual(ALL);
  });

  test('from a Word document', async () => {
    const cell = (text: string): string => `<w:tc>${p(text)}</w:tc>`;
    const row = (...cells: readonly string[]): string => `<w:tr>${cells.join('')}</w:tr>`;
    const table = `<w:tbl>${row(cell('Year'), cell('City'))}${row(cell('2020'), cell('Rome'))}</w:tbl>`;
    expect(looks(await imported(docxOf(`${p('The old lock', 'T')}${p(TEXT)}${table}`)))).toEqual({
      blocks: ['paragraph', 'table header'],
      code: [],
      bars: 2,
    });
  });
});
