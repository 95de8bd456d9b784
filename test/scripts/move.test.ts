import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { id, markdown } from '../support/content/article-store-contract.js';
import { hasPostgres, testDatabase } from '../support/postgres/test-database.js';
import { runScriptWith } from '../support/run-script.js';
import { openedStore, SERVER } from '../support/store/opened-store.js';

const moved = async (environment: Readonly<Record<string, string>>, ...args: readonly string[]) =>
  runScriptWith({ DATABASE_URL: '', ...environment }, 'move', ...args);

describe('npm run move', () => {
  test('without an address says which', async () => {
    const { code, stderr } = await moved({});
    expect([code, stderr]).toEqual([2, expect.stringMatching(/--to postgres:.*or set DATABASE_URL/u)]);
  });
  test('does not repeat an address that is none', async () => {
    const { code, stderr } = await moved({}, '--to', 'mysql://footnote:a-secret@db.example/kept');
    expect([code, stderr]).toEqual([2, expect.stringContaining('The address is no address of a database')]);
    expect(stderr).not.toContain('a-secret');
  });
  test('goes one way at a time', async () => {
    const url = 'postgres://footnote@127.0.0.1:1/kept';
    expect(await moved({}, '--to', url, '--from', url)).toMatchObject({ code: 2 });
  });
  test.skipIf(!hasPostgres)('takes the address from DATABASE_URL, and says what comes next', async () => {
    const { store, folder: data } = await openedStore();
    await store.articles(SERVER).put(id('tides'), markdown('Tides'), null);
    await store.close();
    const url = (await testDatabase()).replace('postgres@', 'postgres:a-secret@');
    const { code, stdout, stderr } = await moved({ DATA: data, DATABASE_URL: url });
    expect([code, stderr]).toEqual([0, '']);
    expect(stdout).toMatch(/article +1 +[\da-f]{16}\n/u);
    expect(stdout).toMatch(/has the same as .* now, 2 rows: .*\nStart the bot/su);
    expect(stdout).not.toContain('a-secret');
  });
  test.skipIf(!hasPostgres)('to an address that the settings do not have says to set it', async () => {
    const { store, folder: data } = await openedStore();
    await store.articles(SERVER).put(id('tides'), markdown('Tides'), null);
    await store.close();
    const { stdout } = await moved({ DATA: data }, '--to', await testDatabase());
    expect(stdout).toContain('\nSet DATABASE_URL to that address and start the bot');
  });
  test.skipIf(!hasPostgres)('a second time says that both have the same, and asks for no other run', async () => {
    const { store, folder: data } = await openedStore();
    await store.articles(SERVER).put(id('tides'), markdown('Tides'), null);
    await store.close();
    const url = await testDatabase();
    await moved({ DATA: data, DATABASE_URL: url });
    const { code, stdout } = await moved({ DATA: data, DATABASE_URL: url });
    expect([code, stdout]).toEqual([
      0,
      expect.stringMatching(/already, 2 rows\. Nothing was changed\.\nStart the bot[^\n]*\n$/u),
    ]);
  });
  test.skipIf(!hasPostgres)('from an empty folder moves nothing', async () => {
    const data = join((await openedStore()).folder, 'none');
    const { code, stdout } = await moved({ DATA: data }, '--to', await testDatabase());
    expect([code, stdout]).toEqual([0, expect.stringMatching(/^Nothing is kept in .*nothing to move\.\n$/u)]);
  });
});
