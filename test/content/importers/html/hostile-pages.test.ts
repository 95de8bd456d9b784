import { describe, expect, test } from 'vitest';
import { blocksOf, imported, refusalOf } from '../../../support/content/imported.js';

const TEXT =
  'The lock in the lower harbour opened on Friday morning, nine years after its gates had been found to leak.';
const page = (body: string, head = ''): string =>
  `<!doctype html><html><head><title>T</title>${head}</head><body>${body}</body></html>`;

describe('a page that was made to do harm', () => {
  test.each([
    ['elements a thousand deep', `${'<div>'.repeat(1000)}${TEXT}`, 'the page has elements 1002 deep within each other'],
    ['200,000 elements', '<b></b>'.repeat(200_000), 'the page has more than 100000 elements'],
    [
      'no text but what its scripts make',
      '<div id="app"></div><script>document.write("Hello")</script>',
      'the page has no text',
    ],
    ['a comment that never ends', `<!-- ${TEXT}`, 'the page has no text'],
    ['a script that never ends', `<script>${TEXT}`, 'the page has no text'],
  ])('with %s is refused', async (_, body, said) => expect(await refusalOf(page(body))).toContain(said));

  test.each([
    ['100,000 scripts that are not closed', '<script '.repeat(100_000)],
    ['100,000 comments that are not closed', '<!'.repeat(100_000)],
    ['a million attributes', `<p ${'a=b '.repeat(250_000)}>x</p>`],
    ['a flood of entities', '&amp;'.repeat(30_000)],
    ['a data address of a megabyte', `<img src="data:image/png;base64,${'A'.repeat(1_000_000)}">`],
  ])('with %s is read all the same, or refused with a sentence', async (_, body) => {
    const said = await imported(page(`<p>${TEXT}</p>${body}`)).then(blocksOf, (error: Error) => error.message);
    expect(said.length).toBeGreaterThan(0);
  });

  test.each([
    ['hidden by a script element', '<script>var secret = "do not quote";</script>'],
    ['hidden by a style element', '<style>.secret{color:red}</style>'],
    ['in a comment', '<!-- secret -->'],
    ['in an element that is not shown', '<p hidden>secret</p><p style="display:none">secret</p>'],
  ])('never has quoted what is %s', async (_, body) =>
    expect(blocksOf(await imported(page(`<p>${TEXT}</p>${body}<p>${TEXT} Again.</p>`))).join('\n')).not.toContain(
      'secret',
    ),
  );

  test('cannot put a key into front matter', async () => {
    const { article } = await imported(
      page(
        `<p>${TEXT}</p>`,
        '<meta property="og:title" content="T&#10;license: mine&#10;---"><meta name="author" content="Ada&#10;brief: true">',
      ),
    );
    expect([article.brief, article.citation.license]).toEqual([false, undefined]);
  });

  test.each([
    ['javascript:alert(1)', 'x](javascript'],
    ['https://a.example/) [y](https://b.example', '[y]('],
  ])('has no link to %s', async (href, mark) => {
    const { bytes } = await imported(page(`<p>${TEXT} <a href="${href}">x</a></p>`));
    expect(new TextDecoder().decode(bytes)).not.toContain(mark);
  });

  test('of 10,000 headings is refused or read in a time that does not explode', async () => {
    const body = Array.from({ length: 10_000 }, (_, index) => `<h2>H${index}</h2>`).join('');
    const said = await imported(page(`<p>${TEXT}</p>${body}`)).then(blocksOf, (error: Error) => error.message);
    expect(said.length).toBeGreaterThan(0);
  });
});

describe('words that are marks elsewhere', () => {
  test.each([
    '{{ x }} and {% y %}',
    '%%private%% and ==marked==',
    '[[a]] and ![[b]]',
    '#tag and :smile:',
    '- no item',
    '1. no item',
    '# no heading',
    '> no quote',
    '::: tip',
    '$5 to $9',
    '5 < 6 & 7 > 6',
    '*a* _b_ `c` ~~d~~',
    'a^2 and x_1',
    '| a | b |',
  ])('stay words: %s', async (text) => {
    const html = text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
    expect(blocksOf(await imported(page(`<p>${TEXT}</p><p>${html}</p><p>${TEXT} Again.</p>`)))).toEqual([
      TEXT,
      text,
      `${TEXT} Again.`,
    ]);
  });
});

describe('what a page shows', () => {
  test.each([
    ['10<sup>6</sup> litres', '10⁶ litres'],
    ['H<sub>2</sub>O', 'H₂O'],
    ['the 1<sup>st</sup> of May', 'the 1st of May'],
    ['2<sup>10a</sup> ways', '2^(10a) ways'],
    ['10<sup>6 </sup>bees', '10⁶ bees'],
    ['O(<i>n</i><sup>k</sup>) and e<sup>−x</sup>', 'O(n^k) and e^(−x)'],
    ['M<sup>me</sup> Brand<sup>TM</sup>', 'Mme BrandTM'],
    ['the note<sup><a href="#fn1">2</a></sup> says', 'the note says'],
    ['un<b>believ</b>able', 'unbelievable'],
    ['<kbd>Ctrl</kbd>+<kbd>C</kbd>', 'Ctrl+C'],
    ['Il a dit : « Non ! »', 'Il a dit : « Non ! »'],
    ['港<a href="https://a.example">の規則</a>は', '港の規則は'],
  ])('%s is quoted as %s', async (html, text) =>
    expect(blocksOf(await imported(page(`<p>${TEXT}</p><p>${html}</p><p>${TEXT} Again.</p>`)))[1]).toBe(text),
  );
});
