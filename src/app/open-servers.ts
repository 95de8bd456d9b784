/** What servers keep, opened for a bot: one database for their articles, settings and counts, and what the bot does with it. */
import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openStore } from '../store/store.js';
import { errorFields, type Log } from '../discord/protocol/log.js';
import type { Observe } from '../monitoring/bot-event.js';
import type { DatabaseState } from '../store/postgres/outage.js';
import { systemClock, wallClock } from './clock.js';
import type { Config } from './config.js';
import { feedRounds } from './feed-rounds.js';
import { ALONE, startLease } from './lease.js';
import type { OpenFeeds } from './open-feeds.js';
import { serverKeeping } from './server-keeping.js';
import { serverLibraryOpener } from './server-library/open-server-library.js';
import { isAnyDue } from './server-library/refresh.js';
import { type WorkBeside, workBeside } from './server-library/work-beside.js';
import { workQueue } from './server-library/work-queue.js';
import type { ServersOptions } from './start-bot.js';
import type { Cached } from './usable-cache.js';

export interface ServersConfig extends Pick<
  Cached<Config>,
  'cache' | 'data' | 'databaseUrl' | 'shard' | 'serverMegabytes' | 'serverQuotas' | 'contact' | 'discordApi'
> {
  /** Milliseconds since 1970. */
  readonly now?: () => number;
}

interface ServersParts {
  /** Told whether the database is there, where it is none of this machine. */
  readonly observe?: Observe | undefined;
  /** What fetches pages and reads files; in threads beside this one when left out. */
  readonly work?: WorkBeside;
}

/** Rejects with a StoreFault where there is a database that cannot be used. */
export async function openServers(
  {
    data,
    databaseUrl,
    cache,
    serverMegabytes,
    serverQuotas: quotas,
    contact,
    discordApi,
    shard,
    now = wallClock,
  }: ServersConfig,
  log: Log,
  {
    work = workBeside({ folder: data, databaseUrl, quotas, contact, discordApi }, systemClock),
    observe = () => undefined,
  }: ServersParts = {},
): Promise<ServersOptions> {
  const warn = (sentence: string): void => log.warn({}, sentence);
  const watching = {
    changed: databaseTeller(log, observe),
    after: (time: number, run: () => void) => systemClock.after(time, run),
  };
  const store = await openStore({ folder: data, databaseUrl, watching, quotas, now, warn });
  if (databaseUrl !== undefined) observe({ kind: 'database', state: 'up' });
  // Where another process may be at work on the same database.
  const isOneOfSeveral = databaseUrl !== undefined || shard !== undefined;
  const holder = randomUUID();
  const library = serverLibraryOpener({ store, quotas, doTask: work.doTask, queue: workQueue(), now, log });
  const keeping = serverKeeping({ store, cache, log, clock: systemClock });
  return {
    source: store,
    digests: store.digests,
    buckets: store.buckets,
    database: store.postgres,
    openLease: (name, leaseLog, clock) =>
      isOneOfSeveral ? startLease(name, store.leases, holder, leaseLog, clock) : ALONE,
    keeping: async (asker, seen) => ({
      ...(await keeping(asker, seen)),
      ...(asker.server !== undefined && asker.manages && { serverLibrary: library(asker.server) }),
    }),
    openFeeds: serverFeedRounds(async () => isAnyDue({ store, quotas, now }), work.poll),
    cache,
    onArticlesChanged: store.onArticlesChanged,
    memory: serverMegabytes,
    async close() {
      await work.close();
      await store.close().catch((error: unknown) => log.error(errorFields(error), 'the store was not closed'));
    },
  };
}

/** Says once that the database is away, and once that it is back. */
function databaseTeller(log: Log, observe: Observe): (state: DatabaseState) => void {
  return (state) => {
    observe({ kind: 'database', state: state.name });
    if (state.name === 'up') log.info({}, 'the database is there again');
    else
      log.error(
        {},
        `What servers keep can be neither read nor changed for now, and questions are answered from what is in memory. ${state.fault.message} It is tried again by itself.`,
      );
  };
}

/** As the operator's feeds, but nobody is told of them but the moderators of each server, who see in its list what cannot be read. */
function serverFeedRounds(isDue: () => Promise<boolean>, start: WorkBeside['poll']): OpenFeeds {
  return (log, clock, _observe, openLease) => {
    const lease = openLease('feeds of servers', log, clock);
    const survey = async () => ({ due: lease.isHeld() && (await isDue()), listed: 0, failing: [] });
    return feedRounds({ survey, start, log, clock, lease });
  };
}

/**
 * As `openServers`, in a folder that is gone when it is closed: a stand-in's servers are others with each start, so what they keep could
 * never be seen again, and has no place beside what real servers keep.
 */
export async function openPassingServers(
  config: Omit<ServersConfig, 'data' | 'cache'>,
  log: Log,
): Promise<ServersOptions> {
  const data = await mkdtemp(join(tmpdir(), 'footnote-servers-'));
  const servers = await openServers({ ...config, data, cache: join(data, 'cache') }, log);
  return {
    ...servers,
    async close() {
      await servers.close?.();
      await rm(data, { recursive: true, force: true });
    },
  };
}
