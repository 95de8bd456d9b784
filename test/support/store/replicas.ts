/** Two processes on one PostgreSQL, as replicas of a bot have it: each on a way of its own that can be cut, with a clock of its own. */
import { expect, onTestFinished, vi } from 'vitest';
import type { DatabaseState } from '../../../src/store/postgres/outage.js';
import { openStore, type Store } from '../../../src/store/store.js';
import { createManualClock, type ManualClock } from '../../local-discord/manual-clock.js';
import { between, type Between } from '../postgres/between.js';
import { testDatabase } from '../postgres/test-database.js';

export interface Replica {
  readonly store: Store;
  readonly way: Between;
  readonly clock: ManualClock;
  /** What was told of the database, in its order. */
  readonly states: DatabaseState['name'][];
  /** Until it hears what others change. */
  readonly listens: () => Promise<void>;
}

export interface Replicas {
  readonly one: Replica;
  readonly other: Replica;
  /** The database's own address. */
  readonly url: string;
}

export async function replicas(): Promise<Replicas> {
  const url = await testDatabase();
  return { one: await replica(url), other: await replica(url), url };
}

async function replica(url: string): Promise<Replica> {
  const way = await between(url);
  const clock = createManualClock();
  const states: DatabaseState['name'][] = [];
  const store = await openStore({
    folder: 'not-there',
    databaseUrl: way.url,
    watching: { changed: ({ name }) => void states.push(name), after: (time, run) => clock.after(time, run) },
    quotas: { articles: 100, bytes: 1_000_000, addsAnHour: 100 },
    now: () => clock.now(),
    warn: () => undefined,
  });
  onTestFinished(store.close);
  const listens = async (): Promise<void> => {
    // Only what was heard of, and nothing asked: of a server that is asked of nowhere else.
    const version = store.articles('listens').version;
    await vi.waitFor(
      async () => {
        await version();
        const before = way.asked();
        await version();
        expect(way.asked()).toBe(before);
      },
      { timeout: 10_000 },
    );
  };
  await listens();
  return { store, way, clock, states, listens };
}
