/**
 * What the parts of the store know of the database in which their rows are: that it is spoken to through kysely, that what is written is
 * written in transactions, and nothing of which one it is. `libsql/` is a file of SQLite's, for one machine; `postgres/` a server, for many.
 */
import type { Kysely, Transaction } from 'kysely';
import type { Tables } from './tables.js';

export type Database = Kysely<Tables>;

/** Of a server: its articles, or its settings. */
export type Changed = 'articles' | 'settings';

/**
 * A number while every change is heard, another one after each time that it was not: what was read under one number, from its beginning to its
 * end, holds under it until something else is heard. Undefined while changes may be missed.
 */
export type Hearing = () => number | undefined;

/** Both reject with a StoreFault where the database cannot do it; then nothing is changed, unless the fault says that this is not known. */
export interface DatabaseAccess {
  /** For queries of one statement. Undefined where nothing was ever written. */
  readonly toRead: () => Promise<Database | undefined>;
  /** As if nobody else were at work meanwhile. `work` may be run more than once, of which one counts, and does nothing but ask the database. */
  readonly transact: <Result>(work: (transaction: Transaction<Tables>) => Promise<Result>) => Promise<Result>;
  /** Says to other processes that this is changed, when the transaction is kept; does nothing where none hears it. */
  readonly announce: (transaction: Transaction<Tables>, what: Changed, server: string) => Promise<void>;
  /** Leaves nothing behind of what was deleted before, where the database does not see to that itself. */
  readonly erase: () => Promise<void>;
  /** Does not make it again. */
  readonly close: () => Promise<void>;
}
