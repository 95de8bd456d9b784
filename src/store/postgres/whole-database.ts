/** All that servers keep, in a PostgreSQL database: read as one moment has it, and exchanged while no replica writes. */
import { sql } from 'kysely';
import { StoreFault } from '../../content/article-store.js';
import { KEPT_TABLES } from '../kept-tables.js';
import { migrate, VERSION, versionOf } from '../migrations/migrate.js';
import type { WholeStore } from '../whole-store.js';
import type { Postgres } from './connection.js';

export function wholeDatabase({ database, place, close }: Postgres): WholeStore {
  const ready = async (): Promise<void> => {
    await migrate(database, place);
    // A bot may go on with one whose tables are more than it knows; of a copy they would be missing.
    if ((await versionOf(database)) > VERSION)
      throw new StoreFault('the database is of a newer Footnote', 'Update Footnote.', { place, ends: true });
  };
  return {
    place,
    async snapshot(work) {
      await ready();
      return database.transaction().execute(async (transaction) => {
        // A serializable one would make the bot's own transactions fail for what it has read.
        await sql`set transaction isolation level repeatable read, read only`.execute(transaction);
        return work(transaction);
      });
    },
    async exchange(work) {
      await ready();
      return database.transaction().execute(async (transaction) => {
        // What is locked first is seen as it is then.
        await sql`set transaction isolation level repeatable read`.execute(transaction);
        const tables = sql.join(KEPT_TABLES.map((table) => sql.table(table)));
        // Replicas read on, and wait with what they write.
        await sql`lock table ${tables} in exclusive mode`.execute(transaction);
        return work(transaction);
      });
    },
    close,
  };
}
