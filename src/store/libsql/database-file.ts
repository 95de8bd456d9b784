/**
 * The file of the database in the folder DATA: made with the first that is written, so that a bot whose servers keep nothing needs no
 * folder that it may write. Reads and writes the disk.
 */
import { mkdir, open, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { StoreFault } from '../../content/article-store.js';
import { diskRemedy, errorCode } from '../../disk/error-code.js';
import { makeFolder } from '../../disk/make-folder.js';
import type { Database, DatabaseAccess } from '../database.js';
import { migrate } from '../migrations/migrate.js';
import { emptyLog, openDatabase } from './connection.js';

/** Who reads has a connection of its own, for whoever writes may wait for another process. */
export interface DatabaseFile extends DatabaseAccess {
  /** Made when it is missing. Rejects with a StoreFault. */
  readonly toWrite: () => Promise<Database>;
}

/** Where it is in that folder. */
export function databasePath(folder: string): string {
  return join(folder, 'footnote.db');
}

export function databaseFile(folder: string): DatabaseFile {
  const path = databasePath(folder);
  let opened: Promise<Connections> | undefined;
  let isClosed = false;

  /** What is written into a file that somebody has deleted would be lost: whoever is at work in it ends there, and nobody begins. */
  const giveUpDeleted = async (): Promise<void> => {
    const before = opened;
    const connections = await before;
    if (connections !== undefined && connections.inode !== (await inodeOf(path)) && opened === before)
      opened = undefined;
  };

  const opening = async (make: boolean): Promise<Connections> => {
    if (isClosed) throw new StoreFault('the database is closed', 'Start Footnote again.', { place: path, ends: true });
    opened ??= prepare(path, make).catch((error: unknown) => {
      // Who mends the folder need not start the bot again.
      opened = undefined;
      throw error;
    });
    return opened;
  };

  const toWrite = async (): Promise<Database> => {
    await giveUpDeleted();
    const { writing } = await opening(true);
    return writing;
  };

  return {
    async toRead() {
      await giveUpDeleted();
      if (opened === undefined && !(await isThere(path))) return undefined;
      const { reading } = await opening(false);
      return reading;
    },
    toWrite,
    async transact(work) {
      const writing = await toWrite();
      return writing.transaction().execute(work);
    },
    async announce() {
      // Others look, each time they are asked.
    },
    erase: async () => emptyLog(await toWrite()),
    async close() {
      isClosed = true;
      const connections = await opened?.catch(() => undefined);
      if (connections === undefined) return;
      await connections.reading.destroy();
      // The next start then reads no log. While another process is at work it has to.
      await emptyLog(connections.writing).catch(() => undefined);
      await connections.writing.destroy();
    },
  };
}

interface Connections {
  readonly reading: Database;
  readonly writing: Database;
  /** Of the file that they have open. */
  readonly inode: number | undefined;
}

async function prepare(path: string, make: boolean): Promise<Connections> {
  try {
    if (make) await makePrivateFolder(dirname(path));
    // Its log is made with the same permissions.
    const file = await open(path, make ? 'a' : 'r+', 0o600);
    await file.close();
  } catch (error) {
    const code = errorCode(error);
    const why = code === 'EEXIST' || code === 'ENOTDIR' ? 'something stands there that is no folder' : code;
    const remedy = diskRemedy(code) ?? 'Let Footnote write there, or name another folder in DATA.';
    throw new StoreFault(`the database cannot be written (${why})`, remedy, { place: path, ends: true });
  }
  const writing = await openDatabase(path);
  try {
    await migrate(writing, path);
    return { reading: await openDatabase(path), writing, inode: await inodeOf(path) };
  } catch (error) {
    await writing.destroy();
    throw error;
  }
}

/** What servers keep is nobody else's. One that is there already stays as its owner made it. */
export async function makePrivateFolder(folder: string): Promise<void> {
  if (await isThere(folder)) return;
  await makeFolder(dirname(folder));
  await mkdir(folder, { mode: 0o700 }).catch((error: unknown) => {
    // Another process may have been first.
    if (errorCode(error) !== 'EEXIST') throw error;
  });
}

export async function isThere(path: string): Promise<boolean> {
  return (await inodeOf(path)) !== undefined;
}

async function inodeOf(path: string): Promise<number | undefined> {
  return (await stat(path).catch(() => undefined))?.ino;
}
