/**
 * The file of a database copied while a bot writes into it, and a copy looked at before anything of it is believed. Reads and writes the
 * disk.
 */
import { open } from 'node:fs/promises';
import { StoreFault } from '../../content/article-store.js';
import type { Database } from '../database.js';
import { KEPT_TABLES } from '../kept-tables.js';
import { migrate, VERSION, versionOf } from '../migrations/migrate.js';
import { copyDatabase, integrityFault, openDatabase, schemaOf, strayValue } from './connection.js';
import { databasePath, isThere } from './database-file.js';

/** Copies the database in the folder DATA, which is there, as it is in one moment, to a path where nothing is. */
export async function copyFile(folder: string, path: string): Promise<void> {
  const database = await openDatabase(databasePath(folder));
  try {
    await writeCopy(database, path);
  } finally {
    await database.destroy();
  }
}

/** As `copyFile`, of a database that is open. */
export async function writeCopy(database: Database, path: string): Promise<void> {
  // An empty file is filled, and stays its account's alone.
  const empty = await open(path, 'wx', 0o600);
  await empty.close();
  await copyDatabase(database, path);
}

/**
 * Brings a copy to the version of this program. Throws a StoreFault where it is damaged, newer, or has anything in it that no
 * Footnote has made: a copy may come from anybody, and what stands in a database can be a program.
 */
export async function checkCopy(path: string): Promise<void> {
  const fault = (says: string) => new StoreFault(`the database in it ${says}`, 'Take another backup.', { place: path });
  const fresh = await openDatabase(':memory:');
  const copy = await openDatabase(path);
  try {
    const broken = await integrityFault(copy);
    if (broken !== undefined) throw fault('is damaged');
    const version = await versionOf(copy);
    if (version === 0) throw fault('is none of Footnote’s');
    // A bot may go on with one whose tables are more than it knows; put back here, what is in them would be lost.
    if (version > VERSION)
      throw new StoreFault('the database in it is of a newer Footnote', 'Update Footnote.', { place: path });
    await migrate(fresh, ':memory:');
    await migrate(copy, path);
    const [own, expected] = [await schemaOf(copy), await schemaOf(fresh)];
    if (own.join('\n') !== expected.join('\n')) throw fault('is none of Footnote’s');
    for (const table of KEPT_TABLES) {
      const column = await strayValue(copy, table);
      if (column !== undefined) throw fault(`has something else than Footnote keeps in ${table}.${column}`);
    }
  } finally {
    await fresh.destroy();
    await copy.destroy();
  }
}

export interface StoreHealth {
  /** How many of this program's steps it has: fewer are taken at the next start, more are refused. */
  readonly version: number;
  /** The database's own words. */
  readonly fault: string | undefined;
}

/** Undefined where there is no database. Changes nothing. Throws a StoreFault where it cannot be opened. */
export async function examineStore(folder: string): Promise<StoreHealth | undefined> {
  const path = databasePath(folder);
  if (!(await isThere(path))) return undefined;
  const database = await openDatabase(path);
  try {
    return { version: await versionOf(database), fault: await integrityFault(database) };
  } finally {
    await database.destroy();
  }
}
