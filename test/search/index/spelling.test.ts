/** Words that are written in several ways, and what they have in common: one row a kind, all of a row's cells one term. */
import { describe, expect, test } from 'vitest';
import { createAnalyzer } from '../../../src/search/index/analyzer.js';

const NBSP = '\u00a0';
const NARROW = '\u202f';

const terms = (text: string, language: string) =>
  createAnalyzer(language)
    .analyze(text)
    .map(({ term }) => term);

/** A term is the library's: what is folded to the same word shares one, though its stems differ. */
const words = (text: string, language: string) =>
  createAnalyzer(language)
    .analyze(text)
    .map(({ word }) => word);

describe('one term have', () => {
  test.each([
    ['en', ['U.N.', 'UN', 'U.N']],
    ['en', ['E.U.', 'EU']],
    ['en', ['F.B.I.', 'FBI', 'F.B.I']],
    ['en', ['N.A.S.A.', 'NASA', 'Nasa']],
    ['en', ['Ph.D.', 'PhD', 'Ph.D', 'ph.d.', 'PhDs', 'Ph.D.s']],
    ['en', ['B.Sc.', 'BSc']],
    ['en', ['J.R.R.', 'JRR', 'J. R. R.', `J.${NBSP}R.${NBSP}R.`]],
    ['en', ['U.S.', 'US', 'USA', 'U.S.A.', 'U. S.', 'U.S']],
    ['en', ['DVDs', 'DVD']],
    ['es', ['EE. UU.', 'EE.UU.', 'EEUU']],
    ['de', ['z.B.', 'zB']],
    ['en', ['résumé', 'resume', 'Résumés']],
    ['en', ['exposé', 'expose', 'exposés']],
    ['en', ['Beyoncé', 'beyonce']],
    ['en', ['café', 'cafe', 'cafés', 'Cafes']],
    ['en', ['façade', 'facade']],
    ['en', ['Renée', 'Renee']],
    ['es', ['programación', 'programacion', 'programaciones']],
    ['es', ['canción', 'cancion', 'canciones']],
    ['pt', ['informação', 'informacao', 'informações', 'informacoes']],
    ['hu', ['könyvtár', 'konyvtar']],
    ['en', ['v14.2.1', '14.2.1', 'V14.2.1']],
    ['en', ['v14', '14']],
    [
      'en',
      [
        '1250000',
        '1,250,000',
        '1 250 000',
        `1${NBSP}250${NBSP}000`,
        `1${NARROW}250${NARROW}000`,
        "1'250'000",
        '1’250’000',
        '1.250.000',
        '1_250_000',
        '12,50,000',
        '١٢٥٠٠٠٠',
        '１２５００００',
      ],
    ],
    ['en', ['1,250', '١٢٥٠', '1250', `1${NARROW}250`]],
    ['de', ['1.250', '1250', `1${NARROW}250`]],
    ['fr', ['12 500', '12500', `12${NARROW}500`, '12.500']],
    ['en', ['1,250,000.5', '1250000.50']],
    ['de', ['1.250.000,5', '1250000,50']],
    ['en', ['1.5', '1.50', '1,5']],
    ['en', ['2,75', '2.75']],
    ['de', ['2,75', '2.75']],
    ['en', ['5.00', '5']],
    ['ru', ['Пётр', 'Петр', 'Пе\u0308тр']],
    ['ru', ['живёт', 'живет']],
    ['de', ['Müller', 'Mueller']],
    ['de', ['Größe', 'Groesse']],
    ['de', ['Häuser', 'Haeuser', 'Haus']],
    ['da', ['Århus', 'Aarhus']],
    ['da', ['Jørgensen', 'Joergensen', 'Jörgensen']],
    ['nb', ['Tromsø', 'Tromsoe']],
    ['no', ['Ålesund', 'Aalesund']],
    ['sv', ['Malmö', 'Malmoe']],
    ['ja', ['サーバー', 'サーバ']],
    ['ko', ['서버', '서버를', '서버가', '서버에서는']],
    ['ko', ['재시작', '재시작하세요']],
    ['he', ['שָׁלוֹם', 'שלום']],
    ['ar', ['كِتَاب', 'كتاب']],
  ])('in %s %j', (language, written) =>
    expect(new Set(written.map((one) => terms(one, language).join(' '))).size).toBe(1),
  );
});

describe('folded to the same word are', () => {
  test.each([
    ['es', ['María', 'Maria']],
    ['es', ['también', 'tambien']],
    ['pt', ['português', 'portugues']],
    ['fr', ['déjà', 'deja']],
    ['fr', ['été', 'ete']],
  ])('in %s %j', (language, written) =>
    expect(new Set(written.map((one) => words(one, language).join(' '))).size).toBe(1),
  );
});

describe('apart stay', () => {
  test.each([
    ['en', 'US', 'us'],
    ['en', '1.250', '1250'],
    ['de', '1,250', '1250'],
    ['en', '14.2.1', '2.1'],
    ['en', '2.0', '2'],
    ['en', '1.20.3', '1.2.3'],
    ['en', '-a', 'a'],
    ['de', 'Frauen', 'Fraün'],
    ['ru', 'й', 'и'],
    ['fi', 'saari', 'såri'],
  ])('in %s %s and %s', (language, one, other) =>
    expect(terms(`x ${one}`, language)).not.toEqual(terms(`x ${other}`, language)),
  );
});

describe('a word of several parts', () => {
  const split = (text: string, language = 'en') =>
    createAnalyzer(language)
      .analyze(text)
      .map(({ start, end }) => text.slice(start, end));

  test('are initials, up to the name', () =>
    expect(split('by J. R. R. Tolkien.')).toEqual(['by', 'J. R. R.', 'Tolkien']));
  test('are the letters of an acronym before its possessive', () =>
    expect(split("the U.N.'s")).toEqual(['the', 'U.N.', 's']));
  test('are the groups of a number before its unit', () => expect(split('1 250 000 km')).toEqual(['1 250 000', 'km']));
  test('are no two numbers where thousands have a comma', () =>
    expect(split('May 12 300')).toEqual(['May', '12', '300']));
  test('is no year before a number', () => expect(split('in 1990 200 300')).toEqual(['in', '1990', '200', '300']));
  test('is no letter that ends a sentence', () => expect(split('Plan B. A dog.')).toEqual(['Plan', 'B', 'A', 'dog']));
  test('is a version with its v', () => expect(split('see v14.2.1.')).toEqual(['see', 'v14.2.1']));
  test('is an option of one letter, with its dash when the letter says nothing', () =>
    expect(terms('use -a and `-v`, not to-do', 'en')).toEqual(['use', '-a', 'and', 'v', 'not', 'to', 'do']));
});
