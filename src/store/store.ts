/** What servers keep, opened: the one thing that the parts of a bot get of the database. */
import type { Quotas } from '../content/article-store.js';
import { articleChanges } from './article-changes.js';
import { type ChangeNotices, listenToChanges } from './postgres/change-notices.js';
import type { DatabaseAccess } from './database.js';
import { databaseFile } from './libsql/database-file.js';
import type { Postgres, Watching } from './postgres/connection.js';
import { postgresAccess } from './postgres/postgres-access.js';
import type { SharedBuckets } from './postgres/shared-buckets.js';
import { type Digests, digestsOf } from './digests.js';
import { type Leases, leasesOf } from './leases.js';
import { type ServerArticles, serverArticles } from './server-articles.js';
import { type ServerCounts, serverCounts } from './server-counts.js';
import { exportServer, forgetServer, type ServerData } from './server-data.js';
import { type ServerFeeds, serverFeeds, serversWithFeeds } from './server-feeds.js';
import { type ServerProposals, serverProposals } from './server-proposals.js';
import { type ServerSources, serverSources } from './server-sources.js';
import { type SettingsStore, settingsStore } from './settings-store.js';

export interface Store {
  /** Cheap, as the next ones: nothing is read before it is asked for. */
  readonly articles: (server: string) => ServerArticles;
  readonly feeds: (server: string) => ServerFeeds;
  readonly counts: (server: string) => ServerCounts;
  readonly proposals: (server: string) => ServerProposals;
  readonly sources: (server: string) => ServerSources;
  readonly settings: SettingsStore;
  readonly digests: Digests;
  readonly leases: Leases;
  /** Undefined where one process counts alone. */
  readonly buckets: SharedBuckets | undefined;
  /** For what has tables of its own in the same database; undefined where that is a file. */
  readonly postgres: Pick<Postgres, 'connect'> | undefined;
  readonly serversWithFeeds: () => Promise<readonly string[]>;
  /** `changed` is told of a server whose articles this process has changed, or another while it is listened to, after it is done; returns what ends that. */
  readonly onArticlesChanged: (changed: (server: string) => void) => () => void;
  readonly export: (server: string) => Promise<ServerData>;
  /** All of it, for good. */
  readonly forget: (server: string) => Promise<void>;
  /** Nothing can be asked any more. */
  readonly close: () => Promise<void>;
}

export interface StoreOptions {
  /** The folder DATA; made with the first that is written. Not even looked at where there is a `databaseUrl`. */
  readonly folder: string;
  /** Of a PostgreSQL server, as DATABASE_URL has it. */
  readonly databaseUrl?: string | undefined;
  /**
   * Whether it is watched that it is there, and listened to what other processes change in it, for as long as the store is open. Without it
   * each question asks, and waits.
   */
  readonly watching?: Watching | undefined;
  readonly quotas: Quotas;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  /** Told once of what is broken and passed over: a sentence. */
  readonly warn: (sentence: string) => void;
}

/** Rejects with a StoreFault where there is a database that cannot be used, so that nobody is answered by other settings than their own. */
export async function openStore({ folder, databaseUrl, watching, quotas, now, warn }: StoreOptions): Promise<Store> {
  const postgres = databaseUrl === undefined ? undefined : postgresAccess(databaseUrl, watching);
  const access: DatabaseAccess = postgres ?? databaseFile(folder);
  await access.toRead().catch(async (error: unknown) => {
    await access.close();
    throw error;
  });
  let notices: ChangeNotices | undefined;
  const hearing = (): number | undefined => notices?.hearing();
  const changes = articleChanges(hearing);
  const settings = settingsStore({ access, hearing, now, warn });
  if (databaseUrl !== undefined && watching !== undefined) {
    const heard = { articles: changes.tell, settings: settings.recheck };
    const { after } = watching;
    notices = listenToChanges({ url: databaseUrl, heard: (what, server) => heard[what](server), after });
  }
  const articles = (server: string) => serverArticles(server, { access, changes, quotas, now });
  const feeds = (server: string) => serverFeeds(server, access);
  const counts = (server: string) => serverCounts(server, access, now);
  return {
    articles,
    feeds,
    counts,
    proposals: (server) => serverProposals(server, access, now),
    sources: (server) => serverSources(server, access),
    settings,
    digests: digestsOf(access),
    leases: leasesOf(access),
    buckets: postgres?.buckets,
    postgres,
    serversWithFeeds: async () => serversWithFeeds(access),
    onArticlesChanged: changes.subscribe,
    export: async (server) =>
      exportServer(server, { articles: articles(server), feeds: feeds(server), counts: counts(server), settings }),
    async forget(server) {
      await forgetServer(server, access);
      settings.forget(server);
      changes.tell(server);
    },
    async close() {
      await notices?.close();
      await access.close();
    },
  };
}
