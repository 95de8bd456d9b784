import { describe, expect, test } from 'vitest';
import { readYaml } from '../../../src/content/front-matter/read-yaml.js';

const faults = (yaml: string, firstLine = 1) =>
  readYaml(yaml, firstLine).faults.map(({ line, message, remedy }) => `${line}: ${message}. ${remedy}`);

describe('YAML', () => {
  test('is read as it was typed, each value with its line', () =>
    expect(readYaml('issue: 1.10\nlist:\n  - 007\n  - yes\nmap: { a: ~ }', 4).entries).toEqual([
      { key: 'issue', line: 4, value: { kind: 'text', text: '1.10', line: 4 } },
      {
        key: 'list',
        line: 5,
        value: {
          kind: 'list',
          line: 6,
          items: [
            { kind: 'text', text: '007', line: 6 },
            { kind: 'text', text: 'yes', line: 7 },
          ],
        },
      },
      {
        key: 'map',
        line: 8,
        value: { kind: 'map', line: 8, entries: [{ key: 'a', line: 8, value: { kind: 'text', text: '', line: 8 } }] },
      },
    ]));
  test('that is empty has no entry and no fault', () =>
    expect(readYaml(' \n', 1)).toEqual({ entries: [], faults: [] }));
  test('may say in its tags what is so already', () =>
    expect(faults('a: !!str b\nc: !!seq [d]\ne: !!map { f: g }')).toEqual([]));
  test('has an empty text for a key without a value', () =>
    expect(readYaml('a:', 3).entries).toEqual([{ key: 'a', line: 3, value: { kind: 'text', text: '', line: 3 } }]));
});

describe('a fault of YAML', () => {
  test.each([
    [
      'a: b: c',
      '1: the value has a colon and is not in quotes. Put a value that has a colon in double quotes: `title: "One: two"`.',
    ],
    ['a: &x b\nc: *x', '2: YAML aliases (`*name`) are not read here. Write the value out.'],
    ['a: !x b', '1: the tag !x means nothing here. Leave out the word that begins with `!`.'],
    [
      'only text',
      '1: the front matter is not made of `key: value` lines. Write one `key: value` a line, such as `title: …`.',
    ],
    [
      '- a\n- b',
      '1: the front matter is not made of `key: value` lines. Write one `key: value` a line, such as `title: …`.',
    ],
  ])('is told with its line and its remedy: %j', (yaml, fault) => expect(faults(yaml)).toEqual([fault]));
  test.each([
    ['a: @b', 'Put the value in double quotes: `key: "value"`.'],
    ['a: "b', 'Close the quotation mark or bracket that the line opens.'],
    ['a:\n\tb: c', 'Indent with spaces.'],
  ])('that the parser finds has a remedy too: %j', (yaml, remedy) => {
    const [fault = ''] = faults(yaml);
    expect(fault).toContain(': the YAML cannot be read (');
    expect(fault).not.toContain('\n');
    expect(fault.endsWith(`. ${remedy}`)).toBe(true);
  });
  test('is told once a line, in the order of the lines', () =>
    expect(faults('a: *x\nb: !y *z\nc: !q d').map((fault) => fault.slice(0, 2))).toEqual(['1:', '2:', '3:']));
  test('counts its line from that of the front matter', () => expect(faults('a: b\nc: @d', 7)[0]).toMatch(/^8:/u));
  test('is a depth of more than eight', () => {
    const nested = (depth: number) => `a: ${'['.repeat(depth)}b${']'.repeat(depth)}`;
    expect(faults(nested(7))).toEqual([]);
    expect(faults(nested(8))).toEqual(['1: the front matter is nested too deeply. Write plain `key: value` lines.']);
  });
  test('is a map of more than 200 keys', () => {
    const keys = (count: number) => Array.from({ length: count }, (_, at) => `k${at}: a`).join('\n');
    expect(faults(keys(200))).toEqual([]);
    expect(faults(keys(201))).toContain('1: the front matter has more than 200 keys. Leave out what no citation has.');
  });
  test('is a length of more than 100,000 characters', () => {
    const long = `a: ${'b'.repeat(99_997)}`;
    expect(faults(long)).toEqual([]);
    expect(readYaml(`${long}b`, 2)).toEqual({
      entries: [],
      faults: [
        {
          line: 2,
          message: 'the front matter has more than 100000 characters',
          remedy: 'Shorten it, or close it with a line `---`.',
        },
      ],
    });
  });
});

describe('a value of YAML', () => {
  const value = (yaml: string) => readYaml(yaml, 1).entries[0]?.value;
  test.each(['a: null', 'a: ~', 'a: Null', 'a:', 'a: ""', 'a: # todo'])('is empty: %s', (yaml) =>
    expect(value(yaml)).toEqual({ kind: 'text', text: '', line: 1 }),
  );
  test.each([
    ['a: &amp thing', '&amp thing'],
    ['a: &amp', '&amp'],
    ['a: &Moss and bees\nb: c', '&Moss and bees'],
    ['a: &moss bees\nb: *moss', 'bees'],
    ['a: &moss "bees"', 'bees'],
  ])('has the sign that begins no anchor: %j', (yaml, text) => expect(value(yaml)).toMatchObject({ text }));
  test('that is in quotes is what stands in them', () =>
    expect(value('a: "null" # b')).toMatchObject({ text: 'null' }));
  test.each([
    ['a: Fix #12 now', 'Fix', 'Fix #12 now'],
    ['a: Issue #5 of Duck Weekly', 'Issue', 'Issue #5 of Duck Weekly'],
    ['a: #BlackTuesday explained', '', '#BlackTuesday explained'],
  ])('has the whole of its line beside what stands before a sign without a space: %s', (yaml, text, whole) =>
    expect(value(yaml)).toEqual({ kind: 'text', text, line: 1, whole }),
  );
  test.each(['a: Fix # 12', 'a: "Fix" #12', 'a: Fix#12', 'a: b ## c'])(
    'has not, with a comment or without one: %s',
    (yaml) => expect(value(yaml)).not.toHaveProperty('whole'),
  );
  test('that cannot be read costs its key alone', () =>
    expect(readYaml('a: b\nc: !x d\ne: *f', 1)).toMatchObject({
      entries: [{ key: 'a' }],
      faults: [{ key: 'c' }, { key: 'e' }],
    }));
  test('of JSON is one of YAML', () =>
    expect(readYaml('{\n\t"a": "b\\/\\ud83d\\ude00",\n\t"c": [1, null]\n}', 1).entries).toMatchObject([
      { key: 'a', line: 2, value: { text: 'b/😀' } },
      { key: 'c', line: 3, value: { items: [{ text: '1' }, { text: '' }] } },
    ]));
});
