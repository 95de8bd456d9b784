/** All that servers keep as one thing, for what copies it: whichever database it is in, and whoever is at work in it. */
import type { Transaction } from 'kysely';
import type { Database } from './database.js';
import { wholeFile } from './libsql/whole-file.js';
import { openPostgres, PATIENT } from './postgres/connection.js';
import { wholeDatabase } from './postgres/whole-database.js';
import type { Tables } from './tables.js';

/** All reject with a StoreFault where the database cannot do it; then nothing is changed. */
export interface WholeStore {
  /** Where it is, for a person: nothing that is secret. */
  readonly place: string;
  /** `work` sees the tables of this program's version as they are in one moment; empty ones where nothing was ever kept. */
  readonly snapshot: <Result>(work: (database: Database) => Promise<Result>) => Promise<Result>;
  /** Nobody else writes meanwhile. Made when it is missing. */
  readonly exchange: <Result>(work: (transaction: Transaction<Tables>) => Promise<Result>) => Promise<Result>;
  readonly close: () => Promise<void>;
}

/** As DATA and DATABASE_URL have it: the database, where there is one. */
export interface StorePlace {
  readonly data: string;
  readonly databaseUrl?: string | undefined;
}

/** Nothing is opened before it is asked. */
export function openWholeStore({ data, databaseUrl }: StorePlace): WholeStore {
  return databaseUrl === undefined ? wholeFile(data) : wholeDatabase(openPostgres(databaseUrl, PATIENT));
}
