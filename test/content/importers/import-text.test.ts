import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { ImportedArticle } from '../../../src/content/importers/import-article.js';
import { importText } from '../../../src/content/importers/import-text.js';

const encoder = new TextEncoder();

function imported(text: string | Uint8Array, path = 'saved.txt', language: string | undefined = 'en'): ImportedArticle {
  const bytes = typeof text === 'string' ? encoder.encode(text) : text;
  const result = importText({ name: path, bytes }, () => language);
  if ('faults' in result) throw new Error(result.faults.map(({ message }) => message).join('; '));
  return result;
}

function paragraphs(text: string | Uint8Array, path?: string): readonly string[] {
  const { article } = imported(text, path);
  return article.blocks.map(({ start, end }) => article.text.slice(start, end));
}

function written(text: string): string {
  return new TextDecoder().decode(imported(text).bytes);
}

const CASES = join(import.meta.dirname, 'cases');

describe('saved pages', () => {
  test.each(readdirSync(CASES))('%s', (name) => {
    const source = readFileSync(join(CASES, name, 'source.txt'));
    expect(new TextDecoder().decode(imported(source).bytes)).toBe(
      readFileSync(join(CASES, name, 'expected.md'), 'utf8'),
    );
  });
});

describe('mending', () => {
  const first = 'The council of the old town decided on Monday evening to open the';
  test.each([
    ['after an article, before a capital', first, 'Harbour Bridge.', `${first} Harbour Bridge.`],
    [
      'after a comma',
      'The council decided on Monday,',
      'said the mayor.',
      'The council decided on Monday, said the mayor.',
    ],
    [
      'before a small letter',
      'The council of the town decided',
      'on Monday to open it.',
      'The council of the town decided on Monday to open it.',
    ],
    [
      'a word cut in two',
      'The council will open the light-',
      'house on Monday.',
      'The council will open the lighthouse on Monday.',
    ],
    ['a compound', 'The bridge is known as a well-', 'built one.', 'The bridge is known as a well-built one.'],
    ['after a dash', 'The council will open it—', 'and soon.', 'The council will open it—and soon.'],
  ])('joins %s', (_, a, b, whole) => {
    expect(paragraphs(`Title\n\n${a}\n\n${b}`)).toEqual([whole]);
  });

  test.each([
    ['after a full stop', 'The council decided on Monday.', 'iPhones were not allowed.'],
    ['after a colon', 'The council decided these two things on Monday:', 'to open the bridge.'],
    ['after a closing quotation mark', 'The mayor said that “it is open.”', 'and that was that.'],
    ['before a capital, when the last word may end a sentence', 'The council met on Monday', 'The bridge opens soon.'],
    ['short lines, which are headings', 'What comes next', 'nobody knows.'],
  ])('does not join %s', (_, a, b) => {
    expect(paragraphs(`Title\n\n${a}\n\n${b}`)).toEqual([a, b]);
  });

  test('keeps a hyphen where the text writes the word with it elsewhere', () => {
    expect(
      paragraphs(
        'Title\n\nThe law-maker spoke first of all here.\n\nThen the council heard another law-\n\nmaker speak.',
      )[1],
    ).toBe('Then the council heard another law-maker speak.');
  });

  test('says where it joined', () => {
    expect(imported('Title\n\nThe council of the town decided\n\non Monday to open it.').warnings[0]).toBe(
      'joined what a page break had torn: “…he council of the town decided on Monday to open it.…”',
    );
  });
});

describe('the source', () => {
  test.each([
    ['June 23 2022', '2022-06-23'],
    ['23 June 2022', '2022-06-23'],
    ['2022-06-23', '2022-06-23'],
    ['23.06.2022', '2022-06-23'],
    ['Jun. 23, 2022', '2022-06-23'],
    ['Published: Thursday, June 23rd, 2022 10:30 AM EST', '2022-06-23'],
    ['Updated 23 Juni 2022', '2022-06-23'],
    ['2022年6月23日', '2022-06-23'],
    ['June 2022', '2022-06'],
  ])('reads the date line "%s"', (line, date) => {
    expect(written(`Title\n\n${line}\n\nThe bridge opened on Monday.`)).toContain(`\nissued: ${date}\n`);
  });

  test('does not guess between a day and a month', () => {
    expect(written('Title\n\n3/4/2022\n\nThe bridge opened on Monday.')).not.toContain('issued:');
  });

  test.each([
    ['By Jane Doe', [{ family: 'Doe', given: 'Jane' }]],
    [
      'By JANE DOE and John Roe, Staff Writer',
      [
        { family: 'DOE', given: 'JANE' },
        { family: 'Roe', given: 'John' },
      ],
    ],
    ['Reuters', [{ literal: 'Reuters' }]],
  ])('reads the byline "%s"', (line, author) => {
    expect(imported(`Title\n\n${line}\n\nThe bridge opened on Monday.`).article.citation.author).toEqual(author);
  });

  test('reads a byline and a date on one line', () => {
    const { citation } = imported('Title\n\nBy Jane Doe | 3 March 2021\n\nThe bridge opened on Monday.').article;
    expect([citation.author?.[0]?.family, citation.issued]).toEqual(['Doe', { 'date-parts': [[2021, 3, 3]] }]);
  });

  test.each([
    ['(c) 2022 Reuters', '© 2022 Reuters', [{ literal: 'Reuters' }]],
    ['Copyright © 2021-2022 The Harbour Company. All rights reserved.', '© 2021-2022 The Harbour Company', undefined],
  ])('reads the rights line "%s"', (line, license, author) => {
    const { citation } = imported(`Title\n\nThe bridge opened on Monday.\n\n${line}`).article;
    expect([citation.license, citation.author]).toEqual([license, author]);
  });

  test.each([
    ['https://www.bbc.co.uk/news/1', 'BBC'],
    ['https://phys.org/news/1', 'Phys.org'],
    ['https://www.local-herald.co.uk/1', 'Local Herald'],
    ['https://edition.cnn.com/1', 'CNN'],
  ])('names the site of %s', (url, site) => {
    expect(
      imported(`Title\n\nThe bridge opened on Monday.\n\nSource: ${url}`).article.citation['container-title'],
    ).toBe(site);
  });

  test('keeps a sentence that begins like a rights line', () => {
    expect(paragraphs('Title\n\nCopyright law has many readers in the town.')).toHaveLength(1);
  });
});

describe('a head of several lines', () => {
  const BODY = 'The bees live on the roof of the old town hall.\n\nNobody minds them at all.';
  const whole = {
    title: 'Bees in the city',
    author: [{ family: 'Doe', given: 'Jane' }],
    'container-title': 'The Lower Street Gazette',
    issued: { 'date-parts': [[2024, 5, 1]] },
    URL: 'https://example.org/bees',
  };
  test.each([
    [
      'one below the other',
      'Bees in the city\nBy Jane Doe\nThe Lower Street Gazette\nMay 1, 2024\nhttps://example.org/bees',
    ],
    [
      'in another order',
      'Bees in the city\nMay 1, 2024\nThe Lower Street Gazette\nby Jane Doe\nhttps://example.org/bees',
    ],
    [
      'with empty lines between',
      'Bees in the city\n\nBy Jane Doe\n\nThe Lower Street Gazette\n\nMay 1, 2024\n\nhttps://example.org/bees',
    ],
    [
      'with names before them',
      'Title: Bees in the city\nAuthor: Jane Doe\nPublication: The Lower Street Gazette\nDate: 1 May 2024\nURL: https://example.org/bees',
    ],
    [
      'as of a letter',
      'Subject: Bees in the city\nByline: Jane Doe\nDate: 2024-05-01\nSource: The Lower Street Gazette\nSource: https://example.org/bees',
    ],
  ])('is read %s', (_, head) => {
    const { article } = imported(`${head}\n\n${BODY}`);
    expect([article.citation, article.blocks.length]).toEqual([expect.objectContaining(whole), 2]);
  });
  test('may have byline and day on one line', () =>
    expect(imported(`The lock\n\nby Peter Hart, 12 June 2021\n\n${BODY}`).article.citation).toMatchObject({
      author: [{ family: 'Hart' }],
      issued: { 'date-parts': [[2021, 6, 12]] },
    }));
  test('leaves a short paragraph alone that stands in no head', () =>
    expect(paragraphs(`The lock\n\nThe Gazette\n\n${BODY}`)).toHaveLength(3));
});

describe('the first line', () => {
  test.each(['café au lait costs 3 € “today”', 'Is the lock open today?'])(
    'is the title and stays in the text where it may be a sentence: %s',
    (line) => {
      const { article } = imported(`${line}\n\nIt opened in 1999.`);
      expect([article.citation.title, paragraphs(`${line}\n\nIt opened in 1999.`)[0]]).toEqual([line, line]);
    },
  );
  test('is no title where it is a sentence to its end', () =>
    expect(imported('The lock closes at ten.\n\nIt opens at six.', 'night-rules.txt').article).toMatchObject({
      citation: { title: 'Night rules' },
      blocks: [{}, {}],
    }));
});

describe('what sites put around', () => {
  test.each([
    'Advertisement',
    'Share this',
    'Read more: The old bridge',
    'Subscribe to our newsletter',
    'ADVERTISEMENT',
    '5 min read',
  ])('leaves out "%s" and says so', (line) => {
    const { article, warnings } = imported(`Title\n\nThe bridge opened.\n\n${line}\n\nNobody was there.`);
    expect([article.blocks.length, warnings[0]]).toEqual([2, `left out as no part of the article: “${line}”`]);
  });

  test('keeps a notice that stands between paragraphs', () => {
    expect(paragraphs('Title\n\nThe plan is subject to copyright law.\n\nNobody was there.')).toHaveLength(2);
  });
});

describe('forms', () => {
  test('text wrapped at 70 columns becomes paragraphs', () => {
    const text =
      'The harbour authority said on Tuesday that its lights would go out an\nhour earlier than before, which saves the town a good deal of money.\n\nNobody was asked.';
    expect(paragraphs(`Title\n\n${text}`)).toHaveLength(2);
  });

  test('a paragraph on each line becomes paragraphs', () => {
    expect(
      paragraphs('Title\nThe river rose on Monday.\nPeople left their houses before noon.\nNobody was hurt.'),
    ).toHaveLength(3);
  });

  test('front matter is kept as it is', () => {
    const text = '---\ntitle: Kept\nauthor: AFP # comment\n---\n\nOne *two* three.\n';
    expect(written(text)).toBe(text);
  });

  test('Markdown stays Markdown', () => {
    expect(written('# Title\n\nThe *bridge* [opened](#).\n\n- one\n- two\n\n```\ncode()\n```')).toContain(
      'The *bridge* [opened](#).\n\n- one\n- two\n\n```\ncode()\n```',
    );
  });

  test('Windows-1252 is read with a warning', () => {
    const { article, warnings } = imported(
      new Uint8Array(Buffer.from('Caf\u00e9\n\nThe caf\u00e9 opened on Monday.', 'latin1')),
    );
    expect([article.citation.title, warnings[0]]).toEqual([
      'Café',
      'the file was no UTF-8 and was read as Windows-1252: check its accents',
    ]);
  });

  test('Windows-1252 has its euro sign, dashes and quotation marks', () =>
    expect(
      paragraphs(Buffer.from('Prices\n\nIt costs 3 \u{80} \u{96} \u{93}today\u{94} \u{85} \u{99}', 'latin1')),
    ).toEqual(['It costs 3 € – “today” … ™']));

  test('a language that could not be told is English, with a warning', () => {
    const result = importText({ name: 'a.txt', bytes: encoder.encode('Title\n\nThe bridge opened.') }, () => undefined);
    expect('warnings' in result && result.warnings.at(-1)).toBe(
      'the language could not be told: change `language: en` if it is another',
    );
  });

  test.each([
    [
      'front matter',
      '---\ntitle: Bees\n---\n\nBees hum.\n',
      '---\ntitle: Bees\nissued: 2024-05-01\n---\n\nBees hum.\n',
    ],
    ['empty front matter', '---\n---\n\nBees hum.\n', '---\nissued: 2024-05-01\n---\n\nBees hum.\n'],
    [
      'front matter below a comment that says the same',
      '<!--\ntitle: Bees\n-->\n---\ntitle: Bees\n---\n\nBees hum.\n',
      '<!--\ntitle: Bees\n-->\n---\ntitle: Bees\nissued: 2024-05-01\n---\n\nBees hum.\n',
    ],
  ])('a key that is wished for is set in %s', (_, text, expected) => {
    const wishes = { set: [['issued', '2024-05-01'] as const] };
    const result = importText({ name: 'bees.md', bytes: encoder.encode(text) }, () => 'en', wishes);
    expect('bytes' in result && new TextDecoder().decode(result.bytes)).toBe(expected);
  });

  test('what plain text says comes out as it went in', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'grapheme', maxLength: 60 }), { maxLength: 8 }), (lines) => {
        const result = importText(
          { name: 'saved.txt', bytes: encoder.encode(`Title\n\nFirst of all.\n\n${lines.join('\n\n')}`) },
          () => 'en',
        );
        expect(result).toHaveProperty('article');
      }),
      { numRuns: 500 },
    );
  });
});

describe('ids', () => {
  test.each([
    ['comes from the title, folded', 'Café’s “big” day', 'saved.txt', 'cafes-big-day'],
    ['is cut at a word', 'words '.repeat(20).trim(), 'saved.txt', Array.from({ length: 10 }, () => 'words').join('-')],
    ['comes from the file name when the title has no letters for it', '城市的桥梁', 'bridges.txt', 'bridges'],
  ])('an id %s', (_, title, path, id) => {
    expect(imported(`${title}\n\nThe bridge opened on Monday.`, path).article.id).toBe(id);
  });

  test('an id is made of the content when nothing else is left', () => {
    expect(imported('城市的桥梁\n\n新桥将于明年开放。', '桥.txt').article.id).toMatch(/^article-[0-9a-f]{8}$/);
  });
});
