import { describe, expect, test } from 'vitest';
import { initials, nameList, nameText } from '../../src/citation/names.js';
import { plainText } from '../../src/citation/runs.js';

const APA = { order: 'family-first', initials: { mark: '.', gap: ' ' } } as const;
const VANCOUVER = { order: 'family-first', initials: { mark: '', gap: '' }, noComma: true } as const;

describe('initials', () => {
  test.each([
    ['Ada (@ada@example.social)', 'A.'],
    ['Ada (Dee) Jo', 'A. J.'],
    ['Ida “Dee”', 'I.'],
    ['Ida "Dee" Jo', 'I. J.'],
    ['I. (Ida)', 'I.'],
    ['(Ida)', 'I.'],
    ['Ida (Dee', 'I. D.'],
    ['María José', 'M. J.'],
    ['Jean-Paul', 'J.-P.'],
    ['J. A.', 'J. A.'],
    ['J.R.R.', 'J. R. R.'],
    ['Élodie', 'É.'],
    ['E\u0301lodie', 'É.'],
    ['Ludwig van', 'L. van'],
    ['', ''],
    [' María  José ', 'M. J.'],
    ['anne Marie', 'a. M.'],
    ['John McDonald', 'J. M.'],
    ['Jean- Paul', 'J. P.'],
    ['Marie‑Luise', 'M.-L.'],
  ])('make “%s” into “%s”', (given, expected) => {
    expect(initials(given, '.', ' ')).toBe(expected);
  });

  test('stand close without a gap', () => {
    expect(initials('María José', '.', '')).toBe('M.J.');
  });

  test('stand apart from a small word before them even without a gap', () => {
    expect(initials('Ludwig van Bern Carl', '.', '')).toBe('L. van B.C.');
  });

  test('lose hyphens with their marks', () => {
    expect(initials('Jean-Paul', '', '')).toBe('JP');
  });
});

describe('a name', () => {
  test('keeps its particle with the family name', () => {
    expect(nameText({ family: 'Cruz', given: 'María', 'non-dropping-particle': 'de la' }, APA)).toBe('de la Cruz, M.');
  });

  test('puts the particle behind where the style demotes it', () => {
    const name = { family: 'Cruz', given: 'María', 'non-dropping-particle': 'de la' };
    expect(nameText(name, { order: 'family-first', demoteParticle: true })).toBe('Cruz, María de la');
  });

  test('puts a dropping particle behind in every style', () => {
    expect(nameText({ family: 'Humboldt', given: 'Alexander', 'dropping-particle': 'von' }, APA)).toBe(
      'Humboldt, A. von',
    );
  });

  test('joins an apostrophe’s particle without a space', () => {
    const name = { family: 'Alembert', given: 'Jean', 'non-dropping-particle': 'd’' };
    expect(nameText(name, { order: 'given-first' })).toBe('Jean d’Alembert');
  });

  test('ends with its suffix', () => {
    expect(nameText({ family: 'King', given: 'Martin Luther', suffix: 'Jr.' }, APA)).toBe('King, M. L., Jr.');
  });

  test('loses commas and periods in Vancouver', () => {
    expect(nameText({ family: 'King', given: 'Martin Luther', suffix: 'Jr.' }, VANCOUVER)).toBe('King ML Jr');
  });

  test('in Chinese script stands unspaced and whole', () => {
    expect(nameText({ family: '毛', given: '泽东' }, APA)).toBe('毛泽东');
  });

  test.each([
    [{ family: '毛' }, '毛', '毛'],
    [{ family: '김', given: '민준' }, '김민준', '김'],
    [{ family: 'さくら', given: 'モモコ' }, 'さくらモモコ', 'さくら'],
    [{ family: '毛', given: 'Ann' }, '毛, A.', '毛'],
    [{ family: 'Mao', given: '泽东' }, 'Mao, 泽.', 'Mao'],
    [{ family: '毛 (Mao)', given: '泽东' }, '毛 (Mao), 泽.', '毛 (Mao)'],
    [{ family: 'A毛', given: '泽东' }, 'A毛, 泽.', 'A毛'],
  ])('%j is %s, and %s alone', (name, whole, family) => {
    expect([nameText(name, APA), nameText(name, { order: 'family-only' })]).toEqual([whole, family]);
  });

  test('joins a particle by a space that only has an apostrophe inside', () => {
    const name = { family: 'Croix', given: 'Jean', 'non-dropping-particle': 'd’en la' };
    expect(nameText(name, { order: 'given-first' })).toBe('Jean d’en la Croix');
  });

  test('joins a hyphen’s particle without a space', () => {
    const name = { family: 'Rashid', given: 'Omar', 'non-dropping-particle': 'al-' };
    expect(nameText(name, { order: 'family-only' })).toBe('al-Rashid');
  });

  test('loses only the last period of a suffix in Vancouver', () => {
    expect(nameText({ family: 'King', given: 'Martin', suffix: 'Ph.D.' }, VANCOUVER)).toBe('King M Ph.D');
  });

  test('without a family name keeps its suffix', () => {
    expect(nameText({ given: 'Pelé', suffix: 'Jr.' }, APA)).toBe('Pelé Jr.');
  });

  test('of an agency stays as it is', () => {
    expect(nameText({ literal: 'Agence France-Presse' }, VANCOUVER)).toBe('Agence France-Presse');
  });

  test('of one given name is that name', () => {
    expect(nameText({ given: 'Pelé' }, APA)).toBe('Pelé');
  });
});

describe('a list of names', () => {
  test('is empty for nobody', () => {
    const etAl = { from: 3, keep: 1, comma: 'never' } as const;
    const form = { first: APA, rest: APA, conjunction: 'and', serialComma: 'any-inverted', etAl } as const;
    expect(nameList([], form)).toEqual([]);
  });

  test('counts only names that have a text', () => {
    const etAl = { from: 3, keep: 1, comma: 'never' } as const;
    const form = { first: APA, rest: APA, conjunction: 'and', serialComma: 'never', etAl } as const;
    expect(plainText(nameList([{ literal: 'A' }, {}, { literal: 'B' }], form))).toBe('A and B');
  });
});
