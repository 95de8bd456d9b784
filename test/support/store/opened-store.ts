/** A store in a folder that is gone when the test is over, with a clock of its own. */
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import type { Quotas } from '../../../src/content/article-store.js';
import { openStore, type Store } from '../../../src/store/store.js';
import { temporaryFolder } from '../content/temporary-folder.js';

export const SERVER = '100000000000000001';
export const OTHER_SERVER = '100000000000000002';

export interface OpenedStore {
  readonly store: Store;
  /** The folder DATA. */
  readonly folder: string;
  /** The same database as another process has it. */
  readonly another: () => Promise<Store>;
  /** What was warned of. */
  readonly warnings: string[];
  /** Milliseconds. */
  readonly wait: (time: number) => void;
}

export async function openedStore(quotas: Partial<Quotas> = {}, given?: string): Promise<OpenedStore> {
  const folder = given ?? join(await temporaryFolder(), 'data');
  let now = Date.parse('2026-05-01T10:20:30.400Z');
  const warnings: string[] = [];
  const another = async (): Promise<Store> => {
    const store = await openStore({
      folder,
      quotas: { articles: 100, bytes: 1_000_000, addsAnHour: 100, ...quotas },
      now: () => now,
      warn: (sentence) => warnings.push(sentence),
    });
    onTestFinished(store.close);
    return store;
  };
  return { store: await another(), folder, another, warnings, wait: (time) => (now += time) };
}
