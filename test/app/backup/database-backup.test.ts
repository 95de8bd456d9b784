import { mkdir, readdir, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { sql } from 'kysely';
import { describe, expect, test } from 'vitest';
import { planRestore, restoreBackup } from '../../../src/app/backup/restore-backup.js';
import { writeBackup } from '../../../src/app/backup/write-backup.js';
import { databaseFile, databasePath } from '../../../src/store/libsql/database-file.js';
import { VERSION } from '../../../src/store/migrations/migrate.js';
import type { Database } from '../../../src/store/database.js';
import { id, markdown } from '../../support/content/article-store-contract.js';
import { temporaryFolder } from '../../support/content/temporary-folder.js';
import { hasPostgres } from '../../support/postgres/test-database.js';
import { openedStore, OTHER_SERVER, SERVER, STORE_KINDS, type StoreKind } from '../../support/store/opened-store.js';

const NOW = Date.UTC(2026, 4, 1, 12);

/** An installation whose servers keep something, with a store that stays open. */
async function installation(kind: StoreKind = 'libsql') {
  const at = await temporaryFolder();
  for (const name of ['articles', 'cache', 'program']) await mkdir(join(at, name));
  const folders = { articles: join(at, 'articles'), cache: join(at, 'cache'), data: join(at, 'data') };
  return { at, folders, ...(await openedStore({}, folders.data, kind)) };
}

type Installation = Awaited<ReturnType<typeof installation>>;

async function backedUp({ at, folders, databaseUrl }: Installation): Promise<string> {
  const file = join(at, 'backup.tar');
  await writeBackup({ file, ...folders, databaseUrl, settings: '', version: '1.2.3', now: NOW, force: true });
  return file;
}

async function restored(file: string, { at, folders, databaseUrl }: Installation) {
  const target = { ...folders, databaseUrl, root: join(at, 'program') };
  return restoreBackup(file, target, await planRestore(file, target), NOW);
}

describe('a backup of what servers keep', () => {
  test('has what was committed while the bot has the database open', async () => {
    const from = await installation();
    await from.store.articles(SERVER).put(id('tides'), markdown('Tides'), null);
    await from.store.settings.change(SERVER, { locale: 'fr' });
    const file = await backedUp(from);
    expect((await readdir(from.at)).toSorted()).toEqual(['articles', 'backup.tar', 'cache', 'data', 'program']);
    const to = await installation();
    expect(await restored(file, to)).toMatchObject({ keptData: undefined, faults: [] });
    expect(await to.store.articles(SERVER).list()).toMatchObject([{ id: 'tides' }]);
    expect(await to.store.settings.of(SERVER)).toMatchObject({ locale: 'fr' });
    expect(((await stat(databasePath(to.folder))).mode & 0o777).toString(8)).toBe('600');
  });
  test('takes the place of what is there under a bot that runs, and keeps that', async () => {
    const here = await installation();
    await here.store.articles(SERVER).put(id('tides'), markdown('Tides'), null);
    const file = await backedUp(here);
    await here.store.articles(OTHER_SERVER).put(id('gulls'), markdown('Gulls'), null);
    await here.store.settings.change(SERVER, { quotations: 1 });
    const { keptData, faults } = await restored(file, here);
    expect([keptData, faults]).toEqual([join(here.folder, 'footnote.before-restore-2026-05-01T12-00-00.db'), []]);
    expect(((await stat(keptData ?? '')).mode & 0o777).toString(8)).toBe('600');
    here.wait(3000);
    expect(await here.store.articles(SERVER).list()).toMatchObject([{ id: 'tides' }]);
    expect(await here.store.articles(OTHER_SERVER).list()).toEqual([]);
    expect(await here.store.settings.of(SERVER)).toMatchObject({ quotations: 3 });
    await here.store.articles(OTHER_SERVER).put(id('gulls'), markdown('Gulls'), null);
    expect(await (await here.another()).articles(OTHER_SERVER).list()).toHaveLength(1);
  });
  test('without a database leaves what servers keep', async () => {
    const file = await backedUp(await installation());
    const here = await installation();
    await here.store.articles(SERVER).put(id('tides'), markdown('Tides'), null);
    expect(await restored(file, here)).toMatchObject({ keptData: undefined, faults: [] });
    expect(await here.store.articles(SERVER).list()).toHaveLength(1);
  });
});

describe.skipIf(!hasPostgres)('between a folder and PostgreSQL', () => {
  const pairs = STORE_KINDS.flatMap((one) => STORE_KINDS.map((other) => [one, other] as const));

  test.each(pairs)('a backup of %s is put back into %s', async (one, other) => {
    const from = await installation(one);
    await from.store.articles(SERVER).put(id('tides'), markdown('Tides'), null);
    await from.store.settings.change(SERVER, { locale: 'fr' });
    const to = await installation(other);
    await to.store.articles(OTHER_SERVER).put(id('gulls'), markdown('Gulls'), null);
    const { keptData, faults } = await restored(await backedUp(from), to);
    expect([keptData, faults]).toEqual([join(to.folders.data, 'footnote.before-restore-2026-05-01T12-00-00.db'), []]);
    to.wait(3000);
    expect(await to.store.articles(SERVER).read(id('tides'))).toEqual(markdown('Tides'));
    expect(await to.store.settings.of(SERVER)).toMatchObject({ locale: 'fr' });
    expect(await to.store.articles(OTHER_SERVER).list()).toEqual([]);
  });
  test('a backup of an empty database leaves what servers keep', async () => {
    const file = await backedUp(await installation('PostgreSQL'));
    const here = await installation('PostgreSQL');
    await here.store.articles(SERVER).put(id('tides'), markdown('Tides'), null);
    expect(await restored(file, here)).toMatchObject({ keptData: undefined, faults: [] });
    expect(await here.store.articles(SERVER).list()).toHaveLength(1);
  });
  test('what cannot be reached is said, and the articles are there', async () => {
    const from = await installation();
    await from.store.articles(SERVER).put(id('tides'), markdown('Tides'), null);
    const file = await backedUp(from);
    const gone = { ...(await installation()), databaseUrl: 'postgres://footnote:secret@127.0.0.1:1/footnote' };
    const { faults } = await restored(file, gone);
    expect(faults).toEqual([
      expect.stringMatching(/could not be restored, and is as it was: PostgreSQL at .* reached/u),
    ]);
    expect(faults.join('')).not.toContain('secret');
  });
});

describe('a database in a backup is refused, and nothing is changed,', () => {
  const refused = async (harm: (database: Database) => Promise<unknown>) => {
    const from = await installation();
    await from.store.articles(SERVER).put(id('tides'), markdown('Tides'), null);
    const harming = databaseFile(from.folder);
    await harm(await harming.toWrite());
    await harming.close();
    const file = await backedUp(from);
    const here = await installation();
    await writeFile(join(here.folders.articles, 'old.md'), 'old');
    await here.store.articles(SERVER).put(id('gulls'), markdown('Gulls'), null);
    const why: unknown = await restored(file, here).catch((error: unknown) => error);
    const articles = await here.store.articles(SERVER).list();
    return [String(why), await readdir(here.folders.articles), ...articles.map((article) => article.id)];
  };

  const UNCHANGED = [
    expect.stringMatching(/The backup cannot be restored: .*Nothing was changed\.$/u),
    ['old.md'],
    'gulls',
  ];

  test.each([
    ['a trigger', sql`create trigger t after delete on article begin delete from settings; end`],
    ['a view', sql`create view v as select * from article`],
    ['another table', sql`create table more (a text)`],
    ['a column less', sql`alter table gap drop column count`],
    ['a text for a number', sql`update article set size = 'large'`],
    ['a number that other databases have not', sql`update article set size = 3000000000`],
    ['a text for bytes', sql`update article set bytes = 'text'`],
    ['nothing for a key', sql`insert into settings (server, document) values (null, '{}')`],
  ])('that has %s', async (_what, harm) =>
    expect(await refused(async (database) => harm.execute(database))).toEqual(UNCHANGED),
  );
  test('that is of a newer version', async () => {
    const version = VERSION + 1;
    const newer = refused(async (database) => database.updateTable('schema_version').set({ version }).execute());
    expect(await newer).toEqual(UNCHANGED);
  });
  test('that has no version', async () =>
    expect(await refused(async (database) => database.deleteFrom('schema_version').execute())).toEqual(UNCHANGED));
});
