/**
 * The database copied for a backup while a bot writes into it, and put back under a bot that runs: rows are exchanged in one
 * transaction, and the file that others have open stays. Reads and writes the disk.
 */
import { open } from 'node:fs/promises';
import { StoreFault } from '../../content/article-store.js';
import { copyDatabase, integrityFault, openDatabase, schemaOf, takeOver } from './connection.js';
import { databaseFile, databasePath, isThere } from './database-file.js';
import { migrate, VERSION, versionOf } from '../migrations/migrate.js';

/** In alphabetical order; what has another list is another version. */
const TABLES = ['article', 'digest', 'feed', 'feedback', 'gap', 'proposal', 'removed', 'server', 'settings', 'source'];

/** Copies the database in the folder DATA, as it is in one moment, to a path where nothing is; false where there is none. */
export async function copyStore(folder: string, path: string): Promise<boolean> {
  const there = databasePath(folder);
  if (!(await isThere(there))) return false;
  await copied(there, path);
  return true;
}

/**
 * Brings a copy to the version of this program. Throws a StoreFault where it is damaged, newer, or has anything in it that no
 * Footnote has made: a copy may come from anybody, and what stands in a database can be a program.
 */
export async function checkCopy(path: string): Promise<void> {
  const fault = (says: string) => new StoreFault(says, 'Take another backup.', { place: path });
  const fresh = await openDatabase(':memory:');
  const copy = await openDatabase(path);
  try {
    const broken = await integrityFault(copy);
    if (broken !== undefined) throw fault('the database in it is damaged');
    const version = await versionOf(copy);
    if (version === 0) throw fault('the database in it is none of Footnote’s');
    // A bot may go on with one whose tables are more than it knows; put back here, what is in them would be lost.
    if (version > VERSION)
      throw new StoreFault('the database in it is of a newer Footnote', 'Update Footnote.', { place: path });
    await migrate(fresh, ':memory:');
    await migrate(copy, path);
    const [own, expected] = [await schemaOf(copy), await schemaOf(fresh)];
    if (own.join('\n') !== expected.join('\n')) throw fault('the database in it is none of Footnote’s');
  } finally {
    await fresh.destroy();
    await copy.destroy();
  }
}

/**
 * Puts what the checked copy has in the place of all that servers have kept, whoever has the database open. Resolves to the copy of
 * what was there; undefined where nothing was.
 */
export async function restoreStore(folder: string, path: string, kept: string): Promise<string | undefined> {
  const there = databasePath(folder);
  const wasThere = await isThere(there);
  if (wasThere) await copied(there, kept);
  const file = databaseFile(folder);
  try {
    await takeOver(await file.toWrite(), path, TABLES);
  } finally {
    await file.close();
  }
  return wasThere ? kept : undefined;
}

async function copied(from: string, to: string): Promise<void> {
  // An empty file is filled, and stays its account's alone.
  const empty = await open(to, 'wx', 0o600);
  await empty.close();
  const database = await openDatabase(from);
  try {
    await copyDatabase(database, to);
  } finally {
    await database.destroy();
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
