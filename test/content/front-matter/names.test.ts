import { describe, expect, test } from 'vitest';
import { nameFromText, readNames } from '../../../src/content/front-matter/names.js';
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

describe('a name as it is typed', () => {
  test.each([
    ['Jane Doe', { family: 'Doe', given: 'Jane' }],
    ['  Jane   Mary\tDoe ', { family: 'Doe', given: 'Jane Mary' }],
    ['Doe, Jane', { family: 'Doe', given: 'Jane' }],
    ['Plato', { literal: 'Plato' }],
    ['AFP', { literal: 'AFP' }],
    ['习近平', { literal: '习近平' }],
    ['The Economist', { literal: 'The Economist' }],
    ['Theo Thedore', { family: 'Thedore', given: 'Theo' }],
    ['World Health Organisation', { literal: 'World Health Organisation' }],
    ['Bank of Moss', { literal: 'Bank of Moss' }],
    ['Redaktion Heute', { literal: 'Redaktion Heute' }],
    ['Anna Bankman', { family: 'Bankman', given: 'Anna' }],
    ['Charles de Gaulle', { family: 'Gaulle', given: 'Charles', 'non-dropping-particle': 'de' }],
    ['María José de la Cruz', { family: 'Cruz', given: 'María José', 'non-dropping-particle': 'de la' }],
    ['Otto von Bismarck', { family: 'Bismarck', given: 'Otto', 'dropping-particle': 'von' }],
    ['Ursula von der Leyen', { family: 'Leyen', given: 'Ursula', 'non-dropping-particle': 'von der' }],
    ['Vincent van Gogh', { family: 'Gogh', given: 'Vincent', 'non-dropping-particle': 'van' }],
    ['Leonardo da Vinci', { family: 'Vinci', given: 'Leonardo', 'non-dropping-particle': 'da' }],
    ['de Gaulle', { family: 'Gaulle', given: 'de' }],
    ['Ludwig van de', { family: 'de', given: 'Ludwig', 'non-dropping-particle': 'van' }],
    ['Otto von Karl Moss', { family: 'Moss', given: 'Otto von Karl' }],
    ['Martin Luther King Jr.', { family: 'King', given: 'Martin Luther', suffix: 'Jr.' }],
    ['Martin King III', { family: 'King', given: 'Martin', suffix: 'III' }],
    ['Ann Moss PhD', { family: 'Moss', given: 'Ann', suffix: 'PhD' }],
    ['Ann Moss M.D.', { family: 'Moss', given: 'Ann', suffix: 'M.D.' }],
    ['King Jr.', { family: 'Jr.', given: 'King' }],
    ['Doe, Jane, Jr., MD', { family: 'Doe', given: 'Jane', suffix: 'Jr., MD' }],
    ['Jane Doe, Jr.', { family: 'Doe', given: 'Jane', suffix: 'Jr.' }],
    ['de la Cruz, María', { family: 'Cruz', given: 'María', 'non-dropping-particle': 'de la' }],
    ['von Bismarck, Otto', { family: 'Bismarck', given: 'Otto', 'dropping-particle': 'von' }],
    ['von der Leyen, Ursula', { family: 'Leyen', given: 'Ursula', 'non-dropping-particle': 'von der' }],
    ['García Márquez, Gabriel', { family: 'García Márquez', given: 'Gabriel' }],
    ['García de Márquez, Gabriel', { family: 'García de Márquez', given: 'Gabriel' }],
    ['Footnote, Inc.', { literal: 'Footnote, Inc.' }],
    ['Moss, GmbH', { literal: 'Moss, GmbH' }],
    ['University of Leeds, Faculty of Arts', { literal: 'University of Leeds, Faculty of Arts' }],
    ['Moss, Incus', { family: 'Moss', given: 'Incus' }],
    [', Jane Doe', { family: 'Doe', given: 'Jane' }],
    ['Jane Doe,', { family: 'Doe', given: 'Jane' }],
  ])('%s', (typed, name) => expect(nameFromText(typed)).toEqual(name));
  test.each(['', '  ', ',', ' , '])('is none when nothing is there: %j', (typed) =>
    expect(nameFromText(typed)).toBeUndefined(),
  );
});

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
  test('have 200 characters at most, as text and in parts', () => {
    expect(read('a'.repeat(200)).names).toEqual([{ literal: 'a'.repeat(200) }]);
    expect(read('a'.repeat(201)).faults).toEqual([
      '1: a name in `author` is longer than 200 characters. Write the name only.',
    ]);
    expect(read(`{ literal: ${'a'.repeat(200)} }`).faults).toEqual([]);
    expect(read(`{ literal: ${'a'.repeat(201)} }`).faults).toHaveLength(1);
  });
  test.each([
    'Jane Doe and John Roe',
    'Jane Doe und John Roe',
    'Jane Doe et John Roe',
    'Jane Doe y John Roe',
    'Jane Doe & John Roe',
  ])('may be two or one, which only the writer knows: %s', (text) => {
    const { names, faults } = read(`"${text}"`);
    expect(names).toBeUndefined();
    expect(faults).toEqual([
      `1: \`author\` may be two names or one. Write \`author: [Jane Doe, John Roe]\` for two, or \`author: { literal: "${text}" }\` for one.`,
    ]);
  });
  test.each(['Jane Sandroe', 'and Jane', 'Jane and'])('are not two in %s', (text) =>
    expect(read(text).faults).toEqual([]),
  );
  test('keep what is sound beside what is not', () =>
    expect(read('[[Jane Doe], AFP]')).toEqual({
      names: [{ literal: 'AFP' }],
      faults: [
        '1: `author` has a list inside its list. Write `{ family: Doe, given: Jane }`, or `{ literal: AFP }` for an agency.',
      ],
    }));
  test.each([
    ['{ family: Doe, literal: AFP }', 'has a name with both `family` and `literal`'],
    ['{ given: Jane }', 'has a name without `family`'],
    ['{ family: Doe, age: 9 }', 'has a part `age` that cannot be read'],
    ['{ family: [Doe] }', 'has a part `family` that cannot be read'],
    [`{ ${'k'.repeat(61)}: Doe }`, `has a part \`${'k'.repeat(60)}\` that cannot be read`],
  ])('are told what is wrong with %s', (yaml, fault) =>
    expect(read(yaml)).toEqual({
      names: undefined,
      faults: [
        `1: \`author\` ${fault}. Write \`{ family: Doe, given: Jane }\`, or \`{ literal: AFP }\` for an agency.`,
      ],
    }),
  );
});
