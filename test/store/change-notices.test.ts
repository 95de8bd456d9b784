/** What one process hears of others' changes, and what it knows of when it could not hear them. */
import { Client } from 'pg';
import { describe, expect, onTestFinished, test, vi } from 'vitest';
import { CHANNEL, listenToChanges } from '../../src/store/postgres/change-notices.js';
import { createManualClock } from '../local-discord/manual-clock.js';
import { between } from '../support/postgres/between.js';
import { hasPostgres, testDatabase } from '../support/postgres/test-database.js';

const SECOND = 1000;

async function listening() {
  const url = await testDatabase();
  const way = await between(url);
  const clock = createManualClock();
  const heard: string[] = [];
  const notices = listenToChanges({
    url: way.url,
    heard: (what, server) => void heard.push(`${what} ${server}`),
    after: (time, run) => clock.after(time, run),
  });
  onTestFinished(notices.close);
  const speaker = new Client({ connectionString: url });
  await speaker.connect();
  onTestFinished(async () => speaker.end());
  const say = async (payload: string) => speaker.query('select pg_notify($1, $2)', [CHANNEL, payload]);
  const listens = async (is: boolean) =>
    vi.waitFor(() => expect(notices.hearing() !== undefined).toBe(is), { timeout: 10_000 });
  await listens(true);
  return { way, clock, heard, notices, speaker, say, listens };
}

describe.skipIf(!hasPostgres)('changes of other processes', () => {
  test('are heard, each with its server, and nothing else that is said', async () => {
    const { heard, say } = await listening();
    await say('nonsense');
    await say('articles');
    await say('articles 1');
    await say('settings 2');
    await vi.waitFor(() => expect(heard).toEqual(['articles 1', 'settings 2']));
  });

  test('are not listened to any more by who has closed', async () => {
    const { notices, speaker, heard, say } = await listening();
    const LISTENERS = `select count(*)::int as all from pg_stat_activity where datname = current_database() and query like 'listen%'`;
    const listeners = async () => (await speaker.query<{ all: number }>(LISTENERS)).rows;
    expect(await listeners()).toEqual([{ all: 1 }]);
    await notices.close();
    await vi.waitFor(async () => expect(await listeners()).toEqual([{ all: 0 }]));
    await say('articles 1');
    expect([heard, notices.hearing()]).toEqual([[], undefined]);
  });

  test('are heard when they are there, and not before', async () => {
    const { heard, say, speaker } = await listening();
    await speaker.query('begin');
    await say('articles 1');
    await speaker.query('rollback');
    await say('articles 2');
    await vi.waitFor(() => expect(heard).toEqual(['articles 2']));
  });

  test('are not all heard while the connection is broken, which is known at once, and it is made again', async () => {
    const { way, clock, heard, say, listens } = await listening();
    way.cut();
    await listens(false);
    await say('articles 1');
    way.mend();
    clock.advance(SECOND);
    await listens(true);
    await say('articles 2');
    await vi.waitFor(() => expect(heard).toEqual(['articles 2']));
  });

  test('are not all heard where what is sent is swallowed, which is known within some seconds', async () => {
    const { way, clock, listens, notices } = await listening();
    const before = notices.hearing();
    way.swallow();
    clock.advance(5 * SECOND);
    await listens(false);
    way.mend();
    clock.advance(SECOND);
    await listens(true);
    expect(notices.hearing()).not.toBe(before);
  });

  test('are listened to again with growing rests, and never more often than twelve times a minute in the end', async () => {
    const { way, clock, listens } = await listening();
    way.cut();
    await listens(false);
    const before = way.connections();
    for (let tries = 0; tries < 12; tries += 1) {
      await vi.waitFor(() => expect(clock.waiting()).toBe(1));
      clock.advance(5 * SECOND);
    }
    await vi.waitFor(() => expect(clock.waiting()).toBe(1));
    const tried = way.connections();
    expect(tried - before).toBe(12);
    clock.advance(4 * SECOND);
    expect([way.connections(), clock.waiting()]).toEqual([tried, 1]);
  });
});

test('are listened to when a file that the address names is there again', async () => {
  const clock = createManualClock();
  const notices = listenToChanges({
    url: 'postgres://a@127.0.0.1:1/b?sslrootcert=/not/there.pem',
    heard: () => undefined,
    after: (time, run) => clock.after(time, run),
  });
  onTestFinished(notices.close);
  clock.advance(10 * SECOND);
  expect([notices.hearing(), clock.waiting()]).toEqual([undefined, 1]);
});
