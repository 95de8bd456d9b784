import { describe, expect, test } from 'vitest';
import { readToml } from '../../../src/content/front-matter/read-toml.js';

describe('TOML', () => {
  test('has its values as they were typed, each with its line', () =>
    expect(readToml('title = "T"\n\ndate = 2024-05-01\nissue = 1.10 # ten\nnumber = 12\ndraft = true', 2)).toEqual({
      entries: [
        { key: 'title', line: 2, value: { kind: 'text', text: 'T', line: 2 } },
        { key: 'date', line: 4, value: { kind: 'text', text: '2024-05-01', line: 4 } },
        { key: 'issue', line: 5, value: { kind: 'text', text: '1.10', line: 5 } },
        { key: 'number', line: 6, value: { kind: 'text', text: '12', line: 6 } },
        { key: 'draft', line: 7, value: { kind: 'text', text: 'true', line: 7 } },
      ],
      faults: [],
    }));
  test('keeps the day of a time in its own zone', () =>
    expect(readToml('date = 2024-05-01T00:30:00+02:00', 1).entries[0]?.value).toMatchObject({
      text: expect.stringMatching(/^2024-05-01T00:30/u),
    }));
  test('has lists and tables', () =>
    expect(readToml('authors = ["A", "B"]\n[extra]\nsite = "S"\n[[menu]]\nname = "M"', 1).entries).toMatchObject([
      { key: 'authors', value: { kind: 'list', items: [{ text: 'A' }, { text: 'B' }] } },
      { key: 'extra', line: 2, value: { kind: 'map', entries: [{ key: 'site', value: { text: 'S' } }] } },
      { key: 'menu', line: 4, value: { kind: 'list', items: [{ kind: 'map' }] } },
    ]));
  test('is read to a depth of eight, and no deeper', () =>
    expect(JSON.stringify(readToml(`${'a.'.repeat(40_000)}a = 1`, 1)).length).toBeLessThan(2000));
  test('that is empty has no entry', () => expect(readToml('\n', 1)).toEqual({ entries: [], faults: [] }));
});

describe('a fault of TOML', () => {
  test('has its line and one sentence', () => {
    const { entries, faults } = readToml('title = "T"\ndate = [', 4);
    expect([entries, faults.map(({ line }) => line)]).toEqual([[], [5]]);
    expect(faults[0]?.message).toMatch(/^the TOML between the `\+\+\+` cannot be read \([^\n]+\)$/u);
  });
  test.each([
    ['a key that stands there twice', 'a = 1\na = 2'],
    ['nesting without end', `a = ${'['.repeat(5000)}`],
    ['more keys than a citation can have', Array.from({ length: 201 }, (_, at) => `k${at} = 1`).join('\n')],
    ['more than 100,000 characters', `a = "${'b'.repeat(100_000)}"`],
  ])('is %s', (_, toml) => expect(readToml(toml, 1)).toMatchObject({ entries: [], faults: [{}] }));
});
