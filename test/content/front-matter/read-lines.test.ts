import { describe, expect, test } from 'vitest';
import { readLines } from '../../../src/content/front-matter/read-lines.js';

const read = (source: string) =>
  readLines(source, 2)?.entries.map(({ key, value }) => [key, value.kind === 'text' ? value.text : value.kind]);

describe('YAML that is broken in a line', () => {
  test.each([
    [
      'title: One: two\ndate: 2022',
      [
        ['title', 'One: two'],
        ['date', '2022'],
      ],
    ],
    [
      'title: One: two\ntags:\n  - a\n  - b',
      [
        ['title', 'One: two'],
        ['tags', 'list'],
      ],
    ],
    ['title: “Smart quotes” and: colons', [['title', '“Smart quotes” and: colons']]],
    ['title: @moss', [['title', '@moss']]],
    ['title: *Moss* grows', [['title', '*Moss* grows']]],
    ['title: "One" two', [['title', '"One" two']]],
    ["title: 'It's moss'", [['title', "It's moss"]]],
    [
      'title: a: b\n\n# comment\nlang: en',
      [
        ['title', 'a: b'],
        ['lang', 'en'],
      ],
    ],
    ['# comment\ntitle: a: b', [['title', 'a: b']]],
    ['last modified: a: b', [['last modified', 'a: b']]],
  ])('is read key by key: %j', (source, entries) => expect(read(source)).toEqual(entries));
  test.each([
    'author: [Bob\ntitle: T',
    'author: {a: b\ntitle: T',
    'author: "Bob\ntitle: T',
    'author:\n\t- Bob\ntitle: T',
  ])('loses the key whose value has no end: %j', (source) => {
    const found = readLines(source, 2);
    expect(found?.entries.map(({ key }) => key).includes('title')).toBe(true);
  });
  test('tells the key that is lost, with its line', () =>
    expect(readLines('title: T\nauthor: [Bob', 2)?.faults).toMatchObject([{ key: 'author', line: 3 }]));
  test.each(['title: T\n\nIt rained.\n\nmore: a: b', 'It rained.\ntitle: a: b', '', '\n\n'])(
    'is not read where a line belongs to no key: %j',
    (source) => expect(readLines(source, 2)).toBeUndefined(),
  );
  test('is not read where it is very long', () =>
    expect(readLines(Array.from({ length: 101 }, (_, at) => `k${at}: a: b`).join('\n'), 2)).toBeUndefined());
});
