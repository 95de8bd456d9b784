/** What servers keep, opened for a bot: one database for their articles, settings and counts, and what the bot does with it. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openStore } from '../store/store.js';
import { errorFields, type Log } from '../discord/protocol/log.js';
import { systemClock, wallClock } from './clock.js';
import type { Config } from './config.js';
import { feedRounds } from './feed-rounds.js';
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
  'cache' | 'data' | 'databaseUrl' | 'serverMegabytes' | 'serverQuotas' | 'contact' | 'discordApi'
> {
  /** Milliseconds since 1970. */
  readonly now?: () => number;
}

interface ServersParts {
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
    now = wallClock,
  }: ServersConfig,
  log: Log,
  { work = workBeside({ folder: data, databaseUrl, quotas, contact, discordApi }, systemClock) }: ServersParts = {},
): Promise<ServersOptions> {
  const warn = (sentence: string): void => log.warn({}, sentence);
  const store = await openStore({ folder: data, databaseUrl, quotas, now, warn });
  const library = serverLibraryOpener({ store, quotas, doTask: work.doTask, queue: workQueue(), now, log });
  const keeping = serverKeeping({ store, cache, log });
  return {
    source: store,
    digests: store.digests,
    keeping: async (asker, seen) => ({
      ...(await keeping(asker, seen)),
      ...(asker.server !== undefined && asker.manages && { serverLibrary: library(asker.server) }),
    }),
    openFeeds: serverFeedRounds(async () => isAnyDue({ store, quotas, now }), work.poll),
    cache,
    memory: serverMegabytes,
    async close() {
      await work.close();
      await store.close().catch((error: unknown) => log.error(errorFields(error), 'the store was not closed'));
    },
  };
}

/** As the operator's feeds, but nobody is told of them but the moderators of each server, who see in its list what cannot be read. */
function serverFeedRounds(isDue: () => Promise<boolean>, start: WorkBeside['poll']): OpenFeeds {
  const survey = async () => ({ due: await isDue(), listed: 0, failing: [] });
  return (log, clock) => feedRounds({ survey, start, log, clock });
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
