import { describe, expect, test } from 'vitest';
import { parseArticle, type ParsedArticle } from '../../src/content/parse-article.js';
import { articleId, type Article, type ArticleId } from '../../src/domain/article.js';
import { articleFrom } from '../support/content/article-from.js';

const encoder = new TextEncoder();

function parse(text: string | Uint8Array, name = 'example.md'): ParsedArticle {
  return parseArticle({ name, bytes: typeof text === 'string' ? encoder.encode(text) : text });
}

function faults(text: string | Uint8Array, name?: string): readonly string[] {
  const parsed = parse(text, name);
  return 'faults' in parsed ? parsed.faults.map(({ line, message, remedy }) => `${line}: ${message}. ${remedy}`) : [];
}

function blocks(article: Article): readonly string[] {
  return article.blocks.map(({ start, end }) => article.text.slice(start, end));
}

function shown(body: string): readonly string[] {
  return blocks(articleFrom(`---\ntitle: Example\n---\n${body}`));
}

describe('how a file is written', () => {
  const shownIn = (name: string, defaults?: { readonly fields: object; readonly vault: true }): readonly string[] => {
    const id = articleId('a') ?? expect.fail('an id');
    const text = 'One two {1 + 1} three. #bees\n';
    const parsed = parseArticle({ name, id, bytes: encoder.encode(text), ...(defaults && { defaults }) });
    return 'article' in parsed ? blocks(parsed.article) : expect.fail('an article');
  };

  test('braces hold expressions in a file named .mdx alone', () => {
    expect(shownIn('a.md')).toEqual(['One two {1 + 1} three. #bees']);
    expect(shownIn('a.mdx')).toEqual(['One two three. #bees']);
    expect(shownIn('a.MDX')).toEqual(['One two three. #bees']);
  });

  test('words after # are tags in a vault alone', () => {
    expect(shownIn('a.md', { fields: {}, vault: true })).toEqual(['One two {1 + 1} three.']);
  });
});

describe('what is shown', () => {
  test.each([
    ['a link gives its text', 'The [river](https://example.com) rose.', 'The river rose.'],
    ['a dead link gives its text', 'The [river](#) rose.', 'The river rose.'],
    ['an escape is resolved', String.raw`It cost \$2.75.`, 'It cost $2.75.'],
    ['entities are decoded', 'Salt &amp; pepper &eacute;', 'Salt & pepper é'],
    ['emphasis and code give their text, and what is crossed out none', 'A *b* **c** `d` ~~e~~', 'A b c d'],
    ['a soft line break is a space', 'one\ntwo', 'one two'],
    ['a soft line break between Chinese characters is nothing', '桥梁\n开放', '桥梁开放'],
    ['a soft line break before other letters is a space', '桥梁\nopen', '桥梁 open'],
    [
      'a soft line break after wide white space is nothing between Chinese characters',
      '桥梁\u{3000}\n开放',
      '桥梁开放',
    ],
    ['a hard line break stays', 'one  \ntwo', 'one\ntwo'],
    ['white space collapses', 'one \u{A0}  two', 'one two'],
    ['an image in a sentence gives its alternative text', 'See ![a map](m.png) here.', 'See a map here.'],
    ['a comment is dropped', 'one <!-- hidden --> two', 'one two'],
    ['a tag is dropped and its text kept', 'one <b>two</b>', 'one two'],
    ['bidi overrides and controls are removed', 'one\u{202E}two\u{7}', 'onetwo'],
    ['an entity cannot bring an override back', 'one&#x202E;two', 'onetwo'],
    ['a footnote mark is dropped', 'One.[^1]\n\n[^1]:\n', 'One.'],
    ['HTML at the margin gives its text', '<p>Salt &amp; <b>pepper</b></p>', 'Salt & pepper'],
  ])('%s', (_, body, text) => {
    expect(shown(body)).toEqual([text]);
  });

  test('an image alone, a rule and a comment are no blocks', () => {
    expect(shown('![a map](m.png)\n\n---\n\n<!-- note -->\n\nText.')).toEqual(['Text.']);
  });

  test('nested list items are blocks of their own', () => {
    expect(shown('- one\n  - two\n    - three\n- four')).toEqual(['one', 'two', 'three', 'four']);
  });

  test('the paragraphs of a loose list item are one block', () => {
    expect(shown('- one\n\n  more\n\n- two')).toEqual(['one\nmore', 'two']);
  });

  test('a quote is one block and a quote in it another', () => {
    expect(shown('> one\n>\n> two\n>> three')).toEqual(['one\ntwo', 'three']);
  });

  test('a table keeps its rows and cells', () => {
    expect(shown('| a | `x\\|y` |\n|---|---|\n| c | d |')).toEqual(['a | x|y\nc | d']);
  });

  test('code keeps its lines and empty lines', () => {
    expect(shown('```js\none()\n\n\n  two()\n```')).toEqual(['one()\n\n\n  two()']);
  });

  test('definitions of footnotes come last', () => {
    expect(shown('[^1]: Note.\n\nText.[^1]')).toEqual(['Text.', 'Note.']);
  });
});

describe('places', () => {
  const article = articleFrom('---\ntitle: T\n---\nBefore.\n\n## Part\n\nAfter.');

  test('headings stand in the text and are no blocks', () => {
    expect(article.text).toBe('Before.\n\nPart\n\nAfter.');
    expect(blocks(article)).toEqual(['Before.', 'After.']);
  });

  test('paragraphs count from 1 and know the heading above them', () => {
    expect(article.blocks.map(({ paragraph, heading }) => [paragraph, heading])).toEqual([
      [1, null],
      [2, 'Part'],
    ]);
  });

  test('what follows a part with a title of its own stands under the heading before it again', () => {
    const { text, blocks: found } = articleFrom('# T\n\n## A\n\n:::tip[B]\nOne.\n:::\n\nTwo.');
    expect(text).toBe('A\n\nB\n\nOne.\n\nTwo.');
    expect(found.map(({ start, end, heading }) => [text.slice(start, end), heading])).toEqual([
      ['One.', 'B'],
      ['Two.', 'A'],
    ]);
  });

  test('a heading as long as a title may be is one', () => {
    expect(articleFrom(`# ${'a'.repeat(500)}\n\nText.`).citation.title).toHaveLength(500);
  });

  test('the heading of a section is cut visibly where it is longer than a title', () => {
    const { blocks: found, text } = articleFrom(`# T\n\n## ${'a'.repeat(501)}\n\nText.`);
    expect([found[0]?.heading, text]).toEqual([`${'a'.repeat(499)}…`, `${'a'.repeat(501)}\n\nText.`]);
  });

  test('a heading that repeats the title, written otherwise, is not in the text', () => {
    expect(articleFrom('---\ntitle: "Café’s day"\n---\n# CAFE\'S DAY\n\nText.').text).toBe('Text.');
  });

  test('without a title the first heading is it', () => {
    const { citation, text } = articleFrom('# The *river*\n\nText.');
    expect([citation.title, text]).toEqual(['The river', 'Text.']);
  });
});

describe('files', () => {
  test.each([
    ['UTF-8 with a byte order mark', encoder.encode('\u{FEFF}# T\n\nCafé.')],
    ['UTF-16, little end first', new Uint8Array(Buffer.from('\u{FEFF}# T\n\nCafé.', 'utf16le'))],
    ['UTF-16, big end first', new Uint8Array(Buffer.from('\u{FEFF}# T\n\nCafé.', 'utf16le').swap16())],
    ['line ends of Windows', encoder.encode('# T\r\n\r\nCafé.')],
    ['line ends of old Macs', encoder.encode('# T\r\rCafé.')],
  ])('reads %s', (_, bytes) => {
    const parsed = parse(bytes);
    expect('article' in parsed && parsed.article.text).toBe('Café.');
  });

  test.each([
    [
      'a NUL byte',
      '# T\n\na\0b',
      'example.md',
      '3: the line has a NUL byte, so this is no text file. Save the file as text in UTF-8.',
    ],
    [
      'bytes that are no UTF-8',
      new Uint8Array([0x23, 0x0a, 0xe9, 0x0a]),
      'example.md',
      '2: the line is not valid UTF-8. Save the file as text in UTF-8.',
    ],
    [
      'half a UTF-16 character',
      new Uint8Array([0xff, 0xfe, 0x00]),
      'example.md',
      '1: the file is not valid UTF-16. Save the file as text in UTF-8.',
    ],
    [
      'a name that is no id',
      '# T\n\nText.',
      'My Café.md',
      '1: the file name is no id (1 to 64 of a to z, digits and `-`). Rename it to `my-cafe.md`.',
    ],
    [
      'front matter that is not closed',
      '---\ntitle: T\n\nText.',
      'example.md',
      '2: the front matter is not closed. Write a line `---` below its last key.',
    ],
    [
      'quotes nested without end',
      `# T\n\n${'>'.repeat(10_000)}a`,
      'example.md',
      '3: more than 32 quotes or lists within each other. Write fewer levels.',
    ],
    [
      'brackets nested without end beside what may hide a text',
      `# T\n\n%% ${'['.repeat(10_000)}`,
      'example.md',
      '3: more than 64 brackets opened and not closed. Close the brackets, or write `\\[` for a bracket that is only text.',
    ],
    [
      'more keys than a citation can have',
      `---\n${Array.from({ length: 201 }, (_, at) => `k${at}: a`).join('\n')}\n---\n# T\n\nText.`,
      'example.md',
      '2: the front matter has more than 200 keys. Leave out what no citation has.',
    ],
    [
      'a key that stands there twice',
      '---\ntitle: T\nbrief: true\nbrief: false\n---\nText.',
      'example.md',
      '4: the key stands here a second time. Keep one of the two lines.',
    ],
    [
      'a file that is too long',
      'a'.repeat(1_000_001),
      'example.md',
      '1: the file has more than 1000000 bytes. Divide it into several articles.',
    ],
  ])('tells %s, with its line and what to do', (_, text, name, fault) => {
    expect(faults(text, name)).toEqual([fault]);
  });

  test('leaves a paragraph out that cannot be read, and says so', () => {
    const text = `---\ntitle: T\n---\nOne two three.\n\nFour\n${'['.repeat(65)}\nfive.\n\nSix seven eight.`;
    const note = /^more than 64 brackets opened and not closed, so the paragraph is left out\. Close/u;
    expect(parse(text)).toMatchObject({
      article: { text: 'One two three.\n\nSix seven eight.' },
      notes: expect.arrayContaining([{ file: 'example.md', line: 7, note: expect.stringMatching(note) }]),
    });
  });
  test.each(['<b>', '%%', '-->', '{% x %}', '```'])('refuses the text when that paragraph has %j', (mark) =>
    expect(faults(`# T\n\nOne.\n\n${'['.repeat(65)}\n${mark}\n\nTwo.`)).toHaveLength(1),
  );
  test('refuses a text with many such paragraphs', () =>
    expect(faults(`# T\n\n${`${'['.repeat(65)}\n\n`.repeat(11)}`)).toHaveLength(1));

  test.each([
    ['headings and pictures alone', '# T\n\n![x](y)', 'it has no text to quote'],
    ['front matter alone', '---\ntitle: T\n---\n', 'it has no text to quote'],
    ['a draft', '---\ndraft: true\n---\nText.', 'it is a draft (`draft: true`)'],
    [
      'a draft whose name is no id',
      '---\npublished: false\n---\nText.',
      'it is not published (`published: false`)',
      'A b.md',
    ],
    ['a draft in TOML', '+++\ndraft = true\n+++\nText.', 'it is a draft (`draft: true`)'],
    ['what lies in a folder of drafts', '# T\n\nText.', 'it lies in `_drafts`', '_drafts/t.md'],
  ])('skips %s, and says so', (_, text, skipped, name = 'example.md') => {
    expect(parse(text, name)).toEqual({ skipped });
  });

  describe('of a site that gives front matter to its files', () => {
    const given = (key: string, text: string) => ({ key, line: 1, value: { kind: 'text', text, line: 1 } }) as const;
    const from = (text: string, ...values: readonly ReturnType<typeof given>[]) =>
      parseArticle({
        name: 'a.md',
        bytes: encoder.encode(text),
        defaults: { fields: {}, values },
        today: '2026-11-30',
      });
    test.each([
      ['no front matter', '# T\n\nText.'],
      ['other front matter', '---\ntitle: T\n---\nText.'],
    ])('are drafts when it says so: %s', (_, text) =>
      expect(from(text, given('draft', 'true'))).toEqual({ skipped: 'it is a draft (`draft: true`)' }),
    );
    test.each([
      ['draft: false', given('draft', 'true')],
      ['authors: Jane Doe', given('author', 'John Roe')],
      ['date: 2020-05-01', given('date', '2030-01-01')],
    ])('are what they say themselves: %s', (yaml, value) => {
      const article = from(`---\ntitle: T\n${yaml}\n---\nText.`, value);
      expect(article).toHaveProperty('article');
      expect(JSON.stringify(article)).not.toContain('Roe');
    });
    test('are cited with what it says, the surest first', () =>
      expect(
        from('Text.', given('author', 'Jane Doe'), given('author', 'John Roe'), given('date', '2020-05-01')),
      ).toMatchObject({
        article: { citation: { author: [{ family: 'Doe', given: 'Jane' }], issued: { 'date-parts': [[2020, 5, 1]] } } },
      }));
    test('are not public before the day that it says', () =>
      expect(from('Text.', given('date', '2027-05-01'))).toMatchObject({ until: '2027-05-01' }));
  });

  describe('dated later than today', () => {
    const on = (today: string, text: string, name = 'example.md') =>
      parseArticle({ name, bytes: encoder.encode(text), id: articleId('example') as ArticleId, today });
    const post = '---\ntitle: T\ndate: 2026-12-01\n---\nText.';
    test('are skipped until their day, which is told', () =>
      expect(on('2026-11-30', post)).toEqual({ skipped: 'its date, 2026-12-01, is yet to come', until: '2026-12-01' }));
    test('are articles on their day', () => expect(on('2026-12-01', post)).toHaveProperty('article'));
    test('are articles where nobody says which day it is', () => expect(parse(post)).toHaveProperty('article'));
    test('are skipped by the day in their name', () =>
      expect(on('2026-11-30', 'Text.', '_posts/2026-12-01-t.md')).toMatchObject({ until: '2026-12-01' }));
    test.each([
      ['issued: 2027-01', '2027-01-01'],
      ['date: 2030', '2030-01-01'],
      ['date: 2020-05-01\npublishDate: 2027-05-02', '2027-05-02'],
      ['date: 2027-05-02\npublishDate: 2020-05-01', '2027-05-02'],
    ])('are skipped until the first day of what is known: %j', (yaml, until) =>
      expect(on('2026-11-30', `---\n${yaml}\n---\nText.`)).toEqual({
        skipped: `its date, ${until}, is yet to come`,
        until,
      }),
    );
    test.each(['issued: 2026', 'date: 2026-11', 'date: 2020\nlastmod: 2027-01-01'])('are not those with %j', (yaml) =>
      expect(on('2026-11-30', `---\n${yaml}\n---\nText.`)).toHaveProperty('article'),
    );
  });

  describe('with a last day', () => {
    const on = (today: string) =>
      parseArticle({
        name: 'a.md',
        bytes: encoder.encode('---\ntitle: T\nexpiryDate: 2026-12-01\n---\nText.'),
        today,
      });
    test('are articles before it, and say until when', () =>
      expect(on('2026-11-30')).toMatchObject({ article: { id: 'a' }, until: '2026-12-01' }));
    test.each(['2026-12-01', '2027-01-01'])('are none from it on: %s', (day) =>
      expect(on(day)).toEqual({ skipped: 'it has expired, on 2026-12-01' }),
    );
  });

  test('the line of a fault in the body counts from the top of the file', () => {
    expect(faults(`---\ntitle: T\n---\n\n${'>'.repeat(99)}a`)[0]).toMatch(/^5: /);
  });

  test('two rules with prose between them are no front matter', () => {
    expect(articleFrom('---\n\nProse.\n\n---\n\n## T\n\nText.').text).toBe('Prose.\n\nT\n\nText.');
  });

  test('an equal file has an equal hash and another file another', () => {
    const hashes = ['# T\n\nOne.', '# T\n\nOne.', '# T\n\nTwo.'].map((text) => articleFrom(text).hash);
    expect([hashes[0] === hashes[1], hashes[0] === hashes[2]]).toEqual([true, false]);
  });
});
