/** What servers keep, opened for a bot: one database for their articles, settings and counts, and what the bot does with it. */
import { openStore } from '../store/store.js';
import { errorFields, type Log } from '../discord/protocol/log.js';
import { wallClock } from './clock.js';
import type { Config } from './config.js';
import { serverKeeping } from './server-keeping.js';
import type { ServersOptions } from './start-bot.js';
import type { Cached } from './usable-cache.js';

/** Of one server. */
const QUOTAS = { articles: 2000, bytes: 50_000_000, addsAnHour: 200 };

/** Rejects with a StoreFault where there is a database that cannot be used. */
export async function openServers(
  { data, cache, serverMegabytes }: Pick<Cached<Config>, 'cache' | 'data' | 'serverMegabytes'>,
  log: Log,
  now = wallClock,
): Promise<ServersOptions> {
  const warn = (sentence: string): void => log.warn({}, sentence);
  const store = await openStore({ folder: data, quotas: QUOTAS, now, warn });
  return {
    source: store,
    digests: store.digests,
    keeping: serverKeeping({ store, cache, log }),
    cache,
    memory: serverMegabytes,
    close: async () =>
      store.close().catch((error: unknown) => log.error(errorFields(error), 'the store was not closed')),
  };
}
