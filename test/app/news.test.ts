import { expect, test } from 'vitest';
import { libraryNews } from '../../src/app/news.js';
import { joinedLibrary } from '../../src/content/joined-library.js';
import { type Standing, type StoredArticle, USUAL_STANDING } from '../../src/content/article-store.js';
import type { Article } from '../../src/domain/article.js';
import { build } from '../support/discord/articles.js';

const article = (id: string) => build.article({ id, citation: { title: id } });
const stored = ({ id }: Article, added: number, standing: Partial<Standing> = {}): StoredArticle => ({
  id,
  hash: '',
  size: 1,
  title: undefined,
  source: undefined,
  signs: {},
  added,
  standing: { ...USUAL_STANDING, ...standing },
});

const [tide, moon, ferry, vault, old] = ['tide', 'moon', 'ferry', 'vault', 'old'].map(article) as [
  Article,
  Article,
  Article,
  Article,
  Article,
];
const outdated: Article = { ...old, standing: { outdated: true } };
const ownTide = article('tide');
const common = build.library([tide, moon]);

/** What everybody in the server sees: its own before what is common, without what a role alone may see. */
function newsWhere(own: readonly StoredArticle[], seen: readonly Article[], showsCommon = true) {
  const news = libraryNews({
    added: async (articles) => articles.map((one) => ({ article: one, added: one === tide ? 10 : 20 })),
    common: () => common,
    own: async () => own,
    seen: async (server) =>
      server === undefined ? common : joinedLibrary([build.library(seen), ...(showsCommon ? [common] : [])]),
  });
  return async (server: string | undefined, since: number, until: number) =>
    (await news(server, since, until)).map(({ article: { id }, added }) => `${id} ${added}`);
}

test('what is new is what came after one moment and not after another, newest first', async () => {
  const news = newsWhere([], []);
  expect(await news(undefined, 0, 30)).toEqual(['moon 20', 'tide 10']);
  expect(await news('1', 10, 20)).toEqual(['moon 20']);
  expect(await news('1', 20, 30)).toEqual([]);
});
test('a server’s own articles are among it, but not those for a role, nor those that no longer hold', async () => {
  const own = [stored(ferry, 15), stored(vault, 16, { audience: '7' }), stored(old, 17, { outdated: true })];
  const news = newsWhere(own, [ferry, outdated]);
  expect(await news('1', 0, 30)).toEqual(['moon 20', 'ferry 15', 'tide 10']);
  expect(await news(undefined, 0, 30)).toEqual(['moon 20', 'tide 10']);
});
test('an article of the server’s own takes the place of a common one of the same id', async () => {
  expect(await newsWhere([stored(ownTide, 25)], [ownTide])('1', 0, 30)).toEqual(['tide 25', 'moon 20']);
});
test('what a server does not show is not among it', async () => {
  expect(await newsWhere([stored(ferry, 15)], [ferry], false)('1', 0, 30)).toEqual(['ferry 15']);
  // Its own articles are not asked there.
  expect(await newsWhere([stored(ownTide, 25), stored(ferry, 15)], [])('1', 0, 30)).toEqual(['moon 20', 'tide 10']);
});
