import { readFile } from 'node:fs/promises';
import { describe, expect, test } from 'vitest';
import { DEFAULT_SETTINGS } from '../../src/domain/server-settings.js';
import type { Database } from '../../src/store/database.js';
import { databasePath } from '../../src/store/libsql/database-file.js';
import { MOST_FEEDS } from '../../src/store/server-feeds.js';
import { id, markdown } from '../support/content/article-store-contract.js';
import { opening, OTHER_SERVER, SERVER, STORE_KINDS } from '../support/store/opened-store.js';

async function bytesIn(folder: string): Promise<string> {
  const read = async (end: string) => readFile(`${databasePath(folder)}${end}`, 'latin1').catch(() => '');
  return (await read('')) + (await read('-wal'));
}

async function rowsIn(database: Database): Promise<string> {
  const names = await database.introspection.getTables();
  const rows = names.map(async ({ name }) =>
    database
      .selectFrom(name as 'article')
      .selectAll()
      .execute(),
  );
  return JSON.stringify(await Promise.all(rows));
}

describe.each(STORE_KINDS)('kept in %s:', (storeKind) => {
  const openedStore = opening(storeKind);

  const DAY = 24 * 60 * 60 * 1000;
  const feed = (name: string) => ({ url: `https://example.org/${name}`, all: false });
  const state = (url: string) => ({
    url,
    since: '',
    begun: true,
    seen: ['a'],
    tries: {},
    next: 5,
    failures: 0,
    taken: [],
  });

  describe('the feeds of a server', () => {
    test('are its own, ordered, and each once', async () => {
      const { store } = await openedStore();
      const feeds = store.feeds(SERVER);
      await feeds.add(feed('b'));
      await feeds.add(feed('a'));
      await feeds.add({ ...feed('b'), title: 'B', added: '2026-05-01', all: true });
      expect(await feeds.list()).toEqual([feed('a'), { ...feed('b'), title: 'B', added: '2026-05-01', all: true }]);
      expect(await store.feeds(OTHER_SERVER).list()).toEqual([]);
      expect(await store.serversWithFeeds()).toEqual([SERVER]);
    });
    test('are not more than a menu has', async () => {
      const feeds = (await openedStore()).store.feeds(SERVER);
      for (let number = 0; number < MOST_FEEDS; number += 1) await feeds.add(feed(String(number)));
      expect(await feeds.add(feed('one-more'))).toBe('full');
      expect(await feeds.add(feed('0'))).toBe('added');
    });
    test('have a state each, which is gone with them', async () => {
      const feeds = (await openedStore()).store.feeds(SERVER);
      const { url } = feed('a');
      await feeds.add(feed('a'));
      expect(await feeds.states.read(url)).toBeUndefined();
      await feeds.states.write(state(url));
      expect(await feeds.states.read(url)).toEqual(state(url));
      await feeds.add({ ...feed('a'), title: 'A' });
      expect(await feeds.states.read(url)).toEqual(state(url));
      expect([await feeds.remove(url), await feeds.remove(url)]).toEqual([true, false]);
      // A round that was reading it meanwhile.
      await feeds.states.write(state(url));
      expect([await feeds.list(), await feeds.states.read(url)]).toEqual([[], undefined]);
    });
  });

  describe('what is counted', () => {
    test('is each word once a question, by reason and nearest article, and shown from the second time on', async () => {
      const { store } = await openedStore();
      const counts = store.counts(SERVER);
      await counts.countGap({ reason: 'refused', words: ['tide', 'tide', 'moon'], nearest: id('tides') });
      await counts.countGap({ reason: 'refused', words: ['tide'], nearest: id('tides') });
      await counts.countGap({ reason: 'unhelpful', words: ['tide'] });
      expect(await counts.gaps()).toEqual([
        { word: 'tide', reason: 'refused', nearest: 'tides', count: 2 },
        { word: 'tide', reason: 'unhelpful', nearest: undefined, count: 1 },
      ]);
      expect(await store.counts(OTHER_SERVER).gaps()).toEqual([]);
    });
    test('is no text that is too long for a word', async () => {
      const counts = (await openedStore()).store.counts(SERVER);
      await counts.countGap({ reason: 'refused', words: ['x'.repeat(65), ''] });
      expect(await counts.gaps()).toEqual([]);
    });
    test('is whether an answer helped', async () => {
      const counts = (await openedStore()).store.counts(SERVER);
      await counts.countFeedback(id('tides'), true);
      await counts.countFeedback(id('tides'), true);
      await counts.countFeedback(id('tides'), false);
      expect(await counts.feedback()).toEqual([{ article: 'tides', helpful: 2, unhelpful: 1 }]);
    });
    test('is over the days together, and gone after 90', async () => {
      const { store, wait } = await openedStore();
      const counts = store.counts(SERVER);
      const count = async () => {
        await counts.countGap({ reason: 'refused', words: ['tide'] });
        await counts.countFeedback(id('tides'), true);
      };
      await count();
      wait(60 * DAY);
      await count();
      expect(await counts.gaps()).toMatchObject([{ count: 2 }]);
      expect(await counts.gaps(30)).toEqual([]);
      await count();
      expect(await counts.gaps(30)).toMatchObject([{ count: 2 }]);
      wait(31 * DAY);
      expect([await counts.gaps(), await counts.feedback()]).toMatchObject([[{ count: 2 }], [{ helpful: 2 }]]);
      wait(60 * DAY);
      expect([await counts.gaps(), await counts.feedback()]).toEqual([[], []]);
    });
  });

  describe('all of a server', () => {
    const filled = async () => {
      const opened = await openedStore();
      const { store } = opened;
      for (const server of [SERVER, OTHER_SERVER]) {
        await store
          .articles(server)
          .put(id('tides'), markdown('Tides', `Only ${server} knows of the xylophone.`), null);
        await store.articles(server).put(id('gulls'), markdown('Gulls'), null);
        await store.articles(server).remove(id('gulls'));
        await store.feeds(server).add(feed(server));
        for (const words of [['zephyr'], ['zephyr', 'once']])
          await store.counts(server).countGap({ reason: 'refused', words });
        await store.counts(server).countFeedback(id('tides'), false);
        await store.settings.change(server, { blocked: { users: ['987654321987654321'], roles: [] } });
      }
      return opened;
    };

    test('can be had as plain data', async () => {
      const { store } = await filled();
      const data = await store.export(SERVER);
      expect(JSON.parse(JSON.stringify(data))).toMatchObject({
        settings: { ...DEFAULT_SETTINGS, blocked: { users: ['987654321987654321'], roles: [] } },
        articles: [{ id: 'tides', markdown: expect.stringContaining(`Only ${SERVER} knows`) }],
        removed: [{ id: 'gulls' }],
        feeds: [{ url: `https://example.org/${SERVER}` }],
        gaps: [{ word: 'zephyr', count: 2 }],
        feedback: [{ article: 'tides', unhelpful: 1 }],
      });
      expect(JSON.stringify(data)).not.toContain(OTHER_SERVER);
    });
    test('is forgotten for good, and nothing of another one', async () => {
      const { store, folder, databaseUrl, tables } = await filled();
      const told: string[] = [];
      store.onArticlesChanged((server) => told.push(server));
      const before = await store.articles(SERVER).version();
      await store.forget(SERVER);
      const empty = { settings: DEFAULT_SETTINGS, articles: [], removed: [], feeds: [], gaps: [], feedback: [] };
      expect(await store.export(SERVER)).toEqual(empty);
      expect(told).toEqual([SERVER]);
      expect(await store.articles(SERVER).version()).not.toBe(before);
      expect(await store.articles(OTHER_SERVER).list()).toHaveLength(1);
      const kept = databaseUrl === undefined ? await bytesIn(folder) : await rowsIn(await tables());
      expect(kept.includes(SERVER)).toBe(false);
      expect(kept.includes(OTHER_SERVER)).toBe(true);
    });
    test('that was forgotten and comes again has no version that it had', async () => {
      const { store } = await filled();
      const articles = store.articles(SERVER);
      const before = await articles.version();
      await store.forget(SERVER);
      await articles.put(id('tides'), markdown('Tides'), null);
      expect(await articles.version()).not.toBe(before);
    });
  });
});
