/** The feeds of one server, and what is remembered of each between two readings. */
import type { ListedFeed } from '../content/feeds/feed-list.js';
import { type FeedStore, readFeedState } from '../content/feeds/feed-state.js';
import type { DatabaseAccess } from './database.js';
import type { FeedTable } from './tables.js';

export interface ServerFeeds {
  /** Ordered by address. */
  readonly list: () => Promise<readonly ListedFeed[]>;
  /** Puts it there, or in the place of the one with its address; `full` where there are MOST_FEEDS already. */
  readonly add: (feed: ListedFeed) => Promise<'added' | 'full'>;
  /** With what is remembered of it; false where there is none. */
  readonly remove: (url: string) => Promise<boolean>;
  /** What the polling of feeds reads and writes; of a feed that was removed meanwhile nothing is written. */
  readonly states: FeedStore;
}

/** Of one server: as many as a menu of Discord's has. */
export const MOST_FEEDS = 25;

export function serverFeeds(server: string, access: DatabaseAccess): ServerFeeds {
  const remove = async (url: string): Promise<boolean> => {
    if ((await access.toRead()) === undefined) return false;
    const { numDeletedRows } = await access.transact(async (transaction) =>
      transaction.deleteFrom('feed').where('server', '=', server).where('url', '=', url).executeTakeFirstOrThrow(),
    );
    return numDeletedRows > 0n;
  };
  return {
    remove,
    async list() {
      const database = await access.toRead();
      const query = database?.selectFrom('feed').where('server', '=', server).orderBy('url');
      const rows = (await query?.select(['url', 'title', 'added', 'everything']).execute()) ?? [];
      return rows.map(listedFeed);
    },
    async add({ url, title = null, added = null, all }) {
      return access.transact(async (transaction) => {
        const others = await transaction
          .selectFrom('feed')
          .where('server', '=', server)
          .where('url', '<>', url)
          .select('url')
          .execute();
        if (others.length >= MOST_FEEDS) return 'full';
        const listed = { title, added, everything: all ? 1 : 0 };
        await transaction
          .insertInto('feed')
          .values({ server, url, ...listed, state: null })
          .onConflict((there) => there.columns(['server', 'url']).doUpdateSet(listed))
          .execute();
        return 'added';
      });
    },
    states: {
      async read(url) {
        const database = await access.toRead();
        const query = database?.selectFrom('feed').where('server', '=', server).where('url', '=', url);
        const row = await query?.select('state').executeTakeFirst();
        return typeof row?.state === 'string' ? readFeedState(row.state, url) : undefined;
      },
      async write(state) {
        const written = { state: JSON.stringify(state) };
        await access.transact(async (transaction) => {
          const query = transaction.updateTable('feed').where('server', '=', server).where('url', '=', state.url);
          await query.set(written).execute();
        });
      },
      remove: async (url) => void (await remove(url)),
    },
  };
}

function listedFeed({ url, title, added, everything }: Omit<FeedTable, 'server' | 'state'>): ListedFeed {
  return { url, ...(title !== null && { title }), ...(added !== null && { added }), all: everything === 1 };
}

/** Ids of the servers that have feeds to read. */
export async function serversWithFeeds(access: DatabaseAccess): Promise<readonly string[]> {
  const database = await access.toRead();
  const rows = (await database?.selectFrom('feed').select('server').distinct().orderBy('server').execute()) ?? [];
  return rows.map(({ server }) => server);
}
