/** Changes of two replicas that meet, and texts that mean something to a database: what one writes, the other reads as it was meant. */
import { sql } from 'kysely';
import { describe, expect, onTestFinished, test, vi } from 'vitest';
import { openPostgres } from '../../src/store/postgres/connection.js';
import { postgresAccess, type PostgresAccess } from '../../src/store/postgres/postgres-access.js';
import { openStore } from '../../src/store/store.js';
import { id, markdown } from '../support/content/article-store-contract.js';
import { hasPostgres, testDatabase } from '../support/postgres/test-database.js';
import { replicas } from '../support/store/replicas.js';
import { SERVER } from '../support/store/opened-store.js';

const WITHIN = { timeout: 10_000, interval: 5 };

const opened = async (databaseUrl: string) => {
  const quotas = { articles: 5, bytes: 1_000_000, addsAnHour: 1_000 };
  const store = await openStore({ folder: 'not-there', databaseUrl, quotas, now: () => 0, warn: () => undefined });
  onTestFinished(store.close);
};

const accessTo = (url: string): PostgresAccess => {
  const access = postgresAccess(url);
  onTestFinished(access.close);
  return access;
};

describe.skipIf(!hasPostgres)('of two replicas', () => {
  test('the settings that are changed at once are those of one of them, whole, and the same on both', async () => {
    const { one, other } = await replicas();
    const choice = (of: string) =>
      ({ person: { role: of, channel: of }, privateChannels: [of], blocked: { users: [of], roles: [of] } }) as const;
    for (let times = 0; times < 5; times += 1) {
      const [first, second] = [choice(`1${times}`), choice(`2${times}`)];
      await Promise.all([
        one.store.settings.change(SERVER, first),
        other.store.settings.change(SERVER, { ...second, quotations: 2 }),
      ]);
      await vi.waitFor(async () => {
        const all = await Promise.all([one, other].map(async ({ store }) => store.settings.of(SERVER)));
        expect([first, second].map((which) => all.map((settings) => ({ ...settings, ...which })))).toContainEqual(all);
        expect(all.map(({ quotations }) => quotations)).toEqual([2, 2]);
      }, WITHIN);
    }
  });

  test('nobody is told of a change that was not kept', async () => {
    const { one, other, url } = await replicas();
    const told: string[] = [];
    other.store.onArticlesChanged((server) => void told.push(server));
    const access = accessTo(url);
    const change = access.transact(async (transaction) => {
      await access.announce(transaction, 'articles', '1');
      throw new Error('It is not kept.');
    });
    await expect(change).rejects.toThrow('It is not kept.');
    await one.store.articles(SERVER).put(id('tides'), markdown('Tides'), null);
    await vi.waitFor(() => expect(told).toContain(SERVER), WITHIN);
    expect(told).toEqual([SERVER]);
  });

  test('two changes that wait for each other are both made', async () => {
    const access = accessTo(await testDatabase());
    for (const name of ['x', 'y']) {
      await access.transact(async (transaction) => {
        await transaction.insertInto('lease').values({ name, holder: 'a', renewal: 0 }).execute();
      });
    }
    let both = 0;
    let go: () => void = () => undefined;
    const met = new Promise<void>((resolve) => (go = resolve));
    const change = async (first: string, second: string) =>
      access.transact(async (transaction) => {
        const grow = async (name: string) =>
          sql`update lease set renewal = renewal + 1 where name = ${name}`.execute(transaction);
        await grow(first);
        both += 1;
        if (both === 2) go();
        await met;
        await grow(second);
      });
    await Promise.all([change('x', 'y'), change('y', 'x')]);
    const rows = await (await access.toRead())?.selectFrom('lease').select('renewal').execute();
    expect(rows).toEqual([{ renewal: 2 }, { renewal: 2 }]);
  });

  test('the tables are made once, however many start at once', async () => {
    const url = await testDatabase();
    const started = await Promise.allSettled(Array.from({ length: 8 }, async () => opened(url)));
    expect(started.map(({ status }) => status)).toEqual(Array.from({ length: 8 }, () => 'fulfilled'));
  });

  test.each([
    ['SQL', `'); drop table article; -- " $1 \\`, undefined],
    ['a pattern', '%_\\%', undefined],
    ['U+0000', 'a\0b', 'a\u{fffd}b'],
    ['half of a pair', 'a\u{d800}b', 'a\u{fffd}b'],
    ['letters of four bytes', '\u{20000}\u{1f3f4}', undefined],
  ])('%s is a text like any other', async (_what, text, read = text) => {
    const { one, other } = await replicas();
    const address = `https://example.org/?${text}`;
    await one.store.feeds(SERVER).add({ url: address, title: text, all: false });
    for (let times = 0; times < 2; times += 1)
      await one.store.counts(SERVER).countGap({ reason: 'refused', words: [text] });
    const bytes = new TextEncoder().encode(`---\ntitle: ${JSON.stringify(text)}\n---\n\n${text}\n`);
    await one.store.articles(SERVER).put(id('tides'), bytes, null);
    await one.store.leases.take(text, text, undefined);
    expect(await other.store.leases.read(text)).toEqual({ holder: read, renewal: 1 });
    expect(await other.store.feeds(SERVER).list()).toMatchObject([
      { url: `https://example.org/?${read}`, title: read },
    ]);
    expect(await other.store.counts(SERVER).gaps()).toMatchObject([{ word: read, count: 2 }]);
    const [article] = await other.store.articles(SERVER).list();
    expect(article?.id).toBe('tides');
    expect(await other.store.articles(SERVER).read(id('tides'))).toEqual(bytes);
  });

  test('a list of texts has no letter that there is none for', async () => {
    const { database, close } = openPostgres(await testDatabase());
    onTestFinished(close);
    const { rows } = await sql`select ${['a\0b', 'c']}::text[] as list`.execute(database);
    expect(rows).toEqual([{ list: ['a\u{fffd}b', 'c'] }]);
  });
});
