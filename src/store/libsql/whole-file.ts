/** All that servers keep, in the file of the folder DATA. */
import { StoreFault } from '../../content/article-store.js';
import type { WholeStore } from '../whole-store.js';
import { integrityFault } from './connection.js';
import { databaseFile, databasePath, isThere } from './database-file.js';

export function wholeFile(folder: string): WholeStore {
  const { transact, close } = databaseFile(folder);
  return {
    place: folder,
    isMade: async () => isThere(databasePath(folder)),
    alone: async (work) =>
      transact(async (transaction) => {
        if ((await integrityFault(transaction)) !== undefined)
          throw new StoreFault('the database is damaged', 'Restore a backup: npm run restore -- FILE.', {
            place: folder,
            ends: true,
          });
        return work(transaction);
      }),
    close,
  };
}
