/**
 * What servers keep as a backup has it: a file of libsql's, wherever an installation keeps it, so that a backup leads from one database to the
 * other, too. Reads and writes the disk.
 */
import { mkdtemp, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { copyRows } from './copy-rows.js';
import { openDatabase } from './libsql/connection.js';
import { copyFile, writeCopy } from './libsql/copy-database.js';
import { databasePath, isThere, makePrivateFolder } from './libsql/database-file.js';
import { rowsOf } from './kept-tables.js';
import { migrate } from './migrations/migrate.js';
import { openPostgres, PATIENT } from './postgres/connection.js';
import { wholeDatabase } from './postgres/whole-database.js';
import { openWholeStore, type StorePlace } from './open-whole-store.js';

/** Copies all of it, as it is in one moment, to a path where nothing is; false where nothing is kept. */
export async function copyStore(from: StorePlace, path: string): Promise<boolean> {
  if (from.databaseUrl === undefined) {
    if (!(await isThere(databasePath(from.data)))) return false;
    await copyFile(from.data, path);
    return true;
  }
  const folder = await mkdtemp(join(dirname(path), '.copy-'));
  const whole = wholeDatabase(openPostgres(from.databaseUrl, PATIENT));
  const copy = await openDatabase(join(folder, 'footnote.db'));
  try {
    await migrate(copy, path);
    const contents = await whole.snapshot(async (database) =>
      copy.transaction().execute(async (transaction) => copyRows(database, transaction)),
    );
    if (rowsOf(contents) === 0) return false;
    await writeCopy(copy, path);
    return true;
  } finally {
    await copy.destroy();
    await whole.close();
    await rm(folder, { recursive: true, force: true });
  }
}

/**
 * Puts what the checked copy has in the place of all that servers have kept, whoever has the database open. Resolves to the copy of
 * what was there; undefined where nothing was.
 */
export async function restoreStore(to: StorePlace, path: string, kept: string): Promise<string | undefined> {
  await makePrivateFolder(dirname(kept));
  const wasThere = await copyStore(to, kept);
  const copy = await openDatabase(path);
  const whole = openWholeStore(to);
  try {
    await whole.alone(async (transaction) => copyRows(copy, transaction));
  } finally {
    await whole.close();
    await copy.destroy();
  }
  return wasThere ? kept : undefined;
}
