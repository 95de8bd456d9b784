/** A connection to PostgreSQL that breaks at a moment of the test's choice: what is tried again, and what a person has to look after. */
import { connect, createServer, type Socket } from 'node:net';
import type { Transaction } from 'kysely';
import { describe, expect, onTestFinished, test } from 'vitest';
import { postgresAccess } from '../../src/store/postgres/postgres-access.js';
import { openStore } from '../../src/store/store.js';
import type { Tables } from '../../src/store/tables.js';
import { hasPostgres } from '../support/postgres/test-database.js';
import { openedStore, SERVER } from '../support/store/opened-store.js';

const QUOTAS = { articles: 5, bytes: 1_000_000, addsAnHour: 1_000 };

const now = () => Date.parse('2026-05-01T10:20:30.400Z');
const FEED = 'https://example.org/';

/** A store behind a way on which the connection breaks once, when `words` come by; before they arrive there, or after. */
async function breaking() {
  const { store: straight, databaseUrl = '' } = await openedStore({}, undefined, 'PostgreSQL');
  const to = new URL(databaseUrl);
  const port = Number(to.port);
  let next: { readonly words: string; readonly arrives: boolean } | undefined;
  const sockets = new Set<Socket>();
  const way = createServer((client) => {
    const server = connect(port, to.hostname);
    for (const socket of [client, server]) {
      sockets.add(socket);
      socket.on('error', () => undefined);
    }
    client.on('close', () => server.end());
    server.on('close', () => client.destroy());
    server.on('data', (bytes) => client.write(bytes));
    client.on('data', (bytes) => {
      if (next === undefined || !bytes.includes(next.words)) {
        server.write(bytes);
        return;
      }
      if (next.arrives) server.write(bytes);
      next = undefined;
      client.destroy();
    });
  });
  await new Promise<void>((resolve) => way.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => {
    for (const socket of sockets) socket.destroy();
    way.close();
  });
  const address = way.address();
  to.port = String(typeof address === 'object' && address !== null ? address.port : 0);
  const store = await openStore({
    folder: 'not-there',
    databaseUrl: to.href,
    quotas: QUOTAS,
    now,
    warn: () => undefined,
  });
  onTestFinished(store.close);
  return {
    straight,
    store,
    url: to.href,
    breakAt: (words: string, arrives = false) => void (next = { words, arrives }),
  };
}

describe.skipIf(!hasPostgres)('a connection that breaks', () => {
  test('before a change is kept is another one, and the change is made once', async () => {
    const { straight, store, breakAt } = await breaking();
    breakAt('insert into "gap"', true);
    await store.counts(SERVER).countGap({ reason: 'refused', words: ['tide'] });
    await store.counts(SERVER).countGap({ reason: 'refused', words: ['tide'] });
    expect(await straight.counts(SERVER).gaps()).toMatchObject([{ word: 'tide', count: 2 }]);
  });
  test.each([
    ['and it was kept', true, [{ url: FEED }]],
    ['and it was not', false, []],
  ])('while a change is kept is told of, and nothing is tried again, %s', async (_how, arrives, kept) => {
    const { straight, store, breakAt } = await breaking();
    breakAt('commit', arrives);
    const change = store.feeds(SERVER).add({ url: FEED, all: false });
    await expect(change).rejects.toThrow('it is not known whether it was');
    // The server may still be at it.
    await expect.poll(async () => straight.feeds(SERVER).list(), { timeout: 5_000 }).toMatchObject(kept);
  });
  test('while something is read is another one, and whoever reads learns nothing of it', async () => {
    const { store, breakAt } = await breaking();
    await store.feeds(SERVER).add({ url: FEED, all: false });
    breakAt('from "feed"');
    expect(await store.feeds(SERVER).list()).toMatchObject([{ url: FEED }]);
  });
  test('in the middle of a transaction takes nothing of it apart', async () => {
    const { straight, url, breakAt } = await breaking();
    const access = postgresAccess(url);
    onTestFinished(access.close);
    const put = async (transaction: Transaction<Tables>, name: string) =>
      transaction.insertInto('lease').values({ name, holder: 'a', renewal: 1 }).execute();
    await access.toRead();
    breakAt('select "holder"');
    await access.transact(async (transaction) => {
      await put(transaction, 'feeds');
      await transaction.selectFrom('lease').select('holder').execute();
      await put(transaction, 'digests');
    });
    expect([await straight.leases.read('feeds'), await straight.leases.read('digests')]).toMatchObject([
      { holder: 'a' },
      { holder: 'a' },
    ]);
  });
});
