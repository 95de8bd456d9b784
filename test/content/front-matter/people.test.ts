import { describe, expect, test } from 'vitest';
import type { Name } from '../../../src/domain/citation.js';
import { peopleFromText } from '../../../src/content/front-matter/people.js';

function shown({ literal, family = '', given = '', suffix }: Name): string {
  return literal === undefined ? `${family}, ${given}${suffix === undefined ? '' : ` (${suffix})`}` : `<${literal}>`;
}

function told(text: string): string {
  const people = peopleFromText(text);
  return people.kind === 'names' ? people.names.map(shown).join('; ') : `? ${people.why}`;
}

describe('several people in one string', () => {
  test.each([
    ['Jane Doe, John Smith', 'Doe, Jane; Smith, John'],
    ['Jane Doe,John Smith', 'Doe, Jane; Smith, John'],
    ['Jane Doe, John Smith, Max Power', 'Doe, Jane; Smith, John; Power, Max'],
    ['Ada Lind, Bo Ek, and Cy Dahl', 'Lind, Ada; Ek, Bo; Dahl, Cy'],
    ['Ada Lind, Bo Ek & Cy Dahl', 'Lind, Ada; Ek, Bo; Dahl, Cy'],
    ['Jane Doe and John Roe', 'Doe, Jane; Roe, John'],
    ['Jane Doe und John Roe', 'Doe, Jane; Roe, John'],
    ['Jane Doe et John Roe', 'Doe, Jane; Roe, John'],
    ['Juan Pérez y María López', 'Pérez, Juan; López, María'],
    ['Жанна Доу и Иван Роу', 'Доу, Жанна; Роу, Иван'],
    ['Jane Doe + John Roe', 'Doe, Jane; Roe, John'],
    ['Jane Doe with John Roe', 'Doe, Jane; Roe, John'],
    ['Jane Doe / John Roe', 'Doe, Jane; Roe, John'],
    ['Jane Doe | John Roe', 'Doe, Jane; Roe, John'],
    ['王小明、李大华', '<王小明>; <李大华>'],
    ['Jane Doe; AFP;', 'Doe, Jane; <AFP>'],
    ['Doe, Jane; Roe, John', 'Doe, Jane; Roe, John'],
    ['Doe, Jane and Roe, John', 'Doe, Jane; Roe, John'],
    ['Doe, Jane and John Roe', '? may be one name or several'],
    ['Doe, J., Roe, R.', 'Doe, J.; Roe, R.'],
    ['Doe J, Roe RA', 'Doe, J; Roe, RA'],
    ['Jane Doe, Jr., and John Roe', 'Doe, Jane (Jr.); Roe, John'],
    ['Jane Q. Public, M.A., and John D. Roe, Ph.D.', 'Public, Jane Q.; Roe, John D.'],
    ['Jane Doe, Staff Writer, and John Roe', 'Doe, Jane; Roe, John'],
    ['Dr. Jane Doe, Prof. John Roe', 'Doe, Jane; Roe, John'],
    ['Jane Doe and World Health Organization', 'Doe, Jane; <World Health Organization>'],
    ['Jane Doe & Reuters', 'Doe, Jane; <Reuters>'],
    ['Reuters, AP', '<Reuters>; <AP>'],
    ['Acme, Inc. and Jane Doe', '<Acme, Inc.>; Doe, Jane'],
  ])('%s', (text, names) => expect(told(text)).toBe(names));
});

describe('one name with what stands in a byline', () => {
  test.each([
    ['Jane Doe, Reuters', 'Doe, Jane'],
    ['Jane Doe, BBC News', 'Doe, Jane'],
    ['Jane Doe, Staff Writer', 'Doe, Jane'],
    ['Jane Doe, CEO of Acme', 'Doe, Jane'],
    ['Jane Doe, University of Leeds', 'Doe, Jane'],
    ['Jane Doe <jane@example.org>', 'Doe, Jane'],
    ['jane@example.org (Jane Doe)', 'Doe, Jane'],
    ['Jane Doe (jane@example.org)', 'Doe, Jane'],
    ['Jane Doe (Reuters)', 'Doe, Jane'],
    ['Jane Doe (@jane)', 'Doe, Jane'],
    ['Jane Doe @jane', 'Doe, Jane'],
    ['Jane Doe / Reuters', 'Doe, Jane'],
    ['Jane Doe | AFP', 'Doe, Jane'],
    ['Jane Doe for Reuters', 'Doe, Jane'],
    ['By Jane Doe', 'Doe, Jane'],
    ['written by Jane Doe and John Roe', 'Doe, Jane; Roe, John'],
    ['Von Jane Doe', 'Doe, Jane'],
    ['[Jane Doe](https://a.example)', 'Doe, Jane'],
    ['“Jane Doe”', 'Doe, Jane'],
    ['Jane Doe in London', 'Doe, Jane'],
    ['Jane Doe in The Guardian', 'Doe, Jane'],
    ['Jane Doe aus Berlin', 'Doe, Jane'],
    ['Jane Doe pour Reuters', 'Doe, Jane'],
    ['Жанна Доу из Москвы', 'Доу, Жанна'],
    ['Jane Doe/AFP', 'Doe, Jane'],
    ['Jane Doe/John Roe/dpa', 'Doe, Jane; Roe, John; <dpa>'],
    ['dpa/AFP', '<dpa>; <AFP>'],
    ['Reporting by Jane Doe; editing by John Smith', 'Doe, Jane'],
    ['Reporting by Jane Doe; writing by John Smith', 'Doe, Jane; Smith, John'],
    ['Jane Doe https://jane.example', 'Doe, Jane'],
    ['Jane Doe www.jane.example', 'Doe, Jane'],
    ['Jane Doe 🐝', 'Doe, Jane'],
    ['Jane Doe 👩🏽‍🔬🇬🇧', 'Doe, Jane'],
    ['★ Jane Doe ★', 'Doe, Jane'],
    ['Text: Jane Doe', 'Doe, Jane'],
    ['Autorin: Jane Doe', 'Doe, Jane'],
    ['Text: Jane Doe, Foto: John Roe', 'Doe, Jane'],
    ['Автор: Жанна Доу', 'Доу, Жанна'],
    ['Jane Doe*', 'Doe, Jane'],
    ['Jane Doe¹', 'Doe, Jane'],
    ['Jane Doe†', 'Doe, Jane'],
    ['[Jane Doe]', 'Doe, Jane'],
    ['Dr. med. Jan Roe und Ada Lind', 'Roe, Jan; Lind, Ada'],
    ['Downey, Robert Jr.', 'Downey, Robert (Jr.)'],
    ['Иванов И. И., Петров П. П.', 'Иванов, И. И.; Петров, П. П.'],
  ])('%s', (text, name) => expect(told(text)).toBe(name));
});

describe('one name, though it has an "and" or a comma', () => {
  test.each([
    ['Doe, Jane', 'Doe, Jane'],
    ['de la Cruz, María', 'Cruz, María'],
    ['José Ortega y Gasset', 'Ortega y Gasset, José'],
    ['Wernher von und zu Aufsess', 'Aufsess, Wernher'],
    ['Food and Drug Administration', '<Food and Drug Administration>'],
    ['Department of Health and Human Services', '<Department of Health and Human Services>'],
    ['Bill and Melinda Gates Foundation', '<Bill and Melinda Gates Foundation>'],
    ['Müller & Söhne GmbH', '<Müller & Söhne GmbH>'],
    ['Müller & Söhne GmbH, Köln', '<Müller & Söhne GmbH, Köln>'],
    ['ООО Ромашка', '<ООО Ромашка>'],
    ['Doctors Without Borders', '<Doctors Without Borders>'],
    ['Lady Gaga', '<Lady Gaga>'],
    ['Professor Jane Doe OBE', 'Doe, Jane'],
    ['Prof. em. Dr. Eva Stein', 'Stein, Eva'],
    ["Lorenzo de' Medici", 'Medici, Lorenzo'],
    ['Google, Inc.', '<Google, Inc.>'],
    ['University of Leeds, Faculty of Arts', '<University of Leeds, Faculty of Arts>'],
    ['AFP', '<AFP>'],
    ['dpa', '<dpa>'],
    ['Plato', '<Plato>'],
  ])('%s', (text, name) => expect(told(text)).toBe(name));
});

describe('what is never guessed', () => {
  test.each([
    ['Jane Doe et al.', 'does not name all authors'],
    ['Jane Doe and others', 'does not name all authors'],
    ['Simon and Schuster', 'may be two names or one'],
    ['Procter & Gamble', 'may be two names or one'],
    ['John and Jane Doe', 'may be two names or one'],
    ['García Márquez, Gabriel', 'may be two names or one'],
    ['Jane Doe, Acme', 'may be two names or one'],
    ['Jane Doe | Acme', 'may be two names or one'],
    ['Ada, Bo, and Cy', 'may be one name or several'],
    ['Smith, Jones and Brown', 'may be one name or several'],
    ['Jane Doe, 3 May 2022', 'has a number in it'],
    ['slorber', 'looks like the name of an account'],
    ['jane_doe42', 'looks like the name of an account'],
    ['@jane', 'is an account or an address and no name'],
    ['jane@example.org', 'is an account or an address and no name'],
    ['https://git.example/jane', 'is an account or an address and no name'],
    ['admin', 'is the name of nobody'],
    ['Your Name', 'is the name of nobody'],
    ['Anonymous', 'is the name of nobody'],
    ['Unknown', 'is the name of nobody'],
    ['Unknown/Anonymous', 'is the name of nobody'],
    ['unknown author', 'is the name of nobody'],
    ['Guest Author', 'is what somebody does and no name'],
    ['Doe JA', 'has initials where a family name stands'],
    ['Edited by Jane Doe', 'says who did something else than write'],
    ['Foto: Jane Doe', 'says who did something else than write'],
    ['Illustration: Jane Doe', 'says who did something else than write'],
    ['Jane Doe/Acme', 'may be two names or one'],
    [';', 'has no name in it'],
    ['A '.repeat(300), 'is too long for a name'],
  ])('%s', (text, why) => expect(told(text)).toBe(`? ${why}`));
  test.each(['', ' ', 'N/A', 'null', 'none', '-', '?'])('says that there is nobody: %j', (text) =>
    expect(peopleFromText(text)).toEqual({ kind: 'names', names: [] }),
  );
});

describe('what stands around a name is none of it', () => {
  test.each<[string, readonly (readonly [string, string])[]]>([
    [
      'Jane Doe/John Smith',
      [
        ['Jane', 'Doe'],
        ['John', 'Smith'],
      ],
    ],
    ['**Jane Doe**', [['Jane', 'Doe']]],
    ['*Jane* Doe', [['Jane', 'Doe']]],
    ['__Jane Doe__', [['Jane', 'Doe']]],
    ['`Jane Doe`', [['Jane', 'Doe']]],
    ['<b>Jane</b> Doe', [['Jane', 'Doe']]],
    ['<a href="https://town.dev">Jane Doe</a>', [['Jane', 'Doe']]],
    ['Jane Doe — translated by Max Muster', [['Jane', 'Doe']]],
    ['Jane Doe, translated by Max Muster', [['Jane', 'Doe']]],
    ['Jane Doe (translated by Max Muster)', [['Jane', 'Doe']]],
    ['Jane Doe; photos by Max Muster', [['Jane', 'Doe']]],
    ['Jane Doe, übersetzt von Max Muster', [['Jane', 'Doe']]],
    ['Jane Doe / traduit par Max Muster', [['Jane', 'Doe']]],
  ])('%s', (text, names) =>
    expect(peopleFromText(text)).toEqual({ kind: 'names', names: names.map(([given, family]) => ({ family, given })) }),
  );
  test('a slash in one name stays', () =>
    expect(peopleFromText('AC/DC')).toEqual({ kind: 'names', names: [{ literal: 'AC/DC' }] }));
});
