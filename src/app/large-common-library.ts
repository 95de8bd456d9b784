/** The library that all servers have, where it is larger than memory: asked in the database, into which `npm run index` puts it. */
import type { Log } from '../discord/protocol/log.js';
import type { Library } from '../domain/library.js';
import type { Observe } from '../monitoring/bot-event.js';
import { openLargeLibrary } from '../large-library/open-library.js';
import { connectionsOf } from '../large-library/postgres.js';
import type { SearchOptions } from '../search/answer.js';
import type { SearchRequest } from '../search/search-part.js';
import { searcherOver } from '../search/searcher.js';
import type { Postgres } from '../store/postgres/connection.js';
import type { Clock } from './clock.js';
import type { CommonLibrary } from './common-library.js';
import { COMMON_KEY } from './index-library.js';
import { timedSearcher } from './timed-search.js';

/**
 * Passages. An index in memory takes some 6 kB for each (`npm run bench:servers`), so these take 300 MB. What has less in the database is read from
 * the folder, where a passage is also found by meaning alone without pgvector.
 */
export const FITS = 50_000;

interface Parts {
  readonly search: SearchOptions;
  readonly log: Log;
  readonly clock: Clock;
  readonly observe: Observe;
}

export type OpenLarge = (parts: Parts) => CommonLibrary;

/**
 * Undefined where there is no database, or it has no library of more than `fits` passages. Rejects with a StoreFault where it cannot be asked. What is
 * asked later waits for no database that is away, as far as `database` does not.
 */
export async function largeCommonLibrary(
  database: Pick<Postgres, 'connect'> | undefined,
  fits = FITS,
): Promise<OpenLarge | undefined> {
  if (database === undefined) return undefined;
  const large = await openLargeLibrary(connectionsOf(database), COMMON_KEY, fits);
  if (large === undefined) return undefined;
  return ({ search, log, clock, observe }) => {
    const indexesFor = async (request: SearchRequest) => large.indexesFor(request);
    const find = async (request: SearchRequest) => ({ indexes: await indexesFor(request), partAway: false });
    const searcherOf = (library: Library) =>
      timedSearcher({ library, indexesFor, ...searcherOver(library, find, search) }, observe, clock);
    let searcher = searcherOf(large.library);
    log.info({ passages: large.size() }, 'the library is asked in the database, as it is larger than memory');
    if (!large.isMeant())
      log.info({}, 'articles are found by words alone until npm run index has read all of them for meaning');
    observe({ kind: 'indexed' });
    return {
      searcher() {
        const { library } = large;
        if (searcher.library !== library) searcher = searcherOf(library);
        return searcher;
      },
      byMeaning: () => large,
      close: async () => undefined,
      indexed: async () => undefined,
    };
  };
}
