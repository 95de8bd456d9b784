import { describe, expect, test } from 'vitest';
import {
  FRONT_MATTER_KEYS,
  fieldOf,
  isChange,
  isCreation,
  isSource,
  nearMiss,
} from '../../../src/content/front-matter/keys.js';

describe('the field of a key', () => {
  test.each(FRONT_MATTER_KEYS)('is %s, surest in CSL’s own spelling', (key) => {
    expect(fieldOf(key)).toEqual({ field: key, rank: 0 });
    const other = key === key.toUpperCase() ? key.toLowerCase() : key.toUpperCase();
    expect(fieldOf(other.replaceAll('-', '_'))).toEqual({ field: key, rank: 1 });
  });
  test.each(
    [
      'title: headline Titel titre',
      'author: authors by byline creator writer',
      'container-title: site website journal newspaper magazine publication siteName',
      'issued: date published pubDate publication_date published-date datePublished publishedAt year created updated lastmod last_modified_at modified ms.date',
      'accessed: retrieved access-date accessedDate retrieved-date',
      'URL: source canonical canonical_url permalink',
      'language: lang locale',
      'license: licence rights copyright',
      'abstract: summary description excerpt teaser',
    ].flatMap((row) => {
      const [key = '', names = ''] = row.split(': ');
      return names.split(' ').map((name) => [name, key] as const);
    }),
  )('of %s is %s', (typed, key) => expect(fieldOf(typed)?.field).toBe(key));
  test.each([
    'tags',
    'draft',
    'publish',
    'pages',
    'types',
    'tag',
    'layout',
    'weight',
    'slug',
    'aliases',
    'link',
    'name',
    '',
  ])('of another tool’s %s is none', (typed) => expect(fieldOf(typed)).toBeUndefined());
  test('is surer by the day of publication than by that of the last change', () => {
    const ranks = ['issued', 'Issued', 'date', 'pubDate', 'created', 'lastmod'].map((key) => fieldOf(key)?.rank ?? -1);
    expect(ranks).toEqual(ranks.toSorted((a, b) => a - b));
  });
});

test('a key tells what its day is of', () =>
  expect([
    isCreation('createdAt'),
    isCreation('date'),
    isChange('last_modified_at'),
    isChange('created'),
    isSource('source'),
    isSource('URL'),
  ]).toEqual([true, false, true, false, true, false]));

describe('the key that was meant', () => {
  test.each([
    ['autor', 'author'],
    ['lisense', 'license'],
    ['publishr', 'publisher'],
    ['isued', 'issued'],
    ['dio', 'DOI'],
    ['ulr', 'URL'],
    ['editionn', 'edition'],
    ['contaner-titel', 'container-title'],
  ])('by %s, with a slip or two, is %s', (typed, key) => expect(nearMiss(typed)).toBe(key));
  test.each(
    'publish pages types tag tags tile titles subtitle numbered languages licenses volumes doc uri xy weight 123 note2 ms.author ms:title'.split(
      ' ',
    ),
  )('by another tool’s “%s” is none', (typed) => expect(nearMiss(typed)).toBeUndefined());
});
