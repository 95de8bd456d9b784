import { describe, expect, test } from 'vitest';
import { describeChanges, libraryChanges, type LibraryChanges } from '../../src/content/library-changes.js';
import { createLibrary } from '../../src/content/library.js';
import type { Library } from '../../src/domain/library.js';
import { articleId } from '../../src/domain/article.js';
import { articleFrom } from '../support/content/article-from.js';

function dated(id: string, title: string, issued?: string): ReturnType<typeof articleFrom> {
  return articleFrom(
    `---\ntitle: ${title}\n${issued === undefined ? '' : `issued: ${issued}\n`}---\nOne two three.`,
    id,
  );
}

describe('createLibrary', () => {
  const library = createLibrary([
    dated('b', 'Étude of bridges', '2020'),
    dated('a', 'Rivers', '2022-06'),
    dated('c-bridge', 'Other'),
    dated('d', 'Old bridges', '2022-06-01'),
  ]);
  const idsIn = async (of: Library, typed: string): Promise<readonly string[]> =>
    (await of.matching(typed, { from: 0, most: 10 })).articles.map(({ id }) => id);
  const ids = async (typed: string) => idsIn(library, typed);

  test('orders articles and their passages by id', () => {
    expect(
      [library.articles, library.passages.map(({ article }) => article)].map((articles) =>
        articles.map(({ id }) => id),
      ),
    ).toEqual([
      ['a', 'b', 'c-bridge', 'd'],
      ['a', 'b', 'c-bridge', 'd'],
    ]);
  });

  test('suggests the newest first for nothing typed, and the undated last', async () => {
    expect(await ids('')).toEqual(['d', 'a', 'b', 'c-bridge']);
  });

  test('takes a month for a number: December comes after June', async () => {
    const two = createLibrary([dated('a', 'June', '2022-6'), dated('b', 'December', '2022-12')]);
    expect(await idsIn(two, '')).toEqual(['b', 'a']);
  });

  test('finds titles folded', async () => {
    expect(await ids('ETUDE')).toEqual(['b']);
  });

  test('puts titles and ids that begin with what was typed before those that only have it', async () => {
    expect(await ids('o')).toEqual(['d', 'c-bridge', 'b']);
  });

  test('finds words in any order, in titles, authors, publications and sites', async () => {
    const more = createLibrary([
      articleFrom(
        '---\ntitle: Old bridges\nauthor:\n  - family: Öberg\n    given: Ida\ncontainer-title: Delta Courier\nURL: https://www.courier.example/a\n---\nText.',
        'one',
      ),
      articleFrom('---\ntitle: Bridges that are old\n---\nText.', 'two'),
    ]);
    const found = async (typed: string) => idsIn(more, typed);
    expect(await found('old bridges')).toEqual(['one', 'two']);
    expect(await found('bridges old')).toEqual(['one', 'two']);
    expect(await found('OBERG courier')).toEqual(['one']);
    expect(await found('courier.example')).toEqual(['one']);
    expect(await found('www.courier')).toEqual([]);
    expect(await found('bridges zebra')).toEqual([]);
  });

  test('finds ids typed with spaces', async () => {
    expect(await ids('c bridge')).toEqual(['c-bridge']);
  });

  test.each([
    ['Étude of bridges', 'b'],
    [' etude  OF bridges ', 'b'],
    ['étude', undefined],
    ['', undefined],
  ])('finds an article by its whole title alone, folded: %j', async (title, id) =>
    expect((await library.byTitle(title))?.id).toBe(id),
  );
  test('finds the first by id of those with one title', async () => {
    const same = createLibrary([dated('b', 'Bread'), dated('a', 'bread')]);
    expect((await same.byTitle('Bread'))?.id).toBe('a');
  });

  test.each(['constructor', '__proto__', ''])('has no article %j', (id) => {
    expect(library.byId(id)).toBeUndefined();
  });

  test('keeps the passages of articles that have not changed', () => {
    const [article] = library.articles;
    const next = createLibrary(library.articles.slice(0, 1), library);
    expect(article !== undefined && next.passagesOf(article)[0]).toBe(library.passages[0]);
  });
});

describe('libraryChanges', () => {
  const before = createLibrary([
    articleFrom('# T\n\nOne two three.\n\nFour five six.', 'a'),
    articleFrom('# U\n\nOne two three.', 'b'),
  ]);

  test('tells what was added, removed and changed', () => {
    const after = createLibrary([
      articleFrom('# T\n\nNew first words.\n\nOne two three.\n\nFour five six.', 'a'),
      articleFrom('# V\n\nOne two three.', 'c'),
    ]);
    expect(libraryChanges(before, after)).toEqual({ added: ['c'], removed: ['b'], changed: ['a'], passagesChanged: 1 });
  });

  const ids = (...all: readonly string[]): LibraryChanges['added'] => all.flatMap((id) => articleId(id) ?? []);

  test.each<[LibraryChanges, string]>([
    [{ added: ids('a'), removed: ids(), changed: ids('b'), passagesChanged: 3 }, '+1 article, 3 passages changed'],
    [{ added: ids(), removed: ids('a', 'b'), changed: ids(), passagesChanged: 0 }, '-2 articles'],
    [{ added: ids(), removed: ids(), changed: ids('a'), passagesChanged: 0 }, '1 citation changed'],
    [{ added: ids(), removed: ids(), changed: ids(), passagesChanged: 0 }, 'nothing changed'],
  ])('describes %j as "%s"', (changes, text) => {
    expect(describeChanges(changes)).toBe(text);
  });
});
