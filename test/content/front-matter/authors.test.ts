import { describe, expect, test } from 'vitest';
import { readNames, withPeople } from '../../../src/content/front-matter/authors.js';
import { readYaml } from '../../../src/content/front-matter/read-yaml.js';
import { reporting } from '../../support/content/reporting.js';

/** The names that `author` holds when it is written so, and what is reported. */
function read(yaml: string) {
  const faults: string[] = [];
  const [entry] = readYaml(`author: ${yaml}`, 1).entries;
  if (entry === undefined) throw new Error('There is no entry');
  const names = readNames(
    'author',
    entry.value,
    reporting((line, message, remedy) => faults.push(`${line}: ${message}. ${remedy}`)),
  );
  return { names, faults };
}

describe('the names of a key', () => {
  test('are one or a list, as text or in parts', () => {
    expect(read('Jane Doe').names).toEqual([{ family: 'Doe', given: 'Jane' }]);
    expect(read('[Jane Doe, { family: Roe, given: Jon, suffix: "" }]').names).toEqual([
      { family: 'Doe', given: 'Jane' },
      { family: 'Roe', given: 'Jon' },
    ]);
  });
  test('are parted by semicolons, of which one may stand at the end', () =>
    expect(read('"Jane Doe; AFP;"').names).toEqual([{ family: 'Doe', given: 'Jane' }, { literal: 'AFP' }]));
  test('lose what cannot be seen', () =>
    expect(read('{ literal: " A\\u202EFP" }'.replace('A\\u202E', 'A\u202e')).names).toEqual([{ literal: 'AFP' }]));
  test('are none when none is written', () =>
    expect([read('').names, read('[]').names]).toEqual([undefined, undefined]));
  test('are 200 at most', () => {
    expect(read(`[${'AFP, '.repeat(199)}AFP]`).names).toHaveLength(200);
    expect(read(`[${'AFP, '.repeat(200)}AFP]`)).toEqual({
      names: undefined,
      faults: ['1: `author` has 201 names. Write at most 200, the last as `literal: et al.`.'],
    });
  });
  test('have 500 characters at most as text, and 200 in parts', () => {
    expect(read('A'.repeat(500)).names).toEqual([{ literal: 'A'.repeat(500) }]);
    expect(read('A'.repeat(501)).faults[0]).toContain('1: `author` is too long for a name. Write the name, such as');
    expect(read(`{ literal: ${'a'.repeat(200)} }`).faults).toEqual([]);
    expect(read(`{ literal: ${'a'.repeat(201)} }`).faults).toHaveLength(1);
  });
  test('that may be two or one are asked back, with both to paste', () =>
    expect(read('Simon and Schuster')).toEqual({
      names: undefined,
      faults: [
        '1: `author` may be two names or one. Write `author: [Simon, Schuster]` for two, or `author: { literal: "Simon and Schuster" }` for one.',
      ],
    }));
  test('that are several and not sure are asked back without an empty one', () =>
    expect(read('"Ada, Bo, and Cy"').faults[0]).toContain('Write `author: [Ada, Bo, Cy]` for several'));
  test.each(['Jane Sandroe', 'and Jane', 'Jane and'])('are not two in %s', (text) =>
    expect(read(text).faults).toEqual([]),
  );
  test('are none when one of them cannot be told: a list that lacks an author is a false citation', () =>
    expect(read('[Jane Doe, slorber]')).toEqual({
      names: undefined,
      faults: [
        '1: `author` looks like the name of an account. Write the name, such as `author: Jane Doe`, or `author: { literal: "slorber" }` if it is one.',
      ],
    }));
  test.each([
    ['[[Jane Doe]]', [{ family: 'Doe', given: 'Jane' }]],
    ['"[[Jane Doe]]"', [{ family: 'Doe', given: 'Jane' }]],
    ['["[[People/Jane Doe|Jane Doe]]"]', [{ family: 'Doe', given: 'Jane' }]],
    ['{ name: Jane Doe, url: https://a.example, email: a@b.example }', [{ family: 'Doe', given: 'Jane' }]],
    [
      '[{ name: Jane Doe, github: jane }, { name: Acme GmbH }]',
      [{ family: 'Doe', given: 'Jane' }, { literal: 'Acme GmbH' }],
    ],
    ['{ first_name: Jane, last_name: Doe }', [{ family: 'Doe', given: 'Jane' }]],
    ['{ given: Jane, surname: Doe }', [{ family: 'Doe', given: 'Jane' }]],
    [
      '{ jane: { name: Jane Doe, title: Maintainer }, jon: { name: Jon Roe } }',
      [
        { family: 'Doe', given: 'Jane' },
        { family: 'Roe', given: 'Jon' },
      ],
    ],
    ['{ family: Doe, given: Jane, orcid: 0000-0001 }', [{ family: 'Doe', given: 'Jane' }]],
    ['null', undefined],
    ['~', undefined],
    ['[N/A]', undefined],
  ])('are those of other tools: %s', (yaml, names) => expect(read(yaml)).toEqual({ names, faults: [] }));
  test('are told of a list in a list of several', () =>
    expect(read('[[Jane Doe, Jon Roe], AFP]')).toEqual({
      names: undefined,
      faults: [
        '1: `author` has a list inside its list. Write `{ family: Doe, given: Jane }`, or `{ literal: AFP }` for an agency.',
      ],
    }));
  test.each([
    ['{ family: Doe, literal: AFP }', 'has a name with both `family` and `literal`'],
    ['{ given: Jane }', 'has a name without `family`'],
    ['{ github: jane }', 'has a name without `family`'],
    ['{ family: [Doe] }', 'has a part `family` that cannot be read'],
  ])('are told what is wrong with %s', (yaml, fault) =>
    expect(read(yaml)).toEqual({
      names: undefined,
      faults: [
        `1: \`author\` ${fault}. Write \`{ family: Doe, given: Jane }\`, or \`{ literal: AFP }\` for an agency.`,
      ],
    }),
  );
});

describe('somebody whom the site knows by a short name', () => {
  const people = { jane: 'Jane Doe', bo: 'bo-ek', all: 'Jane Doe and Bo Ek' };
  test.each([
    ['jane', [{ family: 'Doe', given: 'Jane' }]],
    ['[Jane, bo]', [{ family: 'Doe', given: 'Jane' }, { literal: 'bo-ek' }]],
    ['{ key: jane, title: Pilot }', [{ family: 'Doe', given: 'Jane' }]],
    ['[{ key: jane, name: Jane Roe }]', [{ family: 'Roe', given: 'Jane' }]],
    [
      'all',
      [
        { family: 'Doe', given: 'Jane' },
        { family: 'Ek', given: 'Bo' },
      ],
    ],
    ['Jon Roe', [{ family: 'Roe', given: 'Jon' }]],
    ['[jane, constructor1]', undefined],
  ])('is cited by the whole name: %s', (yaml, names) => {
    const [entry] = readYaml(`author: ${yaml}`, 1).entries;
    if (entry === undefined) throw new Error('There is no entry');
    const report = reporting(() => undefined);
    expect(readNames('author', withPeople(entry.value, people), report)).toEqual(names);
  });
});
