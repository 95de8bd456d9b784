import { join } from 'node:path';
import { sql } from 'kysely';
import { Client } from 'pg';
import { describe, expect, test } from 'vitest';
import { databaseFinding } from '../../../src/app/doctor/database-finding.js';
import { VERSION } from '../../../src/store/migrations/migrate.js';
import { id, markdown } from '../../support/content/article-store-contract.js';
import { temporaryFolder } from '../../support/content/temporary-folder.js';
import { hasPostgres, testDatabase } from '../../support/postgres/test-database.js';
import { openedStore, SERVER } from '../../support/store/opened-store.js';

/** By a clock that goes on by so many milliseconds whenever it is looked at. */
async function found(url: string, { data = '/nowhere', milliseconds = 1 } = {}): Promise<string> {
  let now = 0;
  const { state, says, remedy = '' } = await databaseFinding(url, data, () => (now += milliseconds));
  return `${state}: ${says} / ${remedy}`;
}

async function asked(url: string, ...statements: readonly string[]): Promise<void> {
  const client = new Client({ connectionString: url });
  await client.connect();
  for (const statement of statements) await client.query(statement);
  await client.end();
}

const withUser = (url: string, user: string): string => url.replace('postgres@', `${user}:a-secret@`);

/** An account of the database's own, which may do what `more` says. */
async function account(url: string, more = ''): Promise<string> {
  const name = `user_${new URL(url).pathname.slice(1, 20)}`;
  await asked(url, `create role ${name} login ${more}`);
  return withUser(url, name);
}

test('a database that cannot be reached is told of, without the password', async () => {
  const told = await found('postgres://footnote:a-secret@127.0.0.1:1/kept');
  expect(told).toMatch(/^fail: PostgreSQL at 127\.0\.0\.1:1\/kept: the database cannot be reached \/ .*is it running/u);
  expect(told).not.toContain('a-secret');
});

describe.skipIf(!hasPostgres)('a database', () => {
  test('that is well says its version, its tables’, and how quickly it answers', async () => {
    const { databaseUrl = '' } = await openedStore({}, undefined, 'PostgreSQL');
    expect(await found(databaseUrl, { milliseconds: 3 })).toMatch(
      new RegExp(
        `^ok: PostgreSQL at 127\\.0\\.0\\.1:\\d+/test_\\w+ can be reached, has version \\d+.*, speaks no TLS, answers in 3 ms, has \\d+ connections left, and has tables of version ${VERSION} / $`,
        'u',
      ),
    );
  });
  test('whose tables the next start makes is well', async () =>
    expect(await found(await testDatabase())).toMatch(/^ok: .* and has no tables yet \/ $/u));
  test('that nothing was moved into is told of where the folder has something', async () => {
    const data = join(await temporaryFolder(), 'data');
    const { store } = await openedStore({}, data);
    await store.articles(SERVER).put(id('tides'), markdown('Tides'), null);
    expect(await found(await testDatabase(), { data })).toMatch(/^warn: .* is not there: npm run move copies it\.$/u);
  });
  test('in which nothing may be made is none for its account', async () => {
    const url = await account(await testDatabase());
    expect(await found(url)).toMatch(/^fail: .*no tables yet .*may make none: ALTER DATABASE/u);
  });
  test('that is read-only is none', async () => {
    const url = await testDatabase();
    await asked(url, `alter database ${new URL(url).pathname.slice(1)} set default_transaction_read_only = on`);
    expect(await found(url)).toMatch(/^fail: .*It is read-only/u);
  });
  test('with few connections is told of', async () => {
    const url = await testDatabase();
    await asked(url, `alter database ${new URL(url).pathname.slice(1)} connection limit 5`);
    // Whoever may do everything is let in beyond the limit, and it is the limit that is looked at.
    expect(await found(url)).toMatch(
      /^warn: .*has 4 connections left.*may need 11 connections: raise max_connections/u,
    );
  });
  test('that is far away is told of', async () =>
    expect(await found(await testDatabase(), { milliseconds: 40 })).toMatch(
      /^warn: .*answers in 40 ms.*let the bot run nearer/u,
    ));
  test('of a newer Footnote is refused', async () => {
    const { databaseUrl = '', tables } = await openedStore({}, undefined, 'PostgreSQL');
    const version = VERSION + 1;
    await sql`update schema_version set version = ${version}, understood_from = ${version}`.execute(await tables());
    expect(await found(databaseUrl)).toMatch(/^fail: .*of a newer Footnote.*Update Footnote/u);
  });
});
