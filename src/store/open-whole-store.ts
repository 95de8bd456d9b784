/** Which database it is that an installation keeps all of it in. */
import { wholeFile } from './libsql/whole-file.js';
import { openPostgres, PATIENT } from './postgres/connection.js';
import { wholeDatabase } from './postgres/whole-database.js';
import type { WholeStore } from './whole-store.js';

/** As DATA and DATABASE_URL have it: the database, where there is one. */
export interface StorePlace {
  readonly data: string;
  readonly databaseUrl?: string | undefined;
}

/** Nothing is opened before it is asked. */
export function openWholeStore({ data, databaseUrl }: StorePlace): WholeStore {
  return databaseUrl === undefined ? wholeFile(data) : wholeDatabase(openPostgres(databaseUrl, PATIENT));
}
