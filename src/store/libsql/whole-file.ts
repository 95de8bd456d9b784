/** All that servers keep, in the file of the folder DATA. What is read is a copy of it, so that a bot that runs writes on meanwhile. */
import { mkdtemp, readdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { migrate } from '../migrations/migrate.js';
import type { WholeStore } from '../whole-store.js';
import { openDatabase } from './connection.js';
import { checkCopy, copyFile } from './copy-database.js';
import { databaseFile, databasePath, isThere } from './database-file.js';

/** What a folder with a copy begins with. */
const COPY = '.copy-';
/** Milliseconds after which no copy is in use any more: a killed command left it. */
const ABANDONED = 24 * 60 * 60 * 1000;

export function wholeFile(folder: string): WholeStore {
  const file = databaseFile(folder);
  return {
    place: folder,
    async snapshot(work) {
      const isKept = await isThere(databasePath(folder));
      if (isKept) await removeAbandoned(folder);
      const beside = isKept ? await mkdtemp(join(folder, COPY)) : undefined;
      try {
        const path = beside === undefined ? ':memory:' : join(beside, 'footnote.db');
        if (beside !== undefined) {
          await copyFile(folder, path);
          await checkCopy(path, {
            called: 'the database',
            remedy: 'Restore a backup: npm run restore -- FILE.',
            place: folder,
          });
        }
        const database = await openDatabase(path);
        try {
          if (beside === undefined) await migrate(database, path);
          return await work(database);
        } finally {
          await database.destroy();
        }
      } finally {
        if (beside !== undefined) await rm(beside, { recursive: true, force: true });
      }
    },
    exchange: file.transact,
    close: file.close,
  };
}

async function removeAbandoned(folder: string): Promise<void> {
  for (const name of (await readdir(folder)).filter((one) => one.startsWith(COPY))) {
    const path = join(folder, name);
    const changed = (await stat(path).catch(() => undefined))?.mtimeMs ?? Number.POSITIVE_INFINITY;
    if (Date.now() - changed > ABANDONED) await rm(path, { recursive: true, force: true });
  }
}
