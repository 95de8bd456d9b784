import { describe, expect, test } from 'vitest';
import { datelineAgency, pageAuthors, type ToldName } from '../../../../src/content/importers/html/page-authors.js';

const shown = (told: readonly ToldName[], owners: readonly string[] = []): readonly string[] =>
  pageAuthors(told, owners)?.map(({ literal, given, family }) => literal ?? `${given} ${family}`) ?? [];

describe('the authors of a page', () => {
  test.each([
    ['Ada Lind', ['Ada Lind']],
    ['By Ada Lind', ['Ada Lind']],
    ['Von Ada Lind und Bo Ek', ['Ada Lind', 'Bo Ek']],
    ['Ada Lind, Bo Ek, and Cy Dahl', ['Ada Lind', 'Bo Ek', 'Cy Dahl']],
    ['Ada Lind & Bo Ek', ['Ada Lind', 'Bo Ek']],
    ['Lind, Ada; Ek, Bo', ['Ada Lind', 'Bo Ek']],
    ['Ada Lind, staff writer', ['Ada Lind']],
    ['Ada Lind | The Post', ['Ada Lind']],
    ['Ada Lind - https://a.example/', ['Ada Lind']],
    ['By: Ada Lind', ['Ada Lind']],
    ['Autor/in: Ada Lind', ['Ada Lind']],
    ['Ada Lind / TNN / Updated: 2 May 2024', ['Ada Lind']],
    ['Ada Lind December 20, 2016', ['Ada Lind']],
    ['Show all articles of Ada Lind', ['Ada Lind']],
    ['Ada Lind Alle Artikel', ['Ada Lind']],
    ['Agence France-Presse', ['AFP']],
    ['AP', ['Associated Press']],
    ['The Associated Press', ['Associated Press']],
    ['Port Authority of Low Harbour', ['Port Authority of Low Harbour']],
    ['admin', []],
    ['Staff Writer', []],
    ['wordpressadmin', []],
    ['Super User', []],
    ['Redaktion Tide', []],
    ['@ada', []],
    ['https://a.example/ada', []],
    ['', []],
  ])('in “%s” are %j', (name, names) => expect(shown([{ name }])).toEqual(names));

  test('are not the owner of the site', () => expect(shown([{ name: 'The Post' }], ['The Post'])).toEqual([]));
  test('are the owner where it is a person', () =>
    expect(shown([{ name: 'Ada Lind', person: true }], ['Ada Lind'])).toEqual(['Ada Lind']));
  test('are a body whose name looks like a person’s', () =>
    expect(shown([{ name: 'Quay Press', person: false }])).toEqual(['Quay Press']));
  test('are each named once', () => expect(shown([{ name: 'Ada Lind' }, { name: 'ADA LIND' }])).toHaveLength(1));
});

describe('the agency of a dateline', () => {
  test.each([
    ['BEIJING (AP) — The port opened.', '', 'Associated Press'],
    ['PARIS, May 3 (Reuters) - The port opened.', '', 'Reuters'],
    ['The port opened.', 'It closed again. (AFP)', 'AFP'],
    ['The port (a small one) - opened.', 'It closed.', undefined],
  ])('of %j and %j', (first, last, agency) => expect(datelineAgency(first, last)).toBe(agency));
});
