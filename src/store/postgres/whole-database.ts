/** All that servers keep, in a PostgreSQL database: read as one moment has it, or exchanged while no replica writes. */
import { sql, type Transaction } from 'kysely';
import { StoreFault } from '../../content/article-store.js';
import { KEPT_TABLES } from '../kept-tables.js';
import { migrate, VERSION, versionOf } from '../migrations/migrate.js';
import type { Tables } from '../tables.js';
import type { WholeStore } from '../whole-store.js';
import type { Postgres } from './connection.js';

interface WholeDatabase extends WholeStore {
  /** `work` reads, and others write meanwhile. */
  readonly snapshot: WholeStore['alone'];
}

export function wholeDatabase({ database, place, close }: Postgres): WholeDatabase {
  type Work<Result> = (transaction: Transaction<Tables>) => Promise<Result>;

  const transacted = async <Result>(begin: Work<void>, work: Work<Result>): Promise<Result> => {
    await migrate(database, place);
    // A bot may go on with one whose tables are more than it knows; in a copy they would be missing.
    if ((await versionOf(database)) > VERSION)
      throw new StoreFault('the database is of a newer Footnote', 'Update Footnote.', { place, ends: true });
    return database.transaction().execute(async (transaction) => {
      await begin(transaction);
      return work(transaction);
    });
  };

  return {
    place,
    isMade: async () => (await versionOf(database)) > 0,
    snapshot: async (work) =>
      transacted(async (transaction) => {
        // A serializable one would make transactions of bots fail for what it has read.
        await sql`set transaction isolation level repeatable read, read only`.execute(transaction);
      }, work),
    alone: async (work) =>
      transacted(async (transaction) => {
        await sql`set transaction isolation level repeatable read`.execute(transaction);
        // What is locked first is seen as it is then. Replicas read on, and wait with what they write.
        const tables = sql.join(KEPT_TABLES.map((table) => sql.table(table)));
        await sql`lock table ${tables} in exclusive mode`.execute(transaction);
      }, work),
    close,
  };
}
