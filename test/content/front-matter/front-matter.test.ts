import { describe, expect, test } from 'vitest';
import { readFrontMatter } from '../../../src/content/front-matter/front-matter.js';
import { reporting } from '../../support/content/reporting.js';

function read(yaml: string): { fields: unknown; brief: boolean; faults: readonly string[] } {
  const faults: string[] = [];
  const { fields, brief } = readFrontMatter(
    yaml,
    2,
    reporting((line, message, remedy) => faults.push(`${line}: ${message}. ${remedy}`)),
  );
  return { fields, brief, faults };
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

describe('faults', () => {
  test.each([
    ['url: https://example.com', '2: there is no key `url`. Write `URL`.'],
    ['date: 2022', '2: there is no key `date`. Write `issued`.'],
    ['autor: AFP', '2: there is no key `autor`. Write `author`.'],
    ['id: x', '2: `id` is not read. Leave it out: the id is the name of the file.'],
    [
      'issued: 2022-02-30',
      '2: `issued`: no calendar has 2022-02-30. Write the date as year, month and day: `2022-06-23`.',
    ],
    [
      'issued: 1900-02-29',
      '2: `issued`: no calendar has 1900-02-29. Write the date as year, month and day: `2022-06-23`.',
    ],
    ['issued: June 23, 2022', '2: `issued: June 23, 2022` is no date. Write `issued: 2022-06-23`.'],
    ['issued: 2022-06-25/2022-06-23', '2: `issued` ends before it begins. Write `issued: 2022-06-23/2022-06-25`.'],
    ['URL: www.example.com/a', '2: `URL` is no web address. Write `URL: https://www.example.com/a`.'],
    ['URL: javascript:alert(1)', '2: `URL` is no web address. Write the whole address, beginning with `https://`.'],
    [
      'URL: https://me:secret@example.com',
      '2: `URL` has a user name or password in it. Write the address without the part before `@`.',
    ],
    ['DOI: 182', '2: `DOI` is no DOI. Write it as it begins with `10.`: `DOI: 10.1000/182`.'],
    ['language: English', '2: `language: English` is no language tag. Write `language: en`.'],
    ['language: de_AT', '2: `language: de_AT` is no language tag. Write `language: de-AT`.'],
    ['brief: yes', '2: `brief` is neither true nor false. Write `brief: true`, or leave the line out.'],
    [
      'title: One: two',
      '2: the value has a colon and is not in quotes. Put a value that has a colon in double quotes: `title: "One: two"`.',
    ],
    ['a: &x b\ntitle: *x', '3: YAML aliases (`*name`) are not read here. Write the value out.'],
    ['title: [a]', '2: `title` is a list and not text. Write `title: …` with one value.'],
    [
      'author: Jane Doe and John Roe',
      '2: `author` may be two names or one. Write `author: [Jane Doe, John Roe]` for two, or `author: { literal: "Jane Doe and John Roe" }` for one.',
    ],
    [
      'author: { given: Jane }',
      '2: `author` has a name without `family`. Write `{ family: Doe, given: Jane }`, or `{ literal: AFP }` for an agency.',
    ],
  ])('%s', (yaml, fault) => {
    expect(read(yaml).faults).toContain(fault);
  });

  test('all faults are told at once, each with its line', () => {
    expect(read('title: T\nurl: x\nissued: soon\ntype: blog').faults.map((fault) => fault.slice(0, 2))).toEqual([
      '3:',
      '4:',
      '5:',
    ]);
  });

  test.each(['['.repeat(5000), '- '.repeat(5000), '{a: '.repeat(5000), '? '.repeat(5000), 'a'.repeat(200_000)])(
    'nesting without end is a fault and no overflow (%#)',
    (yaml) => {
      expect(read(yaml).faults.length).toBeGreaterThan(0);
    },
  );

  test('a tag that would build something is a fault', () => {
    expect(read('title: !!js/function "x"').faults).toHaveLength(1);
  });
});

describe('a text of one line', () => {
  test('has its white space made single spaces', () =>
    expect(read('title: "  a \\n\\t b "').fields).toEqual({ title: 'a b' }));
  test('is no value when it is blank', () => expect(read('title: " "').fields).toEqual({}));
  test('has 500 characters at most, an abstract and a note 5,000', () => {
    expect(read(`title: ${'a'.repeat(500)}`).faults).toEqual([]);
    expect(read(`title: ${'a'.repeat(501)}`).faults).toEqual(['2: `title` has 501 characters. Write at most 500.']);
    expect(read(`note: ${'a'.repeat(5000)}`).faults).toEqual([]);
    expect(read(`abstract: ${'a'.repeat(5001)}`).faults).toEqual([
      '2: `abstract` has 5001 characters. Write at most 5000.',
    ]);
  });
});

describe('an unknown key', () => {
  test('that nobody can have meant is told of all that there are', () =>
    expect(read('tags: a').faults).toEqual([
      expect.stringMatching(/^2: there is no key `tags`\. Leave it out, or write one of title, author, .*, brief\.$/u),
    ]));
  test('is shown with 60 characters at most', () => {
    expect(read(`${'k'.repeat(60)}: a`).faults[0]).toContain(`\`${'k'.repeat(60)}\``);
    expect(read(`${'k'.repeat(61)}: a`).faults[0]).toContain(`\`${'k'.repeat(60)}…\``);
  });
});

describe('a type', () => {
  test('is one of CSL’s', () => expect(read('type: post-weblog').fields).toEqual({ type: 'post-weblog' }));
  test('that is none is told of all that articles have', () =>
    expect(read(`type: ${'b'.repeat(50)}`).faults).toEqual([
      expect.stringMatching(
        /^2: `type: b{40}` is no type of CSL that articles have\. Write one of article, .*, webpage\.$/u,
      ),
    ]));
});

describe('a language', () => {
  test.each([
    ['en', 'en'],
    ['DE-at', 'de-AT'],
    ['zh-hant-tw', 'zh-Hant-TW'],
    ['haw', 'haw'],
  ])('%s is %s', (typed, language) => expect(read(`language: ${typed}`).fields).toEqual({ language }));
  test.each([
    ['English', 'Write `language: en`.'],
    ['german', 'Write `language: de`.'],
    ['Chinese', 'Write `language: zh`.'],
    ['pt_BR', 'Write `language: pt-BR`.'],
    ['klingon', 'Write a tag such as `en`, `de` or `zh-Hant`.'],
    ['e', 'Write a tag such as `en`, `de` or `zh-Hant`.'],
    ['x_y', 'Write a tag such as `en`, `de` or `zh-Hant`.'],
    ['en or de', 'Write a tag such as `en`, `de` or `zh-Hant`.'],
  ])('%s is none', (typed, remedy) =>
    expect(read(`language: ${typed}`)).toMatchObject({
      fields: {},
      faults: [`2: \`language: ${typed}\` is no language tag. ${remedy}`],
    }),
  );
  test('is shown with 40 characters at most', () =>
    expect(read(`language: ${'l'.repeat(41)}`).faults[0]).toContain(`\`language: ${'l'.repeat(40)}\``));
});

describe('a brief', () => {
  test.each([
    ['true', true],
    ['false', false],
  ])('may be said or denied: %s', (typed, brief) =>
    expect(read(`brief: ${typed}`)).toMatchObject({ brief, faults: [] }),
  );
});

describe('a title that may have been written where it cannot be read', () => {
  const broken = (yaml: string) =>
    readFrontMatter(
      yaml,
      2,
      reporting(() => undefined),
    ).broken;
  test.each([
    ['title: T', true],
    ['titel: T', true],
    ['title: [T]', true],
    ['author: AFP\ntitle: T', true],
    ['a: b: c', true],
    ['author: AFP', false],
    ['', false],
  ])('%j: %s', (yaml, expected) => expect(broken(yaml)).toBe(expected));
  test('leaves nothing of a front matter whose YAML is broken', () =>
    expect(read('title: T\na: b: c')).toMatchObject({ fields: {}, brief: false }));
});
