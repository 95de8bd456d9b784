/** A store in a folder or a database that is gone when the test is over, with a clock of its own. */
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import type { Quotas } from '../../../src/content/article-store.js';
import type { Database } from '../../../src/store/database.js';
import { databaseFile } from '../../../src/store/libsql/database-file.js';
import { openPostgres } from '../../../src/store/postgres/connection.js';
import { openStore, type Store } from '../../../src/store/store.js';
import { temporaryFolder } from '../content/temporary-folder.js';
import { hasPostgres, testDatabase } from '../postgres/test-database.js';

export const SERVER = '100000000000000001';
export const OTHER_SERVER = '100000000000000002';

/** What a store may be kept in, of what this machine has: what holds for one holds for the others. */
export type StoreKind = 'libsql' | 'PostgreSQL';
export const STORE_KINDS: readonly StoreKind[] = hasPostgres ? ['libsql', 'PostgreSQL'] : ['libsql'];

export interface OpenedStore {
  readonly store: Store;
  /** The folder DATA; not there where the store is in PostgreSQL. */
  readonly folder: string;
  readonly databaseUrl: string | undefined;
  /** The same database as another process has it. */
  readonly another: () => Promise<Store>;
  /** Its tables themselves, which the store has made. */
  readonly tables: () => Promise<Database>;
  /** What was warned of. */
  readonly warnings: string[];
  /** Milliseconds. */
  readonly wait: (time: number) => void;
}

export async function openedStore(
  quotas: Partial<Quotas> = {},
  given?: string,
  kind: StoreKind = 'libsql',
): Promise<OpenedStore> {
  const folder = given ?? join(await temporaryFolder(), 'data');
  const databaseUrl = kind === 'PostgreSQL' ? await testDatabase() : undefined;
  let now = Date.parse('2026-05-01T10:20:30.400Z');
  const warnings: string[] = [];
  const another = async (): Promise<Store> => {
    const store = await openStore({
      folder,
      databaseUrl,
      quotas: { articles: 100, bytes: 1_000_000, addsAnHour: 100, ...quotas },
      now: () => now,
      warn: (sentence) => warnings.push(sentence),
    });
    onTestFinished(store.close);
    return store;
  };
  const tables = async (): Promise<Database> => {
    if (databaseUrl === undefined) {
      const file = databaseFile(folder);
      onTestFinished(file.close);
      return file.toWrite();
    }
    const { database, close } = openPostgres(databaseUrl);
    onTestFinished(close);
    return database;
  };
  return { store: await another(), folder, databaseUrl, another, tables, warnings, wait: (time) => (now += time) };
}

/** `openedStore` of a kind, for what is the same in all. */
export function opening(kind: StoreKind): (quotas?: Partial<Quotas>) => Promise<OpenedStore> {
  return async (quotas) => openedStore(quotas, undefined, kind);
}
