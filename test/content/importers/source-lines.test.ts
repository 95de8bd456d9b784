import { describe, expect, test } from 'vitest';
import { sourceLines } from '../../../src/content/importers/source-lines.js';

const on = (...parts: readonly number[]) => ({ 'date-parts': [parts] });

describe('a line of a saved page', () => {
  test.each([
    [
      'Citation: On moss (2022, June 23) retrieved 26 April 2024 from https://a.example/moss.html.',
      { title: 'On moss', issued: on(2022, 6, 23), accessed: on(2024, 4, 26), url: 'https://a.example/moss.html' },
    ],
    [
      'citation: On moss (a draft) (2022) retrieved soon from <https://a.example/moss>',
      { title: 'On moss (a draft)', issued: on(2022), url: 'https://a.example/moss' },
    ],
    [
      'Citation: On moss (some day) retrieved 2024 from http://a.example',
      { title: 'On moss', accessed: on(2024), url: 'http://a.example' },
    ],
  ])('tells how to cite it: %s', (line, told) => expect(sourceLines(line)).toEqual([{ kind: 'citation', ...told }]));
  test.each([
    ['© 2022 AFP', '© 2022 AFP', 'AFP'],
    ['(c) 2022 AFP. All rights reserved.', '© 2022 AFP', 'AFP'],
    ['Copyright © 2020-2022 by Moss Press, all rights reserved', '© 2020-2022 Moss Press', 'Moss Press'],
    ['Copyright 2020 – 22, Moss Press;', '© 2020 – 22 Moss Press', 'Moss Press'],
    ['COPYRIGHT Moss Press. All Rights Reserved.', '© Moss Press', 'Moss Press'],
    ['© Moss Press', '© Moss Press', 'Moss Press'],
    ['© 2022', '© 2022', ''],
    ['©', '©', ''],
    ['© 1899 Moss', '© 1899 Moss', '1899 Moss'],
  ])('tells whose the rights are: %s', (line, license, holder) =>
    expect(sourceLines(line)).toEqual([{ kind: 'rights', license, holder }]),
  );
  test.each([
    'https://a.example/b',
    '<https://a.example/b>',
    'Source: https://a.example/b',
    'URL https://a.example/b',
    'Originally published at https://a.example/b',
    'read the original at: https://a.example/b',
    'Quelle: https://a.example/b',
  ])('tells the address: %s', (line) =>
    expect(sourceLines(line)).toEqual([{ kind: 'address', url: 'https://a.example/b' }]),
  );
  test.each([
    '23 June 2022',
    'June 23, 2022',
    'Published: June 23, 2022',
    'First published on 23 June 2022',
    'Last updated at 2022-06-23',
    'Thursday, June 23, 2022',
    'Thu. 23 June 2022',
    'on June 23, 2022',
    'Veröffentlicht am 23. Juni 2022',
    'Stand: 23.06.2022',
    'Publié le 23 juin 2022',
    'Publicado el 23 de junio de 2022',
    'June 23, 2022 at 10:20 am',
    'June 23, 2022, 10:20:30 (CEST)',
    '23. Juni 2022, 10.20 Uhr',
    'June 23, 2022 | 9:05 p.m. EST',
    '23 juin 2022 à 10h20',
    '2022-06-23T10:20:30Z',
  ])('tells the date: %s', (line) => expect(sourceLines(line)).toEqual([{ kind: 'date', issued: on(2022, 6, 23) }]));
  test('tells a year alone', () => expect(sourceLines(' 2022 ')).toEqual([{ kind: 'date', issued: on(2022) }]));
  test.each([
    ['By Jane Doe', [{ family: 'Doe', given: 'Jane' }]],
    ['WRITTEN BY: Jane Doe', [{ family: 'Doe', given: 'Jane' }]],
    [
      'Von Jane Doe und Jon Roe',
      [
        { family: 'Doe', given: 'Jane' },
        { family: 'Roe', given: 'Jon' },
      ],
    ],
    [
      'By Jane Doe, Jon Roe & Ann Poe',
      [
        { family: 'Doe', given: 'Jane' },
        { family: 'Roe', given: 'Jon' },
        { family: 'Poe', given: 'Ann' },
      ],
    ],
    ['By Jane Doe, Staff Writer', [{ family: 'Doe', given: 'Jane' }]],
    ['Par Jean de la Croix', [{ family: 'Croix', given: 'Jean', 'non-dropping-particle': 'de la' }]],
    ['By AFP', [{ literal: 'AFP' }]],
    ['Reuters', [{ literal: 'Reuters' }]],
    ['PA Media', [{ literal: 'PA Media' }]],
  ])('tells who wrote it: %s', (line, authors) => expect(sourceLines(line)).toEqual([{ kind: 'byline', authors }]));
  test('tells several things that bars or dots part', () =>
    expect(sourceLines('By Jane Doe | 23 June 2022 · © 2022 AFP').map(({ kind }) => kind)).toEqual([
      'byline',
      'date',
      'rights',
    ]));
  test('tells them though white space stands around', () =>
    expect(sourceLines('By  Jane\t Doe   |   2022').map(({ kind }) => kind)).toEqual(['byline', 'date']));
  test.each([
    'Copyright law is old.',
    'It rained in June 2022 and the river rose.',
    'By dawn the river had risen.',
    'By Monday the river had risen',
    'by the river',
    'See https://a.example/b for more',
    'https://a.example/b and more',
    'ftp://a.example',
    'Reuters said so',
    'By Jane Doe, who lives in Oslo',
    'By Jane Doe | and more',
    'Jane Doe | Jon Roe',
    'Writer',
    'By Staff Writer',
    'Citation: On moss retrieved 2024',
    `© ${'a'.repeat(161)}`,
    `By ${'A'.repeat(158)}`,
    '',
  ])('is prose: %s', (line) => expect(sourceLines(line)).toEqual([]));
  test('may be long: 600 characters where it tells how to cite it, 160 where it names people', () => {
    const cite = (length: number) => {
      const rest = ' (2022) retrieved 2024 from https://a.example';
      return `Citation: ${'a'.repeat(length - 10 - rest.length)}${rest}`;
    };
    expect([sourceLines(cite(600)).length, sourceLines(cite(601)).length]).toEqual([1, 0]);
    expect(sourceLines(`By ${'A'.repeat(157)}`)).toHaveLength(1);
    expect(sourceLines(`© ${'a'.repeat(160)}`)).toHaveLength(1);
  });
});

describe('a line that tells several things', () => {
  test.each([
    ['By Jane Doe, The Lower Gazette, Published: 3rd May 2024', ['byline', 'publication', 'date']],
    ['*By Jane Doe, The Lower Gazette, 3 May 2024*', ['byline', 'publication', 'date']],
    ['By Jane Doe, John Roe, 3 May 2024', ['byline', 'date']],
    ['Posted on 3.5.2024 by Jane Doe', ['date', 'byline']],
    ['Veröffentlicht am 3. Mai 2024 von Jana Doe', ['date', 'byline']],
    ['Publié le 3 mai 2024 par Jeanne Doe', ['date', 'byline']],
    ['By JANE DOE and JOHN SMITH | May 3, 2024 | 5 min read', ['byline', 'date']],
    ['3. Mai 2024 · Lesezeit: 5 Minuten', ['date']],
    ['3 May 2024 | a fine day', []],
    ['In 2024 by Jane Doe the river rose', []],
    ['5 min read', []],
  ])('%s', (line, kinds) => expect(sourceLines(line).map(({ kind }) => kind)).toEqual(kinds));
});
