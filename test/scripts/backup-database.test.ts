import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { openStore } from '../../src/store/store.js';
import { id, markdown } from '../support/content/article-store-contract.js';
import { hasPostgres, testDatabase } from '../support/postgres/test-database.js';
import { runScriptWith } from '../support/run-script.js';
import { openedStore, SERVER } from '../support/store/opened-store.js';

/** A backup of a database with one article, and the settings to restore it by. */
async function backedUp() {
  const folder = await mkdtemp(join(tmpdir(), 'backup-'));
  onTestFinished(async () => rm(folder, { recursive: true }));
  const { store, databaseUrl: from = '' } = await openedStore({}, undefined, 'PostgreSQL');
  await store.articles(SERVER).put(id('tides'), markdown('Tides'), null);
  const articles = await mkdtemp(join(folder, 'articles-'));
  await writeFile(join(articles, 'gates.md'), '# Gates\n\nThe gates were built in 1962.\n');
  const settings = { ARTICLES: articles, CACHE: join(folder, 'cache'), DATA: join(folder, 'data') };
  const file = join(folder, 'kept.tar');
  const made = await runScriptWith({ ...settings, DATABASE_URL: from }, 'backup', file);
  const restored = async (databaseUrl: string) =>
    runScriptWith({ ...settings, DATABASE_URL: databaseUrl }, 'restore', '--yes', file);
  return { made, restored };
}

describe.skipIf(!hasPostgres)('what servers keep in a database', () => {
  test('is in a backup by its command, and in another database after it is restored', async () => {
    const { made, restored } = await backedUp();
    const url = await testDatabase();
    expect([made.code, (await restored(url)).code]).toEqual([0, 0]);
    const options = { folder: 'not-there', quotas: { articles: 9, bytes: 1_000_000, addsAnHour: 9 }, now: () => 0 };
    const store = await openStore({ ...options, databaseUrl: url, warn: () => undefined });
    onTestFinished(async () => store.close());
    expect(await store.articles(SERVER).list()).toHaveLength(1);
  });
  test('ends the command with a fault where it could not be restored', async () => {
    const { restored } = await backedUp();
    expect(await restored('postgres://a:hidden@127.0.0.1:1/b')).toMatchObject({
      code: 1,
      stderr: expect.stringMatching(/^What servers keep could not be restored[^]*reached/u),
    });
  });
});
