import { describe, expect, test } from 'vitest';
import { readFrontMatter } from '../../../src/content/front-matter/front-matter.js';
import { reporting } from '../../support/content/reporting.js';

function read(yaml: string): {
  fields: unknown;
  brief: boolean;
  faults: readonly string[];
  notes: readonly string[];
  unpublished?: string;
  lastChange?: true;
} {
  const faults: string[] = [];
  const notes: string[] = [];
  const report = reporting(
    (line, message, remedy) => faults.push(`${line}: ${message}. ${remedy}`),
    (line, message) => notes.push(`${line}: ${message}`),
  );
  const { values: _, ...told } = readFrontMatter({ format: 'yaml', source: yaml, line: 2 }, report);
  return { ...told, faults, notes };
}

describe('values', () => {
  test.each([
    ['a word in capitals is an agency', 'author: AFP', { author: [{ literal: 'AFP' }] }],
    ['a name is given and family', 'author: Jane Doe', { author: [{ family: 'Doe', given: 'Jane' }] }],
    ['a name with a comma is family and given', 'author: "Doe, Jane"', { author: [{ family: 'Doe', given: 'Jane' }] }],
    [
      'particles belong to the family name',
      'author: María José de la Cruz',
      { author: [{ family: 'Cruz', given: 'María José', 'non-dropping-particle': 'de la' }] },
    ],
    [
      'German particles drop',
      'author: Ludwig von Mises',
      { author: [{ family: 'Mises', given: 'Ludwig', 'dropping-particle': 'von' }] },
    ],
    ['a suffix is one', 'author: Martin King Jr.', { author: [{ family: 'King', given: 'Martin', suffix: 'Jr.' }] }],
    [
      'an organisation stays whole',
      'author: World Health Organization',
      { author: [{ literal: 'World Health Organization' }] },
    ],
    [
      'a list may mix strings and objects',
      'author: [Jane Doe, { literal: AFP }]',
      { author: [{ family: 'Doe', given: 'Jane' }, { literal: 'AFP' }] },
    ],
    [
      'semicolons part names',
      'editor: Jane Doe; AFP',
      { editor: [{ family: 'Doe', given: 'Jane' }, { literal: 'AFP' }] },
    ],
    ['a year is a date', 'issued: 2022', { issued: { 'date-parts': [[2022]] } }],
    ['a month is a date', 'issued: 2022-06', { issued: { 'date-parts': [[2022, 6]] } }],
    ['a day is a date', 'accessed: 2022-06-23', { accessed: { 'date-parts': [[2022, 6, 23]] } }],
    [
      'two days are a range',
      'issued: 2022-06-23/2022-06-25',
      {
        issued: {
          'date-parts': [
            [2022, 6, 23],
            [2022, 6, 25],
          ],
        },
      },
    ],
    ['a range may begin and end alike', 'issued: 2022/2022', { issued: { 'date-parts': [[2022], [2022]] } }],
    ['2000 had a leap day', 'issued: 2000-02-29', { issued: { 'date-parts': [[2000, 2, 29]] } }],
    [
      "CSL's date object is read",
      'issued: { date-parts: [[2022, 6, 23]], circa: true }',
      { issued: { 'date-parts': [[2022, 6, 23]], circa: true } },
    ],
    ['a number stays as it was typed', 'volume: 012\nissue: 1.10', { volume: '012', issue: '1.10' }],
    ['a DOI loses its resolver', 'DOI: https://doi.org/10.1000/182', { DOI: '10.1000/182' }],
    ['a language gets its canonical form', 'language: EN-gb', { language: 'en-GB' }],
    ['an address stays as it was typed', 'URL: https://example.com', { URL: 'https://example.com' }],
    ['an address with a space is made safe', 'URL: https://example.com/a b', { URL: 'https://example.com/a%20b' }],
    ['hidden characters are removed', 'title: "a\\u202Eb"', { title: 'ab' }],
    ['an empty value is none', 'title: T\nauthor:', { title: 'T' }],
  ])('%s', (_, yaml, fields) => {
    expect(read(yaml)).toMatchObject({ fields, faults: [] });
  });

  test('a brief is marked', () => {
    expect(read('brief: true').brief).toBe(true);
  });
});

describe('what cannot be read costs its field and is a note', () => {
  test.each([
    [
      'issued: 2022-02-30',
      '2: `issued`: no calendar has 2022-02-30, so it is left out. Write the date as year, month and day: `2022-06-23`',
    ],
    [
      'issued: 2022-06-25/2022-06-23',
      '2: `issued` ends before it begins, so it is left out. Write `issued: 2022-06-23/2022-06-25`',
    ],
    ['URL: www.example.com/a', '2: `URL` is no web address, so it is left out. Write `URL: https://www.example.com/a`'],
    ['url: www.example.com/a', '2: `URL` is no web address, so it is left out. Write `URL: https://www.example.com/a`'],
    [
      'URL: javascript:alert(1)',
      '2: `URL` is no web address, so it is left out. Write the whole address, beginning with `https://`',
    ],
    ['URL: rules', '2: `URL` is no web address, so it is left out. Write the whole address, beginning with `https://`'],
    [
      'URL: https://me:secret@example.com',
      '2: `URL` has a user name or password in it, so it is left out. Write the address without the part before `@`',
    ],
    ['DOI: 182', '2: `DOI` is no DOI, so it is left out. Write it as it begins with `10.`: `DOI: 10.1000/182`'],
    ['title: [a]', '2: `title` is a list and not text, so it is left out. Write `title: …` with one value'],
    [
      'publisher: true',
      '2: `publisher: true` is neither here nor there, so it is left out. Write `publisher: …` with its text',
    ],
    [
      'author: Simon and Schuster',
      '2: `author` may be two names or one, so it is left out. Write `author: [Simon, Schuster]` for two, or `author: { literal: "Simon and Schuster" }` for one',
    ],
    [
      'author: { given: Jane }',
      '2: `author` has a name without `family`, so it is left out. Write `{ family: Doe, given: Jane }`, or `{ literal: AFP }` for an agency',
    ],
    [
      'a: &x b\nauthor: *x',
      '3: `author`: YAML aliases (`*name`) are not read here, so it is left out. Write the value out',
    ],
    ['title: "{{ page.title }}"', '2: `title` has a place that a program fills in, so it is left out. Write it out'],
    [`title: ${'a'.repeat(501)}`, '2: `title` has 501 characters, so it is left out. Write at most 500'],
  ])('%s', (yaml, note) => expect(read(yaml)).toMatchObject({ fields: {}, faults: [], notes: [note] }));

  test('each with its line, and what is sound beside it stays', () => {
    const { fields, notes } = read('title: T\nURL: x\nissued: soon\ntype: gadget\nlanguage: de');
    expect([fields, notes.map((note) => note.slice(0, 2))]).toEqual([{ title: 'T', language: 'de' }, ['3:', '4:']]);
  });

  test('a comment that is none is the text of its line, with a note', () =>
    expect(read('title: Fix #12 now')).toMatchObject({
      fields: { title: 'Fix #12 now' },
      notes: [expect.stringMatching(/^2: `title` has a `#`, which was read as text\./u)],
    }));
});

describe('faults', () => {
  test.each([
    [
      'title: !!js/function "x"',
      '2: the tag tag:yaml.org,2002:js/function means nothing here. Leave out the word that begins with `!`.',
    ],
    [
      'title: [\nauthor: AFP',
      '2: a bracket or quotation mark is opened and not closed, or a line is indented otherwise than its neighbours. Close the quotation mark or bracket that the line opens.',
    ],
    ['brief: yes', '2: `brief` is neither true nor false. Write `brief: true`, or leave the line out.'],
    ['brief: true\ntitle: T\nbrief: false', '4: the key stands here a second time. Keep one of the two lines.'],
    [
      'title: T: U\n\nIt rained.',
      '2: the value has a colon and is not in quotes. Put a value that has a colon in double quotes: `title: "One: two"`.',
    ],
  ])('are what would make a false citation or quotation: %j', (yaml, fault) =>
    expect(read(yaml).faults[0]).toBe(fault),
  );

  test.each(['title: T\ntitle: T', 'tags: a\ntags: b', 'title: T\ntitle:'])('are not: %j', (yaml) =>
    expect(read(yaml).faults).toEqual([]),
  );

  test.each(['['.repeat(5000), '- '.repeat(5000), '{a: '.repeat(5000), '? '.repeat(5000), 'a'.repeat(200_000)])(
    'nesting without end is a fault and no overflow (%#)',
    (yaml) => {
      expect(read(yaml).faults.length).toBeGreaterThan(0);
    },
  );
});

describe('YAML with a broken line', () => {
  test('is read key by key, with a note', () =>
    expect(read('title: Moss: a story\ndate: 2022-06-23\ntags: [a, b]')).toEqual({
      fields: { title: 'Moss: a story', issued: { 'date-parts': [[2022, 6, 23]] } },
      brief: false,
      days: { from: '2022-06-23' },
      faults: [],
      notes: [
        '2: the value has a colon and is not in quotes, so each key was read by itself. Put a value that has a colon in double quotes: `title: "One: two"`',
      ],
    }));
  test('has a remedy for the quotation marks of print', () =>
    expect(read('title: “Smart quotes” and: colons')).toMatchObject({
      fields: { title: '“Smart quotes” and: colons' },
      notes: [expect.stringMatching(/Use the straight quotation mark `"`: “these” do not count$/u)],
    }));
  test('has a remedy for a bracket that was not closed', () =>
    expect(read('title: T\nauthor: [Bob')).toMatchObject({
      fields: { title: 'T' },
      notes: [
        expect.stringContaining('so each key was read by itself'),
        expect.stringContaining('Close the quotation mark or bracket'),
      ],
    }));
  test('keeps a draft a draft', () =>
    expect(read('title: a: b\ndraft: true').unpublished).toBe('it is a draft (`draft: true`)'));
});

describe('the keys of other tools', () => {
  test.each([
    ['date: 2024-05-01T10:00:00+02:00', { issued: { 'date-parts': [[2024, 5, 1]] } }],
    ['pubDate: Jul 08 2022', { issued: { 'date-parts': [[2022, 7, 8]] } }],
    ['created: 2024-05-01\nmodified: 2024-06-01', { issued: { 'date-parts': [[2024, 5, 1]] } }],
    ['lastmod: 2024-06-01\ndate: 2024-05-01', { issued: { 'date-parts': [[2024, 5, 1]] } }],
    ['updated: 2024-06-01', { issued: { 'date-parts': [[2024, 6, 1]] } }],
    ['last_update:\n  date: 2024-06-01\n  author: jane', { issued: { 'date-parts': [[2024, 6, 1]] } }],
    ['date: 2024-05-01\nissued: 2020', { issued: { 'date-parts': [[2020]] } }],
    ['date: 2024-05-01\npublished: 2023-01-02', { issued: { 'date-parts': [[2024, 5, 1]] } }],
    ['published: true', {}],
    [
      'authors: ["Ada Lind", "Bo Ek"]',
      {
        author: [
          { family: 'Lind', given: 'Ada' },
          { family: 'Ek', given: 'Bo' },
        ],
      },
    ],
    [
      'author: Ada Lind, Bo Ek, and Cy Dahl',
      {
        author: [
          { family: 'Lind', given: 'Ada' },
          { family: 'Ek', given: 'Bo' },
          { family: 'Dahl', given: 'Cy' },
        ],
      },
    ],
    ['AUTHOR: Ada Lind', { author: [{ family: 'Lind', given: 'Ada' }] }],
    ['description: What skippers must know.', { abstract: 'What skippers must know.' }],
    ['description: [a]', {}],
    ['lang: en', { language: 'en' }],
    ['locale: pt_BR', { language: 'pt-BR' }],
    ['canonical_url: https://a.example/b', { URL: 'https://a.example/b' }],
    ['permalink: https://a.example/b', { URL: 'https://a.example/b' }],
    ['permalink: /rules/', {}],
    ['permalink: rules\npublish: true', {}],
    ['url: /rules/', {}],
    ['slug: rules', {}],
    ['source: https://a.example/b', { URL: 'https://a.example/b' }],
    ['source: My notes', {}],
    [
      'source: https://a.example/b\ncreated: 2024-05-01',
      { URL: 'https://a.example/b', accessed: { 'date-parts': [[2024, 5, 1]] } },
    ],
    ['site: Harbour News', { 'container-title': 'Harbour News' }],
    ['site: https://a.example', {}],
    ['copyright: © 2024 AFP', { license: '© 2024 AFP' }],
    ['copyright: false', {}],
    ['doi: 10.1000/182', { DOI: '10.1000/182' }],
    ['tags: [a, b]\ndraft: false\nlayout: page\nsidebar_position: 2\nslug: rules\naliases: [/old]\nid: x', {}],
    ['type: docs', {}],
    ['type: Post Weblog', { type: 'post-weblog' }],
    ['title: null', {}],
    ['title: ~', {}],
    ['issued: n.d.', {}],
  ])('%j', (yaml, fields) => expect(read(yaml)).toMatchObject({ fields, faults: [], notes: [] }));
  test.each([
    ['permalink: rules\npublish: true', []],
    ['autor: AFP', ['2: `autor` is not read: `author` is the key that is']],
    [`${'k'.repeat(70)}: a`, []],
  ])('are left alone, but for a slip in one of ours: %s', (yaml, notes) => expect(read(yaml).notes).toEqual(notes));
  test('tell when the day is that of the last change', () =>
    expect([read('updated: 2024-06-01').lastChange, read('date: 2024-06-01').lastChange]).toEqual([true, undefined]));
  test('have their texts told, in small letters, for what a folder makes of them', () => {
    const report = reporting(() => undefined);
    const { values } = readFrontMatter({ format: 'yaml', source: 'Slug: rules\ntags: [a]', line: 2 }, report);
    expect([...values]).toEqual([
      ['slug', 'rules'],
      ['tags', '[…]'],
    ]);
  });
});

describe('other languages of front matter', () => {
  const report = reporting(() => undefined);
  test.each([
    ['toml', 'title = "Harbour rules"\ndate = 2024-05-01\nauthors = ["Ada Lind"]'],
    ['json', '{ "title": "Harbour rules", "date": "2024-05-01", "authors": ["Ada Lind"] }'],
  ] as const)('%s gives the same citation', (format, source) =>
    expect(readFrontMatter({ format, source, line: 2 }, report).fields).toEqual({
      title: 'Harbour rules',
      issued: { 'date-parts': [[2024, 5, 1]] },
      author: [{ family: 'Lind', given: 'Ada' }],
    }),
  );
  test('a draft is one in each', () =>
    expect(readFrontMatter({ format: 'toml', source: 'draft = true', line: 2 }, report).unpublished).toBe(
      'it is a draft (`draft: true`)',
    ));
});

describe('a text of one line', () => {
  test('has its white space made single spaces', () =>
    expect(read('title: "  a \\n\\t b "').fields).toEqual({ title: 'a b' }));
  test('is no value when it is blank', () => expect(read('title: " "').fields).toEqual({}));
  test('has 500 characters at most, an abstract and a note 5,000', () => {
    expect(read(`title: ${'a'.repeat(500)}`).notes).toEqual([]);
    expect(read(`note: ${'a'.repeat(5000)}`).notes).toEqual([]);
    expect(read(`abstract: ${'a'.repeat(5001)}`).notes).toEqual([
      '2: `abstract` has 5001 characters, so it is left out. Write at most 5000',
    ]);
  });
});

describe('markup in a title', () => {
  test('is not of the title, and kept beside it', () =>
    expect(read('title: "Growth of <i>E. coli</i> in CO<sub>2</sub>"').fields).toEqual({
      title: 'Growth of E. coli in CO2',
      richTitle: 'Growth of <i>E. coli</i> in CO<sub>2</sub>',
    }));
  test('is kept of no title that has none', () =>
    expect(read('title: "Q&amp;A: what&#39;s new"\npublisher: Moss &amp; Co.').fields).toEqual({
      title: "Q&A: what's new",
      publisher: 'Moss & Co.',
    }));
});

describe('what few works have', () => {
  test('is read under the names of CSL', () =>
    expect(
      read(
        'translator: Eva Lind\nsection: 4\ncollection-number: 12\nevent-title: Moss Days\nversion: 2.10\nauthority: 9th Cir.\npage: pp. 3-4',
      ).fields,
    ).toEqual({
      translator: [{ family: 'Lind', given: 'Eva' }],
      section: '4',
      'collection-number': '12',
      'event-title': 'Moss Days',
      version: '2.10',
      authority: '9th Cir.',
      page: '3-4',
    }));
});

describe('a type', () => {
  test.each(['post-weblog', 'legal_case', 'entry-encyclopedia'])('is one of CSL’s: %s', (type) =>
    expect(read(`type: ${type}`).fields).toEqual({ type }),
  );
  test('is taken without its mark', () =>
    expect(read('type: Motion picture').fields).toEqual({ type: 'motion_picture' }));
  test.each(['webpge', 'hearing', 'Article Jurnal'])(
    'that is none of ours and may be one of CSL’s is told of all that there are: %s',
    (type) =>
      expect(read(`type: ${type}`).notes).toEqual([
        expect.stringMatching(
          /^2: `type: .+` is no type of CSL that articles have, so it is left out\. Write one of article, .*, webpage$/u,
        ),
      ]),
  );
});

describe('a language', () => {
  test.each([
    ['en', 'en'],
    ['DE-at', 'de-AT'],
    ['zh-hant-tw', 'zh-Hant-TW'],
    ['haw', 'haw'],
    ['English', 'en'],
    ['Deutsch', 'de'],
    ['pt_BR', 'pt-BR'],
    ['en_US.UTF-8', 'en-US'],
  ])('%s is %s', (typed, language) => expect(read(`language: ${typed}`).fields).toEqual({ language }));
  test.each(['klingon', 'python', 'e', 'x_y', 'en or de', 'xx', 'q'.repeat(40)])('%s is none', (typed) =>
    expect(read(`language: ${typed}`)).toMatchObject({
      fields: {},
      notes: [
        `2: \`language: ${typed}\` is no language tag, so it is left out. Write a tag such as \`en\`, \`de\` or \`zh-Hant\``,
      ],
    }),
  );
  test('is shown with 40 characters at most', () =>
    expect(read(`language: ${'l'.repeat(41)}`).notes[0]).toContain(`\`language: ${'l'.repeat(40)}\``));
});

describe('a brief', () => {
  test.each([
    ['true', true],
    ['false', false],
  ])('may be said or denied: %s', (typed, brief) =>
    expect(read(`brief: ${typed}`)).toMatchObject({ brief, faults: [] }),
  );
});

describe('what costs a key and not the article', () => {
  const JANE = [{ family: 'Doe', given: 'Jane' }];
  test.each<[string, object, readonly string[]]>([
    [
      'title: T\nauthor: Jane Doe\nauthor: John Roe',
      { title: 'T' },
      ['4: `author` stands here a second time, and neither is read. Keep one of the two lines'],
    ],
    [
      'title: T\ntitle: U',
      { title: 'T' },
      ['3: `title` stands here a second time, and the first one is read. Keep one of the two lines'],
    ],
    ['title: T\ntitle: T\nauthor: Jane Doe\nauthor: Jane Doe', { title: 'T', author: JANE }, []],
    [
      'author: Jane Doe\nauthors: [Jane Doe, John Roe]',
      { author: JANE },
      ['3: `authors` is not read, because `author` is'],
    ],
    ['author: Jane Doe\nauthors: Jane Doe', { author: JANE }, []],
    ['author: Unknown\ntitle: T', { title: 'T' }, [expect.stringContaining('`author` is the name of nobody')]],
    ['\ttitle: T\nauthor: Jane Doe', { title: 'T', author: JANE }, [expect.stringContaining('Tabs are not allowed')]],
    ['title: T\n\tauthor: Jane Doe', { title: 'T', author: JANE }, [expect.any(String)]],
    [
      'title: T\nauthor:\n\t- Jane Doe',
      { title: 'T' },
      [expect.stringContaining('read by itself'), expect.stringContaining('`author`')],
    ],
    [
      'title: Fees %%secret%% <!-- secret -->\ndescription: All {>>secret<<}fees',
      { title: 'Fees', abstract: 'All fees' },
      [],
    ],
    ['author: Jane Doe %%secret%%', { author: JANE }, []],
    ['source: "[Site](https://town.dev/a)"', { URL: 'https://town.dev/a' }, []],
    ['URL: <https://town.dev/a>', { URL: 'https://town.dev/a' }, []],
    ['source: "[[A note]]"', {}, []],
    [
      'source: gazette.example/pier',
      {},
      ['2: `URL` is no web address, so it is left out. Write `URL: https://gazette.example/pier`'],
    ],
    ['source: notes/pier.md', {}, []],
  ])('%j', (yaml, fields, notes) => {
    const told = read(yaml);
    expect([told.fields, told.notes, told.faults]).toEqual([fields, notes, []]);
  });
  test('hides a draft that a tab has moved', () => expect(read('title: T\n\tdraft: true').unpublished).toBeDefined());
});
