import { describe, expect, test } from 'vitest';
import { nameText } from '../../../src/citation/names.js';
import { writtenDate } from '../../../src/content/importers/import-article.js';
import { blocksOf, imported } from '../../support/content/imported.js';

const TEXT = 'The bridge below the town was closed on Monday, because nobody had thought of the ice.';

/** What a text with this head is cited by: title, authors, paper, day, address. */
async function told(head: string, text = TEXT): Promise<string> {
  const { article } = await imported(`${head}\n\n${text}\n\n${TEXT} Again.`, 'saved.txt');
  const { title, author = [], issued, 'container-title': paper, URL: url } = article.citation;
  const names = author.map((name) => nameText(name, { order: 'given-first' })).join(' + ');
  return [title, names, paper ?? '', issued === undefined ? '' : writtenDate(issued), url ?? ''].join(' | ');
}

const URL = 'https://ex.org/t';
const ALL = `The Lost Bridge | Jane Doe | The Lower Street Gazette | 2020-05-05 | ${URL}`;

describe('the lines above a text', () => {
  test.each([
    [`The Lost Bridge\nJane Doe\nThe Lower Street Gazette\n5 May 2020\n${URL}`, ALL],
    [`The Lost Bridge\n\nJane Doe\n\nThe Lower Street Gazette\n\n5 May 2020\n\n${URL}`, ALL],
    [`# The Lost Bridge\nJane Doe\nThe Lower Street Gazette\n5 May 2020\n${URL}`, ALL],
    [`The Lost Bridge\nJane Doe\nThe Lower Street Gazette, May 5, 2020\n${URL}`, ALL],
    [`The Lost Bridge\nJane Doe\nThe Lower Street Gazette (5 May 2020)\n${URL}`, ALL],
    [`The Lost Bridge\nThe Lower Street Gazette\n5 May 2020\nJane Doe\n${URL}`, ALL],
    [`The Lost Bridge\nBy Jane Doe\nThe Lower Street Gazette\n5 May 2020\n${URL}`, ALL],
    [`Title: The Lost Bridge\nBy Jane Doe\nThe Lower Street Gazette\nMay 5, 2020\n${URL}`, ALL],
    [`The Lost Bridge\nAuthor: Jane Doe\nPublication: The Lower Street Gazette\n5 May 2020\n${URL}`, ALL],
    ['The Lost Bridge\nJane Doe and John Roe\n5 May 2020', 'The Lost Bridge | Jane Doe + John Roe |  | 2020-05-05 | '],
    [
      '# The Lost Bridge\n\n*By Jane Doe, The Lower Gazette, Published: 3rd May 2024*',
      'The Lost Bridge | Jane Doe | The Lower Gazette | 2024-05-03 | ',
    ],
    [
      'The Lost Bridge\n*By Jane Doe, The Lower Gazette, Published: 3rd May 2024*',
      'The Lost Bridge | Jane Doe | The Lower Gazette | 2024-05-03 | ',
    ],
    [
      'The Lost Bridge\nBy JANE DOE and JOHN SMITH | May 3, 2024 | 5 min read',
      'The Lost Bridge | JANE DOE + JOHN SMITH |  | 2024-05-03 | ',
    ],
    ['The Lost Bridge\nPosted on 3.5.2024 by Jane Doe', 'The Lost Bridge | Jane Doe |  | 2024-05-03 | '],
    [
      'Die alte Brücke\nVeröffentlicht am 3. Mai 2024 von Jana Doe · 4 Min. Lesezeit',
      'Die alte Brücke | Jana Doe |  | 2024-05-03 | ',
    ],
    [
      'Le pont perdu\nJeanne du Bois\nLe Monde\n5 mai 2020',
      'Le pont perdu | Jeanne du Bois | Le Monde | 2020-05-05 | ',
    ],
    [
      'Die alte Brücke\nJana von Doe\nNeue Uferzeitung\n5. Mai 2020',
      'Die alte Brücke | Jana von Doe | Neue Uferzeitung | 2020-05-05 | ',
    ],
    ['El puente perdido\nDiario del Río, 5 de mayo de 2020', 'El puente perdido |  | Diario del Río | 2020-05-05 | '],
  ])('%j', async (head, citation) => {
    expect(await told(head)).toBe(citation);
    const { article } = await imported(`${head}\n\n${TEXT}\n\n${TEXT} Again.`, 'saved.txt');
    expect(blocksOf({ article, bytes: new Uint8Array(), warnings: [] })).toEqual([TEXT, `${TEXT} Again.`]);
  });

  test('are told to be guesses', async () => {
    const { warnings } = await imported(`The Lost Bridge\nJane Doe\nThe Gazette\n5 May 2020\n\n${TEXT}`, 'saved.txt');
    expect(warnings.slice(0, 2)).toEqual([
      '“Jane Doe” is taken for the author: change `author:` if it is not',
      '“The Gazette” is taken for where it was published: change `container-title:` if it is not',
    ]);
  });

  test.each([
    [
      'a heading below the title',
      'The Lost Bridge\n\nBy Jane Doe\n\nWhat Came Next',
      'The Lost Bridge | Jane Doe |  |  | ',
    ],
    ['a place before the day', 'The Lost Bridge\nLondon, 5 May 2020', 'The Lost Bridge |  |  | 2020-05-05 | '],
    ['a list that is no day', 'The Lost Bridge\n\n5. May be', 'The Lost Bridge |  |  |  | '],
    [
      'names without a day, an address or a byline',
      'The Lost Bridge\n\nJane Doe\n\nJohn Roe',
      'The Lost Bridge |  |  |  | ',
    ],
  ])('that are no guess: %s', async (_, head, citation) => expect(await told(head)).toBe(citation));

  test('are prose where prose follows without an empty line', async () => {
    const { article, warnings } = await imported(
      `The Lost Bridge\n\nJane Doe\nwent to the river on\n5 May 2020\nand found that there was no bridge.\n\n${TEXT}`,
      'saved.txt',
    );
    expect([article.citation.author, warnings.join().includes('is taken for')]).toEqual([undefined, false]);
  });

  test('with a second title keep it as text', async () => {
    const { article } = await imported(
      `The Lost Bridge\nHow a town forgot its river\nJane Doe\n5 May 2020\n\n${TEXT}`,
      'saved.txt',
    );
    expect([article.citation.title, article.citation.author?.[0]?.family, article.text]).toEqual([
      'The Lost Bridge',
      'Doe',
      `How a town forgot its river\n\n${TEXT}`,
    ]);
  });
});
