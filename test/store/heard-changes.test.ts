/** What replicas know of each other's changes, and what a question asks the database. */
import { Client } from 'pg';
import { describe, expect, test, vi } from 'vitest';
import { id, markdown } from '../support/content/article-store-contract.js';
import { hasPostgres } from '../support/postgres/test-database.js';
import { replicas } from '../support/store/replicas.js';
import { SERVER } from '../support/store/opened-store.js';

const SECOND = 1000;
/** In milliseconds: PostgreSQL itself is waited for, on a machine that may be busy. */
const WITHIN = { timeout: 10 * SECOND, interval: 5 };

describe.skipIf(!hasPostgres)('replicas', () => {
  test('know each other’s articles', async () => {
    const { one, other } = await replicas();
    const [put, seen] = [one.store.articles(SERVER), other.store.articles(SERVER)];
    expect(await seen.version()).toBe(0);
    await put.put(id('tides'), markdown('Tides'), null);
    await vi.waitFor(async () => expect(await seen.version()).toBe(await put.version()), WITHIN);
    const before = await seen.version();
    await put.setStanding(id('tides'), { official: true });
    await vi.waitFor(async () => expect(await seen.version()).toBeGreaterThan(before), WITHIN);
    await put.remove(id('tides'));
    await vi.waitFor(async () => expect(await seen.version()).toBe(await put.version()), WITHIN);
  });

  test('know each other’s settings, and what was forgotten', async () => {
    const { one, other } = await replicas();
    const seen = other.store.settings;
    expect(await seen.of(SERVER)).toMatchObject({ locale: null });
    await one.store.settings.change(SERVER, { locale: 'ja' });
    await vi.waitFor(async () => expect(await seen.of(SERVER)).toMatchObject({ locale: 'ja' }), WITHIN);
    await one.store.articles(SERVER).put(id('tides'), markdown('Tides'), null);
    await vi.waitFor(async () => expect(await other.store.articles(SERVER).version()).toBeGreaterThan(0), WITHIN);
    await one.store.forget(SERVER);
    await vi.waitFor(async () => expect(await seen.of(SERVER)).toMatchObject({ locale: null }), WITHIN);
    await vi.waitFor(async () => expect(await other.store.articles(SERVER).version()).toBe(0), WITHIN);
  });

  test('tell who subscribes of what another has changed', async () => {
    const { one, other } = await replicas();
    const told: string[] = [];
    other.store.onArticlesChanged((server) => void told.push(server));
    await one.store.articles(SERVER).put(id('tides'), markdown('Tides'), null);
    await vi.waitFor(() => expect(told).toEqual([SERVER]), WITHIN);
  });

  test('ask nothing for a question to a server that nobody changes, and twice for the first', async () => {
    const { one } = await replicas();
    const { store, way, clock } = one;
    const question = async () => [await store.settings.of(SERVER), await store.articles(SERVER).version()];
    await question();
    const before = way.asked();
    for (let times = 0; times < 50; times += 1) {
      clock.advance(4 * SECOND);
      await question();
      // Only whether the connection is still there is asked, every five seconds.
    }
    expect(way.asked() - before).toBeLessThanOrEqual(40);
    const quiet = way.asked();
    for (let times = 0; times < 50; times += 1) await question();
    expect(way.asked()).toBe(quiet);
  });

  test('ask each time while they cannot hear, and see what they missed as soon as they can', async () => {
    const { one, other, url } = await replicas();
    const { store, way, clock } = other;
    const before = await store.articles(SERVER).version();
    const client = new Client({ connectionString: url });
    await client.connect();
    // The connection that listens, and not those that are asked.
    await client.query(
      `select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and query like 'listen%'`,
    );
    await client.end();
    await vi.waitFor(async () => {
      const asked = way.asked();
      await store.articles(SERVER).version();
      expect(way.asked()).toBeGreaterThan(asked);
    }, WITHIN);
    await one.store.articles(SERVER).put(id('tides'), markdown('Tides'), null);
    expect(await store.articles(SERVER).version()).toBeGreaterThan(before);
    clock.advance(SECOND);
    await other.listens();
    expect(await store.articles(SERVER).version()).toBe(await one.store.articles(SERVER).version());
  });
});
