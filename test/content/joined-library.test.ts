import { describe, expect, test } from 'vitest';
import { joinedLibrary } from '../../src/content/joined-library.js';
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

describe('a library in parts', () => {
  test('has all articles, ordered by id, of two with one id the first part’s', () =>
    expect(titles(joined.articles)).toEqual(['Our ferry', 'The mill', 'Raid nights', 'A tide table of ferries']));
  test('has the passages of these in their order', () =>
    expect(joined.passages.map(({ article }) => article)).toEqual(joined.articles));
  test('finds an article by its id in whichever part has it', () =>
    expect(titles(['ferry', 'mill', 'nothing'].flatMap((id) => joined.byId(id) ?? []))).toEqual([
      'Our ferry',
      'The mill',
    ]));
  test('finds an article by its title, but not one that another hides', () => {
    expect(joined.byTitle('the mill')?.id).toBe('mill');
    expect(joined.byTitle('The ferry')).toBeUndefined();
  });
  test('has no passages of an article that another hides', () => {
    const hidden = common.byId('ferry');
    expect(hidden && joined.passagesOf(hidden)).toEqual([]);
    expect(joined.articles.flatMap((article) => joined.passagesOf(article))).toHaveLength(4);
  });
  test('suggests from all parts, what begins so first, then the newest', () => {
    expect(titles(joined.matching(''))).toEqual(['Raid nights', 'A tide table of ferries', 'The mill', 'Our ferry']);
    expect(titles(joined.matching('ferr'))).toEqual(['Our ferry', 'A tide table of ferries']);
    expect(titles(joined.matching('the'))).toEqual(['The mill']);
  });
  test('is empty without parts', () => expect(joinedLibrary([]).articles).toEqual([]));
});
