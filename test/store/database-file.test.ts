import { chmod, mkdir, readdir, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { DEFAULT_SETTINGS } from '../../src/domain/server-settings.js';
import { databaseFile, databasePath } from '../../src/store/libsql/database-file.js';
import { VERSION, versionOf } from '../../src/store/migrations/migrate.js';
import { id, markdown, present } from '../support/content/article-store-contract.js';
import { temporaryFolder } from '../support/content/temporary-folder.js';
import { openedStore, SERVER } from '../support/store/opened-store.js';

const mode = async (path: string) => ((await stat(path)).mode & 0o777).toString(8);

describe('the database', () => {
  test('is made with the first that is written, for its account alone', async () => {
    const { store, folder } = await openedStore();
    await store.articles(SERVER).list();
    await store.settings.of(SERVER);
    await expect(stat(folder)).rejects.toThrow('ENOENT');
    await store.settings.change(SERVER, { quotations: 1 });
    expect(await mode(folder)).toBe('700');
    const files = await readdir(folder);
    expect(files.toSorted()).toEqual(['footnote.db', 'footnote.db-shm', 'footnote.db-wal']);
    for (const file of files) expect(await mode(join(folder, file))).toBe('600');
  });
  test('that cannot be made leaves the usual settings, and says so where something is to be written', async () => {
    const folder = await temporaryFolder();
    await writeFile(join(folder, 'data'), 'a file');
    const { store } = await openedStore({}, join(folder, 'data'));
    expect(await store.settings.of(SERVER)).toEqual(DEFAULT_SETTINGS);
    expect(await store.articles(SERVER).list()).toEqual([]);
    const remedy = 'Let Footnote write there, or name another folder in DATA.';
    await expect(store.settings.change(SERVER, { quotations: 1 })).rejects.toThrow(remedy);
    await expect(store.articles(SERVER).put(id('tides'), markdown('Tides'), null)).rejects.toThrow(remedy);
  });
  test('is made again when somebody has deleted it meanwhile, so that no change is written into nothing', async () => {
    const { store, folder, another } = await openedStore();
    await store.settings.change(SERVER, { quotations: 1 });
    await rm(folder, { recursive: true });
    expect(await store.articles(SERVER).list()).toEqual([]);
    await store.settings.change(SERVER, { style: 'mla' });
    const other = await another();
    expect(await other.settings.of(SERVER)).toEqual({ ...DEFAULT_SETTINGS, style: 'mla' });
    expect(await store.settings.change(SERVER, { library: 'own' })).toMatchObject({ style: 'mla' });
  });
  test('is written when the folder has been mended meanwhile', async () => {
    const folder = await temporaryFolder();
    const data = join(folder, 'no', 'data');
    await writeFile(join(folder, 'no'), '');
    const { store } = await openedStore({}, data);
    await expect(store.settings.change(SERVER, { quotations: 1 })).rejects.toThrow('DATA');
    await rm(join(folder, 'no'));
    expect(await store.settings.change(SERVER, { quotations: 1 })).toMatchObject({ quotations: 1 });
  });
  test('of a newer version is refused with a sentence, and is not touched', async () => {
    const { store, folder, another } = await openedStore();
    await store.settings.change(SERVER, { quotations: 1 });
    const file = databaseFile(folder);
    const database = await file.toWrite();
    await database
      .updateTable('schema_version')
      .set({ version: VERSION + 1, understood_from: VERSION + 1 })
      .execute();
    await expect(another()).rejects.toThrow(`of a newer Footnote (version ${VERSION + 1}`);
    expect(await versionOf(database)).toBe(VERSION + 1);
    await file.close();
  });
  test('that is none is refused with a sentence', async () => {
    const folder = await temporaryFolder();
    await mkdir(join(folder, 'data'));
    await writeFile(databasePath(join(folder, 'data')), 'This is a letter and no database. '.repeat(200));
    await expect(openedStore({}, join(folder, 'data'))).rejects.toThrow('is no database, or is damaged');
  });
  test.skipIf(process.getuid?.() === 0)('that may not be written is refused with a sentence', async () => {
    const { store, folder, another } = await openedStore();
    await store.settings.change(SERVER, { quotations: 1 });
    await chmod(databasePath(folder), 0o400);
    await expect(another()).rejects.toThrow('cannot be written (EACCES)');
  });
  test('is made once by two who begin at the same moment', async () => {
    const { store, another } = await openedStore();
    const other = await another();
    await Promise.all([
      store.articles(SERVER).put(id('tides'), markdown('Tides'), null),
      other.articles(SERVER).put(id('gulls'), markdown('Gulls'), null),
    ]);
    expect(await store.articles(SERVER).list()).toHaveLength(2);
  });
  test('can be asked for nothing any more when it is closed', async () => {
    const { store } = await openedStore();
    await store.settings.change(SERVER, { quotations: 1 });
    await store.close();
    await expect(store.articles(SERVER).list()).rejects.toThrow('closed');
  });
  test('lets a text be what it is: NUL, half a character, quotation marks', async () => {
    const { store } = await openedStore();
    const odd = markdown(
      '"; drop table article; --\u0001',
      'It is 😀 and nothing else, said the keeper of the harbour.',
    );
    await store.articles(SERVER).put(id('odd'), odd, null);
    expect(Buffer.from(present(await store.articles(SERVER).read(id('odd'))))).toEqual(Buffer.from(odd));
  });
  test('waits for another writer without holding up this thread', async () => {
    const { store, folder } = await openedStore();
    await store.settings.change(SERVER, { quotations: 1 });
    const file = databaseFile(folder);
    const database = await file.toWrite();
    let changed: Promise<unknown> | undefined;
    await database.transaction().execute(async (transaction) => {
      await transaction.deleteFrom('gap').execute();
      changed = store.settings.change(SERVER, { quotations: 2 });
      const turns = await new Promise((done) => setImmediate(() => setImmediate(() => done('went on'))));
      expect(turns).toBe('went on');
      // Who only reads does not wait.
      expect(await store.articles(SERVER).list()).toEqual([]);
    });
    expect(await changed).toMatchObject({ quotations: 2 });
    await file.close();
  });
});
