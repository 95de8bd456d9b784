import { describe, expect, test } from 'vitest';
import { FRONT_MATTER_KEYS, meantKey } from '../../../src/content/front-matter/keys.js';

describe('the key that was meant', () => {
  test.each(FRONT_MATTER_KEYS)('is %s, whatever its case and its dashes', (key) =>
    expect(meantKey(key.toUpperCase().replaceAll('-', '_'))).toBe(key),
  );
  test.each(
    [
      'title: headline name titel titre',
      'author: authors by byline creator writer',
      'container-title: site website journal newspaper magazine publication container sitename',
      'issued: date published pubdate publication_date published-date datePublished year created',
      'accessed: retrieved access-date accessedDate retrieved-date visited',
      'URL: link source href canonical permalink address uri web',
      'language: lang locale sprache',
      'license: licence rights copyright',
      'abstract: summary description excerpt teaser',
      'page: pages pp',
      'number: no nr report-number',
      'type: kind item-type',
    ].flatMap((row) => {
      const [key = '', names = ''] = row.split(': ');
      return names.split(' ').map((name) => [name, key] as const);
    }),
  )('by %s is %s', (typed, key) => expect(meantKey(typed)).toBe(key));
  test.each([
    ['autor', 'author'],
    ['titel1', 'title'],
    ['lisense', 'license'],
    ['publishr', 'publisher'],
    ['isued', 'issued'],
    ['dio', 'DOI'],
    ['ulr', 'URL'],
    ['editionn', 'edition'],
  ])('by %s, with a slip or two, is %s', (typed, key) => expect(meantKey(typed)).toBe(key));
  test.each(['xy', 'tags', 'draft', 'weight', 'xxxxx', '', '123'])('by “%s” is unknown', (typed) =>
    expect(meantKey(typed)).toBeUndefined(),
  );
});
