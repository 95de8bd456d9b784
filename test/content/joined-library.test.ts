import { describe, expect, test } from 'vitest';
import { joinedLibrary } from '../../src/content/joined-library.js';
import type { Page } from '../../src/domain/library.js';
import { library } from '../support/library.js';

const dated = (title: string, date: string) => `---\ntitle: ${title}\nissued: ${date}\n---\n\nIt is about ${title}.\n`;
const own = library({ ferry: dated('Our ferry', '2021-05-01'), raid: dated('Raid nights', '2024-01-01') });
const common = library({
  ferry: dated('The ferry', '2020-01-01'),
  mill: dated('The mill', '2022-01-01'),
  tides: dated('A tide table of ferries', '2023-01-01'),
});
const joined = joinedLibrary([own, common]);
const titles = (articles: readonly { readonly citation: { readonly title: string } }[]) =>
  articles.map(({ citation }) => citation.title);

const matching = async (typed: string, page: Partial<Page> = {}) =>
  joined.matching(typed, { from: 0, most: 10, ...page });

describe('a library in parts', () => {
  test('has all articles, newest first, of two with one id the first part’s', async () =>
    expect(titles((await matching('')).articles)).toEqual([
      'Raid nights',
      'A tide table of ferries',
      'The mill',
      'Our ferry',
    ]));
  test('counts of two articles with one id the first alone', async () => {
    expect((await matching('')).total).toBe(4);
    expect((await matching('', { most: 0 })).articles).toEqual([]);
  });
  test.each([0, 1, 2, 3, 4, 5])('gives the same list from the %dth on', async (from) => {
    const all = titles((await matching('')).articles);
    expect(titles((await matching('', { from, most: 2 })).articles)).toEqual(all.slice(from, from + 2));
  });
  test('finds an article by its id in whichever part has it', async () => {
    const found = await Promise.all(['ferry', 'mill', 'nothing'].map(async (id) => joined.article(id)));
    expect(found.map((article) => article?.citation.title)).toEqual(['Our ferry', 'The mill', undefined]);
  });
  test('gives the heads of those ids that are there, the first part’s', async () => {
    const found = await joined.heads(['ferry', 'mill', 'nothing', 'mill']);
    expect(titles(found).toSorted()).toEqual(['Our ferry', 'The mill']);
  });
  test('finds an article by its title, but not one that another hides', async () => {
    expect((await joined.byTitle('the mill'))?.id).toBe('mill');
    expect(await joined.byTitle('The ferry')).toBeUndefined();
  });
  test('has the passages of each article', async () => {
    const { articles } = await matching('');
    const found = await Promise.all(articles.map(async ({ id }) => joined.article(id)));
    expect(
      found.flatMap((article) => (article && joined.passagesOf(article)) ?? []).map(({ article }) => article),
    ).toEqual(found);
  });
  test('suggests from all parts, what begins so first, then the newest', async () => {
    expect(titles((await matching('ferr')).articles)).toEqual(['Our ferry', 'A tide table of ferries']);
    expect(titles((await matching('the')).articles)).toEqual(['The mill']);
  });
  test('is empty without parts', async () => {
    expect(joinedLibrary([]).isEmpty).toBe(true);
    expect(await joinedLibrary([]).matching('', { from: 0, most: 10 })).toEqual({ articles: [], total: 0 });
  });
});
