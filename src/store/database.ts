/**
 * What the parts of the store know of the database in which their rows are: that it is spoken to through kysely, that what is written is
 * written in transactions, and nothing of which one it is. `libsql/` is a file of SQLite's, for one machine; `postgres/` a server, for many.
 */
import type { Kysely, Transaction } from 'kysely';
import type { Tables } from './tables.js';

export type Database = Kysely<Tables>;

/** Both reject with a StoreFault where the database cannot do it; then nothing is changed, unless the fault says that this is not known. */
export interface DatabaseAccess {
  /** For queries of one statement. Undefined where nothing was ever written. */
  readonly toRead: () => Promise<Database | undefined>;
  /** As if nobody else were at work meanwhile. `work` may be run more than once, of which one counts, and does nothing but ask the database. */
  readonly transact: <Result>(work: (transaction: Transaction<Tables>) => Promise<Result>) => Promise<Result>;
  /** Leaves nothing behind of what was deleted before, where the database does not see to that itself. */
  readonly erase: () => Promise<void>;
  /** Does not make it again. */
  readonly close: () => Promise<void>;
}
