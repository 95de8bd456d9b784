/** A database whose tables are of another version than the program, and several processes that bring it up to date at the same moment. */
import { describe, expect, test } from 'vitest';
import { isMigrated, migrate, VERSION, versionOf } from '../../src/store/migrations/migrate.js';
import { OTHER_SERVER, openedStore, SERVER, STORE_KINDS } from '../support/store/opened-store.js';

describe.each(STORE_KINDS)('a database in %s', (kind) => {
  const opened = async () => {
    const all = await openedStore({}, undefined, kind);
    await all.store.settings.change(SERVER, { quotations: 1 });
    return { ...all, database: await all.tables() };
  };

  test('of a newer version that this one understands is used as it is', async () => {
    const { database, another } = await opened();
    await database.schema.createTable('to_come').addColumn('id', 'text').execute();
    await database
      .updateTable('schema_version')
      .set({ version: VERSION + 1, understood_from: VERSION })
      .execute();
    const store = await another();
    await store.settings.change(OTHER_SERVER, { quotations: 2 });
    expect([await store.settings.of(SERVER), await store.settings.of(OTHER_SERVER)]).toMatchObject([
      { quotations: 1 },
      { quotations: 2 },
    ]);
    expect(await versionOf(database)).toBe(VERSION + 1);
  });
  test('of a newer version that this one does not understand is refused with a sentence', async () => {
    const { database, another } = await opened();
    await database
      .updateTable('schema_version')
      .set({ version: VERSION + 1, understood_from: VERSION + 1 })
      .execute();
    await expect(another()).rejects.toThrow(
      `of a newer Footnote (version ${VERSION + 1}, and this one knows ${VERSION})`,
    );
  });
  test('that was made before it was said who understands it is brought up to date', async () => {
    const { database } = await opened();
    await database.schema.alterTable('schema_version').dropColumn('understood_from').execute();
    // The last of its steps have not been taken.
    await database.schema.dropTable('lease').execute();
    await database.schema.dropTable('bucket').ifExists().execute();
    await database.schema.dropTable('source').execute();
    await database.schema.dropTable('proposal').execute();
    await database.updateTable('schema_version').set({ version: 2 }).execute();
    await migrate(database, 'here');
    expect(await database.selectFrom('schema_version').selectAll().execute()).toEqual([
      { version: VERSION, understood_from: 1 },
    ]);
    expect(await isMigrated(database, 'here')).toBe(true);
  });
});

describe.skipIf(!STORE_KINDS.includes('PostgreSQL'))('an empty PostgreSQL', () => {
  test('gets its tables once, however many begin at the same moment', async () => {
    const { another, store } = await openedStore({}, undefined, 'PostgreSQL');
    const others = await Promise.all(Array.from({ length: 6 }, another));
    await others[5]?.settings.change(SERVER, { quotations: 2 });
    expect(await store.settings.of(SERVER)).toMatchObject({ quotations: 2 });
  });
});
