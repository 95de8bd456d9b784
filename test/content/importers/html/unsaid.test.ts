import { describe, expect, test } from 'vitest';
import { parsePage } from '../../../../src/content/importers/html/dom.js';
import { styleSheets, withoutStruck } from '../../../../src/content/importers/html/unsaid.js';
import { docxOf, epubOf, wordParagraph as p } from '../../../support/content/documents.js';
import { blocksOf, imported } from '../../../support/content/imported.js';

const TEXT =
  'The lock in the lower harbour opened on Friday morning, nine years after its gates had been found to leak. More than two hundred people came to see the first barge pass.';

/** The last block of a page that has `markup` at its end. */
async function inPage(markup: string, head = ''): Promise<string | undefined> {
  const page = `<!doctype html><html lang="en"><head><title>The old lock</title>${head}</head><body><article><h1>The old lock</h1><p>${TEXT}</p><p>${TEXT} Again.</p>${markup}</article></body></html>`;
  return blocksOf(await imported(page)).at(-1);
}

async function inBook(markup: string, css = ''): Promise<string | undefined> {
  const book = epubOf([`<h1>The old lock</h1><p>${TEXT}</p>${markup}`], '<dc:title>Locks</dc:title>', {
    'OPS/text/book.css': css,
  });
  return blocksOf(await imported(book)).at(-1);
}

/** Of runs with these properties and their text. */
async function inDocument(runs: readonly (readonly [string, string])[], more = {}): Promise<string | undefined> {
  const written = runs.map(
    ([properties, text]) => `<w:r><w:rPr>${properties}</w:rPr><w:t xml:space="preserve">${text}</w:t></w:r>`,
  );
  return blocksOf(await imported(docxOf(`${p('The old lock', 'T')}${p(TEXT)}<w:p>${written.join('')}</w:p>`, more))).at(
    -1,
  );
}

const STRUCK: readonly (readonly [string, string])[] = [
  ['The fee is <del>twelve</del><ins>nine</ins> crowns.', 'The fee is nine crowns.'],
  ['The fee is <del>twelve</del> <ins>nine</ins> crowns.', 'The fee is nine crowns.'],
  ['The fee is <s>twelve</s> nine crowns.', 'The fee is nine crowns.'],
  ['The fee is <strike>twelve</strike> nine crowns.', 'The fee is nine crowns.'],
  ['The fee is <span role="deletion">twelve</span> nine crowns.', 'The fee is nine crowns.'],
  ['The fee is <span style="color:red; text-decoration: line-through">twelve</span> nine.', 'The fee is nine.'],
  ['The fee is <span style="text-decoration-line:line-through">twelve</span> nine.', 'The fee is nine.'],
  ['The fee is nine <s>or ten</s>, in winter too.', 'The fee is nine, in winter too.'],
  ['The fee is <span style="text-decoration: underline">nine</span>.', 'The fee is nine.'],
];

describe('what is struck out', () => {
  test.each(STRUCK)('in a page: %s', async (markup, said) => expect(await inPage(`<p>${markup}</p>`)).toBe(said));
  test.each(STRUCK)('in a book: %s', async (markup, said) => expect(await inBook(`<p>${markup}</p>`)).toBe(said));

  test('is told by a class of the page', async () =>
    expect(
      await inPage(
        '<p>The fee is <span class="c3">twelve</span> nine.</p>',
        '<style>.c2{color:red}/* .c4 {} */.c3{font-size:9pt;text-decoration:line-through}@media print{.c5{}}</style>',
      ),
    ).toBe('The fee is nine.'));

  test('is told by a class of the book', async () =>
    expect(
      await inBook(
        '<link rel="stylesheet" href="book.css"/><p>The fee is <span class="c3">twelve</span> <b class="c4">nine</b>.</p>',
        'span.c3, .c4 { text-decoration: line-through } .c4 { text-decoration: none } @media amzn-kf8 { b.c4 { text-decoration: line-through } }',
      ),
    ).toBe('The fee is nine.'));

  test('is no title', async () => {
    const page = `<html lang="en"><body><article><h1>The <del>new</del> old lock</h1><p>${TEXT}</p><p>${TEXT} Again.</p></article></body></html>`;
    expect((await imported(page)).article.citation.title).toBe('The old lock');
  });

  test('leaves no item of a list and no paragraph', async () =>
    expect(await inBook('<ul><li>Wait.</li><li><del>Call.</del></li></ul><p><s>So it was.</s></p>')).toBe('Wait.'));
});

describe('in a Word document', () => {
  const styles = (kind: string, properties: string): Readonly<Record<string, string>> => ({
    'word/styles.xml': `<w:styles xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:style w:type="paragraph" w:styleId="T"><w:name w:val="Title"/></w:style><w:style w:type="${kind}" w:styleId="Off"><w:name w:val="Not said"/><w:rPr>${properties}</w:rPr></w:style></w:styles>`,
  });

  test.each([
    ['<w:strike/>', 'The fee is nine.'],
    ['<w:dstrike/>', 'The fee is nine.'],
    ['<w:b/><w:vanish/><w:i/>', 'The fee is nine.'],
    ['<w:strike w:val="0"/><w:dstrike w:val="true"/>', 'The fee is nine.'],
    ['<w:vanish/><w:rPrChange w:id="1" w:author="Ada"><w:rPr><w:b/></w:rPr></w:rPrChange>', 'The fee is nine.'],
    ['<w:rPrChange w:id="1" w:author="Ada"><w:rPr><w:strike/></w:rPr></w:rPrChange>', 'The fee is twelve nine.'],
    ['<w:strike w:val="false"/>', 'The fee is twelve nine.'],
    ['<w:dstrike w:val="0"/><w:vanish w:val="off"/>', 'The fee is twelve nine.'],
  ])('%s', async (properties, said) =>
    expect(
      await inDocument([
        ['', 'The fee is '],
        [properties, 'twelve '],
        ['<w:b/>', 'nine.'],
      ]),
    ).toBe(said),
  );

  test('a style of words strikes them out', async () =>
    expect(
      await inDocument(
        [
          ['', 'The fee is '],
          ['<w:rStyle w:val="Off"/>', 'twelve '],
          ['', 'nine.'],
        ],
        styles('character', '<w:dstrike/>'),
      ),
    ).toBe('The fee is nine.'));

  test('a style of paragraphs hides them', async () => {
    const body = `${p('The old lock', 'T')}${p(TEXT)}${p('Nobody sees this.', 'Off')}`;
    expect(blocksOf(await imported(docxOf(body, styles('paragraph', '<w:vanish/>'))))).toEqual([TEXT]);
  });
});

describe('what no reader of a book sees', () => {
  test.each([
    ['<p hidden="hidden">Unseen.</p>'],
    ['<p aria-hidden="true">Unseen.</p>'],
    ['<div style="display:none"><p>Unseen.</p></div>'],
    ['<p style="visibility: hidden">Unseen.</p>'],
    ['<link rel="stylesheet" href="book.css"/><p class="off">Unseen.</p>'],
  ])('%s', async (markup) => expect(await inBook(`<p>Seen.</p>${markup}`, '.off { display: none }')).toBe('Seen.'));

  test('is a formula that is there for those who listen', async () =>
    expect(
      await inBook(
        '<p>It holds <span style="display:none"><math><msup><mn>10</mn><mn>6</mn></msup></math></span> litres.</p>',
      ),
    ).toBe('It holds 10⁶ litres.'));
});

test('thousands of struck words between nothing are left out within a second', () => {
  const parsed = parsePage(`<p>Said.</p><p>${'<s></s><i></i>'.repeat(20_000)}</p>`);
  if ('tooMuch' in parsed) throw new Error(parsed.tooMuch);
  const from = process.cpuUsage();
  withoutStruck(parsed.document, '');
  expect(process.cpuUsage(from).user).toBeLessThan(1_000_000);
  expect(parsed.document.querySelector('s')).toBeNull();
});

test.each([
  ['', ''],
  ['<style>a{}', ''],
  ['<style media="x">a{}</style><p><style>b{}</style>', 'a{}\nb{}'],
])('the style sheets of %j', (html, css) => expect(styleSheets(html)).toBe(css));
