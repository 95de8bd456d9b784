/** One process writes a library at a time, so that words are numbered once and nothing is computed twice. */
import { inTransaction, type Connection, type Connections } from './connection.js';
import { createTables, createTermsIndex, hasTermsIndex } from './tables.js';

/** That another process is writing the same library. */
export class LibraryBusy extends Error {
  override readonly name = 'LibraryBusy';
  constructor() {
    super('Another process is writing this library. Run this again when it has ended.');
  }
}

/** Of the lock that writers hold; the second key is the library's. */
const LOCK = 0x46_6e_49_78;

/** `work` has a connection of its own, and finds the tables there. Rejects with LibraryBusy, with what `work` rejects with, and as the driver does. */
export async function asOnlyWriter<Result>(
  connections: Connections,
  key: string,
  work: (connection: Connection) => Promise<Result>,
): Promise<Result> {
  return connections.session(async (connection) => {
    const locks = [LOCK, key];
    const [lock] = await connection.query<{ taken: boolean }>(
      'select pg_try_advisory_lock($1::int, hashtext($2)) as taken',
      locks,
    );
    if (lock?.taken !== true) throw new LibraryBusy();
    try {
      await oneAfterTheOther(connection, createTables);
      return await work(connection);
    } finally {
      // A connection that is lost holds no lock.
      await connection.query('select pg_advisory_unlock($1::int, hashtext($2))', locks).catch(() => undefined);
    }
  });
}

/** When the first library is there; `begin` is told before the index of all terms is made, which takes minutes for a large one. */
export async function makeAskable(connection: Connection, begin: () => void): Promise<void> {
  if (await hasTermsIndex(connection)) return;
  begin();
  await oneAfterTheOther(connection, createTermsIndex);
}

/** Two writers of different libraries make what all have one after the other. */
async function oneAfterTheOther(
  connection: Connection,
  make: (connection: Connection) => Promise<void>,
): Promise<void> {
  await inTransaction(connection, 'write', async () => {
    await connection.query('select pg_advisory_xact_lock($1::int, 0)', [LOCK]);
    await make(connection);
  });
}
