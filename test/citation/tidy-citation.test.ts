/** A record made ready for printing: what is dropped, what is bent and what is left alone. */
import { describe, expect, test } from 'vitest';
import { tidyCitation as tidied } from '../../src/citation/tidy-citation.js';
import type { Citation } from '../../src/domain/citation.js';

const tidyCitation = (citation: Citation) => tidied(citation, 'american');
const record: Citation = { id: 'moss', type: 'webpage', title: 'How moss grows' };
const title = (text: string) => tidyCitation({ ...record, title: text }).title;

describe('a tidy record', () => {
  test.each([
    ['It rained.', 'It rained'],
    ['It rained. ', 'It rained'],
    ['It rained, ; : ', 'It rained'],
    ['It rained...', 'It rained...'],
    ['Made in the U.S.', 'Made in the U.S.'],
    ['Rain in plan B.', 'Rain in plan B.'],
    ['Moss v. Rain Co.', 'Moss v. Rain Co.'],
    ['It rained in taco.', 'It rained in taco'],
    ['Rain in Plan AB.', 'Rain in Plan AB'],
    ['Mr. Moss', 'Mr. Moss'],
    ['Is it so?', 'Is it so?'],
  ])('has the title %j as %j', (told, expected) => expect(title(told)).toBe(expected));
  test('is called by its id when its title is nothing', () =>
    expect([title(' \n'), title('.')]).toEqual(['moss', 'moss']));
  test('has curly quotes in prose and each text on one line', () =>
    expect(tidyCitation({ ...record, publisher: ' The\n"Green"  Press ', note: "It's" })).toMatchObject({
      publisher: 'The “Green” Press',
      note: 'It’s',
    }));
  test('keeps the characters of what is no prose', () => {
    const exact = { URL: "https://a.example/'b'", DOI: "10.1/'b'", ISBN: "'1'", ISSN: "'2'", language: "'en'" };
    expect(tidyCitation({ ...record, ...exact })).toMatchObject(exact);
  });
  test('has the white space inside an address encoded, once for each run', () =>
    expect(tidyCitation({ ...record, URL: ' https://a.example/b \t c ' }).URL).toBe('https://a.example/b%20c'));
  test.each(['10.1/x', ' 10.1 / x ', 'doi:10.1/x', 'DOI:10.1/x', 'http://doi.org/10.1/x', 'https://dx.doi.org/10.1/x'])(
    'has the DOI %j bare',
    (DOI) => expect(tidyCitation({ ...record, DOI }).DOI).toBe('10.1/x'),
  );
  test('keeps a DOI whole that has a resolver inside', () =>
    expect(tidyCitation({ ...record, DOI: '10.1/doi:x' }).DOI).toBe('10.1/doi:x'));
  test('lacks fields that say nothing', () =>
    expect(
      Object.keys(tidyCitation({ ...record, publisher: ' \n', DOI: ' ', author: [], editor: [{}] })).toSorted(),
    ).toEqual(['id', 'title', 'type']));
  test('lacks names and parts of names that say nothing', () =>
    expect(
      tidyCitation({ ...record, author: [{ family: ' ' }, { family: "O'Hara ", given: '\n' }, { suffix: 'Jr.' }] })
        .author,
    ).toEqual([{ family: 'O’Hara' }]));
  test('keeps dates as they are', () => {
    const issued = { 'date-parts': [[2021, 9]], circa: true } as const;
    expect(tidyCitation({ ...record, issued }).issued).toBe(issued);
  });
});
