import { describe, expect, it } from 'vitest';
import { initials, nameList, nameText } from '../../src/citation/names.js';
import { plainText } from '../../src/citation/runs.js';

const APA = { order: 'family-first', initials: { mark: '.', gap: ' ' } } as const;
const VANCOUVER = { order: 'family-first', initials: { mark: '', gap: '' }, noComma: true } as const;

describe('initials', () => {
  it.each([
    ['María José', 'M. J.'],
    ['Jean-Paul', 'J.-P.'],
    ['J. A.', 'J. A.'],
    ['J.R.R.', 'J. R. R.'],
    ['Élodie', 'É.'],
    ['E\u0301lodie', 'É.'],
    ['Ludwig van', 'L. van'],
    ['', ''],
  ])('make “%s” into “%s”', (given, expected) => {
    expect(initials(given, '.', ' ')).toBe(expected);
  });

  it('stand close without a gap', () => {
    expect(initials('María José', '.', '')).toBe('M.J.');
  });

  it('lose hyphens with their marks', () => {
    expect(initials('Jean-Paul', '', '')).toBe('JP');
  });
});

describe('a name', () => {
  it('keeps its particle with the family name', () => {
    expect(nameText({ family: 'Cruz', given: 'María', 'non-dropping-particle': 'de la' }, APA)).toBe('de la Cruz, M.');
  });

  it('puts the particle behind where the style demotes it', () => {
    const name = { family: 'Cruz', given: 'María', 'non-dropping-particle': 'de la' };
    expect(nameText(name, { order: 'family-first', demoteParticle: true })).toBe('Cruz, María de la');
  });

  it('puts a dropping particle behind in every style', () => {
    expect(nameText({ family: 'Humboldt', given: 'Alexander', 'dropping-particle': 'von' }, APA)).toBe(
      'Humboldt, A. von',
    );
  });

  it('joins an apostrophe’s particle without a space', () => {
    const name = { family: 'Alembert', given: 'Jean', 'non-dropping-particle': 'd’' };
    expect(nameText(name, { order: 'given-first' })).toBe('Jean d’Alembert');
  });

  it('ends with its suffix', () => {
    expect(nameText({ family: 'King', given: 'Martin Luther', suffix: 'Jr.' }, APA)).toBe('King, M. L., Jr.');
  });

  it('loses commas and periods in Vancouver', () => {
    expect(nameText({ family: 'King', given: 'Martin Luther', suffix: 'Jr.' }, VANCOUVER)).toBe('King ML Jr');
  });

  it('in Chinese script stands unspaced and whole', () => {
    expect(nameText({ family: '毛', given: '泽东' }, APA)).toBe('毛泽东');
  });

  it('of an agency stays as it is', () => {
    expect(nameText({ literal: 'Agence France-Presse' }, VANCOUVER)).toBe('Agence France-Presse');
  });

  it('of one given name is that name', () => {
    expect(nameText({ given: 'Pelé' }, APA)).toBe('Pelé');
  });
});

describe('a list of names', () => {
  it('is empty for nobody', () => {
    const etAl = { from: 3, keep: 1, comma: 'never' } as const;
    const form = { first: APA, rest: APA, conjunction: 'and', serialComma: 'always', etAl } as const;
    expect(nameList([], form)).toEqual([]);
  });

  it('counts only names that have a text', () => {
    const etAl = { from: 3, keep: 1, comma: 'never' } as const;
    const form = { first: APA, rest: APA, conjunction: 'and', serialComma: 'never', etAl } as const;
    expect(plainText(nameList([{ literal: 'A' }, {}, { literal: 'B' }], form))).toBe('A and B');
  });
});
