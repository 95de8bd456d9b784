import { describe, expect, test } from 'vitest';
import { articleRows, articleTable } from '../../src/app/article-table.js';
import { articleFrom } from '../support/content/article-from.js';

const BEES = articleFrom(
  '---\ntitle: The bees of Lower Street\nauthor: [Jane Doe, {literal: Town Archive}]\nissued: 2024-05\nURL: https://town.dev/bees\n---\nOne.\n\nTwo.',
  'bees',
);

describe('the list of articles', () => {
  test('has what programs need', () =>
    expect(articleRows([BEES])).toEqual([
      {
        article: 'bees',
        title: 'The bees of Lower Street',
        author: ['Jane Doe', 'Town Archive'],
        issued: '2024-05',
        language: 'en',
        URL: 'https://town.dev/bees',
        paragraphs: 2,
        file: 'bees.md',
      },
    ]));
  test('has null for what is not known', () =>
    expect(articleRows([articleFrom('# T\n\nWords.')])[0]).toMatchObject({ author: [], issued: null, URL: null }));
  test('is a table whose ids stay whole and whose titles give way', () =>
    expect(articleTable(articleRows([BEES]), 1, 42).split('\n')).toEqual([
      'id    title            date     paragraphs',
      'bees  The bees of Lo…  2024-05  2',
      '',
    ]));
  test('without articles says how to have some', () => expect(articleTable([], 0, 80)).toContain('npm run add'));
  test('without a match says so, and how to see all', () =>
    expect(articleTable([], 2, 80)).toBe(
      'No article has these words in its title, authors, site or id. See all articles with `npm run list`.\n',
    ));
});
