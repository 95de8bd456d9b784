/** What is PostgreSQL's alone: connections that break, changes that meet, and what a person is told of either. */
import { createServer, type Socket } from 'node:net';
import { describe, expect, onTestFinished, test } from 'vitest';
import { openPostgres } from '../../src/store/postgres/connection.js';
import { openStore } from '../../src/store/store.js';
import { id, markdown } from '../support/content/article-store-contract.js';
import { hasPostgres, testDatabase } from '../support/postgres/test-database.js';
import { openedStore, SERVER } from '../support/store/opened-store.js';

const PROPOSAL = { source: 'tides.md', articles: [], failed: [], left: 0 };
const QUOTAS = { articles: 5, bytes: 1_000_000, addsAnHour: 1_000 };
const opened = async (databaseUrl: string) =>
  openStore({ folder: 'not-there', databaseUrl, quotas: QUOTAS, now: () => 0, warn: () => undefined });

describe.skipIf(!hasPostgres)('a store in PostgreSQL', () => {
  const scene = async () => openedStore({ articles: 5 }, undefined, 'PostgreSQL');
  /** Breaks all connections to the database but its own. */
  const broken = async (databaseUrl: string) => {
    const { pool, close } = openPostgres(databaseUrl);
    await pool.query(
      'select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()',
    );
    await close();
  };

  test('keeps no more articles than it may, of many that are put at once by several processes', async () => {
    const { store, another } = await scene();
    const stores = [store, await another(), await another()];
    const outcomes = await Promise.all(
      Array.from({ length: 15 }, async (_, number) =>
        stores[number % 3]?.articles(SERVER).put(id(`tides-${number}`), markdown(`Tides ${number}`), null),
      ),
    );
    const kinds = outcomes.map((outcome) => outcome?.kind);
    expect([kinds.filter((kind) => kind === 'stored').length, kinds.filter((kind) => kind === 'full').length]).toEqual([
      5, 10,
    ]);
    expect(await store.articles(SERVER).list()).toHaveLength(5);
  });
  test('lets one of those who put the same article be the first', async () => {
    const { store, another } = await scene();
    const stores = [store, await another()];
    const outcomes = await Promise.all(
      Array.from({ length: 6 }, async (_, number) =>
        stores[number % 2]?.articles(SERVER).put(id('tides'), markdown('Tides'), null),
      ),
    );
    expect(new Set(outcomes.map((outcome) => outcome?.kind))).toEqual(new Set(['stored', 'conflict']));
    expect(outcomes.filter((outcome) => outcome?.kind === 'stored')).toHaveLength(1);
  });
  test('lets one of those who close a proposal at once be the first', async () => {
    const { store, another } = await scene();
    const other = await another();
    await store.proposals(SERVER).put('one', PROPOSAL);
    const closed = await Promise.all([
      store.proposals(SERVER).close('one', [id('tides')]),
      other.proposals(SERVER).close('one', null),
      store.proposals(SERVER).close('one', null),
    ]);
    expect(closed.filter(Boolean)).toHaveLength(1);
  });
  test('lets one of those who claim a digest at once tell it', async () => {
    const { store, another } = await scene();
    const stores = [store, await another(), await another()];
    await store.digests.begin(SERVER, 1000);
    const claimed = await Promise.all(
      stores.map(async ({ digests }, turn) => digests.claim(SERVER, 1000, 2000 + turn)),
    );
    expect(claimed.filter(Boolean)).toHaveLength(1);
  });
  test('counts each of many at the same moment', async () => {
    const { store, another } = await scene();
    const stores = [store, await another()];
    await Promise.all(
      Array.from({ length: 24 }, async (_, number) =>
        stores[number % 2]?.counts(SERVER).countFeedback(id('tides'), true),
      ),
    );
    expect(await store.counts(SERVER).feedback()).toMatchObject([{ helpful: 24 }]);
  });
  test('goes on with other connections when those that it has break', async () => {
    const { store, databaseUrl = '' } = await scene();
    await store.settings.change(SERVER, { quotations: 1 });
    await broken(databaseUrl);
    expect(await store.settings.change(SERVER, { gaps: false })).toMatchObject({ quotations: 1, gaps: false });
  });
  test('takes a text with what PostgreSQL has no letter for', async () => {
    const { store } = await scene();
    await store.feeds(SERVER).add({ url: 'https://example.org/', title: 'One\u0000two', all: false });
    expect(await store.feeds(SERVER).list()).toMatchObject([{ title: 'One\u{fffd}two' }]);
  });
  test('says that there is no such database, without the address’s password', async () => {
    const url = (await testDatabase()).replace('postgres@', 'postgres:hidden@').replace(/[^/]*$/u, 'nowhere');
    const failure: unknown = await opened(url).catch((error: unknown) => error);
    expect(String(failure)).toMatch(
      /^StoreFault: PostgreSQL at 127\.0\.0\.1:\d+\/nowhere: there is no such database\./u,
    );
    expect(
      JSON.stringify(failure, Object.getOwnPropertyNames(failure)) + String((failure as Error).stack),
    ).not.toContain('hidden');
  });
});

describe('a PostgreSQL that is not there', () => {
  const listening = async (greet: (socket: Socket) => void) => {
    const server = createServer(greet).listen(0, '127.0.0.1');
    await new Promise((resolve) => server.once('listening', resolve));
    onTestFinished(() => void server.close());
    const address = server.address();
    return typeof address === 'object' && address !== null ? address.port : 0;
  };

  test('refuses the connection, which is a sentence', async () => {
    const port = await listening(() => undefined);
    await expect(opened(`postgres://a:hidden@127.0.0.1:${port - 1}/b?connect_timeout=1`)).rejects.toThrow(
      /^PostgreSQL at 127\.0\.0\.1:\d+\/b: the database cannot be reached\. Try again/u,
    );
  });
  test('takes the connection and never answers, which is a sentence too', async () => {
    const port = await listening((socket) => void socket.on('error', () => undefined));
    await expect(opened(`postgres://a:hidden@127.0.0.1:${port}/b`)).rejects.toThrow('the database cannot be reached');
  });
  test('answers with something else, which ends in an error and not in waiting', async () => {
    const port = await listening(
      (socket) => void socket.on('error', () => undefined).end('HTTP/1.1 400 Bad Request\r\n\r\n'),
    );
    await expect(opened(`postgres://a:hidden@127.0.0.1:${port}/b`)).rejects.toThrow(/database cannot be reached/u);
  });
  test('has a socket no more, which is a sentence with its folder', async () => {
    await expect(opened('postgres:///b?host=/not/there')).rejects.toThrow(
      'PostgreSQL at /not/there/b: the database cannot be reached',
    );
  });
  test('is to be trusted by a certificate that cannot be read, which is a sentence', async () => {
    await expect(opened('postgres://a:hidden@127.0.0.1/b?sslrootcert=/not/there.pem')).rejects.toThrow(
      'a file that DATABASE_URL names cannot be read (ENOENT). Correct sslrootcert',
    );
  });
  test.skipIf(!hasPostgres)('refuses what the address asks of it, which is a sentence', async () => {
    await expect(opened(`${await testDatabase()}?options=-c%20bogus=1`)).rejects.toThrow(
      'it refuses the connection (42704)',
    );
  });
});
