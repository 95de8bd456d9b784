import { describe, expect, test } from 'vitest';
import { articleStoreContract, hashOf, id, markdown, present } from '../support/content/article-store-contract.js';
import { opening, OTHER_SERVER, SERVER, STORE_KINDS } from '../support/store/opened-store.js';

describe.each(STORE_KINDS)('kept in %s:', (storeKind) => {
  const openedStore = opening(storeKind);

  articleStoreContract(async () => {
    const { store, another, wait } = await openedStore();
    const other = await another();
    return { store: store.articles(SERVER), open: () => other.articles(SERVER), wait };
  });

  const [tides, gulls] = [markdown('Tides'), markdown('Gulls')];
  const HOUR = 60 * 60 * 1000;

  describe('a server', () => {
    test('has nothing of another one', async () => {
      const { store } = await openedStore();
      const [own, other] = [store.articles(SERVER), store.articles(OTHER_SERVER)];
      await own.put(id('tides'), tides, null);
      await own.put(id('gulls'), gulls, null);
      const removed = present(await own.remove(id('gulls')));
      expect([await other.list(), await other.read(id('tides')), await other.removed()]).toEqual([[], undefined, []]);
      expect(await other.remove(id('tides'))).toBeUndefined();
      expect(await other.putBack(removed)).toEqual({ kind: 'missing' });
      expect(await other.setStanding(id('tides'), { official: true })).toBe(false);
      expect(await other.rename(id('tides'), id('mine'))).toBe('missing');
      expect(await other.usage()).toEqual({ articles: 0, bytes: 0, addsAnHour: 0 });
      expect((await own.list())[0]).toMatchObject({ id: 'tides', standing: { official: false } });
    });
  });

  describe('what moderators choose of an article', () => {
    test('stays when it is replaced, and when it is put back', async () => {
      const { store } = await openedStore();
      const articles = store.articles(SERVER);
      const standing = { audience: '42', official: true, outdated: true, replacedBy: id('gulls') };
      await articles.put(id('tides'), tides, null);
      await articles.setStanding(id('tides'), { audience: '42', official: true });
      await articles.setStanding(id('tides'), { outdated: true, replacedBy: id('gulls') });
      await articles.put(id('tides'), markdown('High tides'), hashOf(tides));
      expect(await articles.list()).toMatchObject([{ title: 'High tides', standing }]);
      await articles.putBack(present(await articles.remove(id('tides'))));
      expect(await articles.list()).toMatchObject([{ title: 'High tides', standing }]);
    });
    test('follows the article that is another one’s successor to its new id', async () => {
      const { store } = await openedStore();
      const articles = store.articles(SERVER);
      await articles.put(id('tides'), tides, null);
      await articles.put(id('gulls'), gulls, null);
      await articles.setStanding(id('tides'), { replacedBy: id('gulls') });
      await articles.rename(id('gulls'), id('birds'));
      expect((await articles.list())[1]).toMatchObject({ id: 'tides', standing: { replacedBy: 'birds' } });
    });
  });

  describe('a limit of the operator', () => {
    test('of articles is not passed, and replacing needs no room', async () => {
      const { store } = await openedStore({ articles: 1 });
      const articles = store.articles(SERVER);
      await articles.put(id('tides'), tides, null);
      expect(await articles.put(id('gulls'), gulls, null)).toEqual({ kind: 'full', limit: 'articles', most: 1 });
      expect(await articles.put(id('tides'), gulls, hashOf(tides))).toEqual({ kind: 'stored' });
      expect(await articles.list()).toHaveLength(1);
    });
    test('of bytes counts what is replaced as free', async () => {
      const { store } = await openedStore({ bytes: tides.length });
      const articles = store.articles(SERVER);
      await articles.put(id('tides'), tides, null);
      const full = { kind: 'full', limit: 'bytes', most: tides.length };
      expect(await articles.put(id('tides'), markdown('Tides of today'), hashOf(tides))).toEqual(full);
      expect(await articles.put(id('tides'), gulls, hashOf(tides))).toEqual({ kind: 'stored' });
    });
    test('of an hour counts what was removed and replaced since, and ends with the hour', async () => {
      const { store, wait } = await openedStore({ addsAnHour: 2 });
      const articles = store.articles(SERVER);
      await articles.put(id('tides'), tides, null);
      await articles.put(id('tides'), gulls, hashOf(tides));
      await articles.remove(id('tides'));
      expect(await articles.usage()).toEqual({ articles: 0, bytes: 0, addsAnHour: 2 });
      expect(await articles.put(id('tides'), tides, null)).toEqual({ kind: 'full', limit: 'addsAnHour', most: 2 });
      wait(HOUR + 1);
      expect(await articles.put(id('tides'), tides, null)).toEqual({ kind: 'stored' });
    });
    test('holds for what is put back', async () => {
      const { store } = await openedStore({ articles: 1 });
      const articles = store.articles(SERVER);
      await articles.put(id('tides'), tides, null);
      const removed = present(await articles.remove(id('tides')));
      await articles.put(id('gulls'), gulls, null);
      expect(await articles.putBack(removed)).toEqual({ kind: 'full', limit: 'articles', most: 1 });
      expect(await articles.removed()).toEqual([removed]);
    });
    test('is not passed by two who add at once', async () => {
      const { store, another } = await openedStore({ articles: 1 });
      const other = await another();
      const outcomes = await Promise.all([
        store.articles(SERVER).put(id('tides'), tides, null),
        other.articles(SERVER).put(id('gulls'), gulls, null),
      ]);
      expect(outcomes.map(({ kind }) => kind).toSorted()).toEqual(['full', 'stored']);
    });
    test('of bytes holds for what was removed, the oldest of which goes first', async () => {
      const { store, wait } = await openedStore({ bytes: tides.length + gulls.length - 1 });
      const articles = store.articles(SERVER);
      for (const bytes of [tides, gulls]) {
        await articles.put(id('tides'), bytes, null);
        await articles.remove(id('tides'));
        wait(1);
      }
      expect((await articles.removed()).map(({ title }) => title)).toEqual(['Gulls']);
    });
  });

  describe('a change', () => {
    test('is told in this process, of what was changed alone', async () => {
      const { store } = await openedStore();
      const told: string[] = [];
      const end = store.onArticlesChanged((server) => told.push(server));
      const articles = store.articles(SERVER);
      await articles.put(id('tides'), tides, null);
      await articles.put(id('tides'), tides, null);
      await articles.setStanding(id('tides'), { official: true });
      await articles.remove(id('gulls'));
      expect(told).toEqual([SERVER, SERVER]);
      end();
      await articles.remove(id('tides'));
      expect(told).toHaveLength(2);
    });
    test('has another version for every process, of its server alone', async () => {
      const { store, another } = await openedStore();
      const other = await another();
      const seen = [await other.articles(SERVER).version()];
      await store.articles(SERVER).put(id('tides'), tides, null);
      seen.push(await other.articles(SERVER).version());
      await store.articles(SERVER).rename(id('tides'), id('gulls'));
      seen.push(await other.articles(SERVER).version());
      expect(new Set(seen).size).toBe(3);
      expect(await other.articles(OTHER_SERVER).version()).toBe(0);
    });
  });
});
