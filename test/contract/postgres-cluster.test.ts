/** What the tests of this project start of PostgreSQL. */
import { Client } from 'pg';
import { describe, expect, test } from 'vitest';
import { hasPostgres, testDatabase } from '../support/postgres/test-database.js';

describe.skipIf(!hasPostgres)('a database of PostgreSQL for a test', () => {
  test('is empty, and another one than the last', async () => {
    const [one, other] = [await testDatabase(), await testDatabase()];
    expect(one).not.toBe(other);
    const client = new Client({ connectionString: one });
    await client.connect();
    const { rows } = await client.query("select count(*)::int as tables from pg_tables where schemaname = 'public'");
    await client.end();
    expect(rows).toEqual([{ tables: 0 }]);
  });
});
