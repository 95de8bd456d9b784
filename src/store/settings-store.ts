/** The settings of servers, one document each: remembered for a moment, so that an interaction costs no query. */
import { LRUCache } from 'lru-cache';
import { StoreFault } from '../content/article-store.js';
import { DEFAULT_SETTINGS, type ServerSettings } from '../domain/server-settings.js';
import type { Database, DatabaseAccess } from './database.js';
import { readDocument, settingsOf, writeDocument } from './settings-document.js';

export interface SettingsStore {
  /** The defaults for a server that has changed nothing. Never rejects: where nothing can be read, what was read last counts, or the defaults. */
  readonly of: (server: string) => Promise<ServerSettings>;
  /**
   * Resolves to what holds from now on, in this process at once, in others within two seconds. Rejects with a StoreFault where it
   * cannot be kept.
   */
  readonly change: (server: string, patch: Partial<ServerSettings>) => Promise<ServerSettings>;
  /** What is remembered here; the database is not touched. */
  readonly forget: (server: string) => void;
}

interface Deps {
  readonly access: DatabaseAccess;
  /** Milliseconds since some moment. */
  readonly now: () => number;
  /** Is told once of each thing that is broken: a sentence. */
  readonly warn: (sentence: string) => void;
}

/** In milliseconds: after that it is asked whether another process has changed them. */
const FRESH = 2000;
/** Servers: some hundred bytes each. */
const MOST = 2000;

export function settingsStore({ access, now, warn }: Deps): SettingsStore {
  const known = new LRUCache<string, ServerSettings>({ max: MOST, ttl: FRESH, ttlResolution: 0, perf: { now } });
  /** What was read before one of them is not remembered after it. */
  let changes = 0;
  const told = new Set<string>();
  const tell = (sentence: string): void => {
    // Whatever a database is full of, the log is not.
    if (told.has(sentence) || told.size > 100) return;
    told.add(sentence);
    warn(sentence);
  };

  const patchOf = async (database: Database, server: string): Promise<Partial<ServerSettings>> => {
    const row = await database
      .selectFrom('settings')
      .where('server', '=', server)
      .select('document')
      .executeTakeFirst();
    if (row === undefined) return {};
    const { patch, broken } = readDocument(row.document);
    if (broken.length > 0)
      tell(
        `Settings of the server ${server} cannot be understood (${broken.join(', ')}), and have their usual values. They are mended with the next change in /settings.`,
      );
    return patch;
  };

  return {
    async of(server) {
      const fresh = known.get(server, { allowStale: true, noDeleteOnStaleGet: true });
      if (fresh !== undefined && known.has(server)) return fresh;
      const before = changes;
      try {
        const database = await access.toRead();
        const settings = database === undefined ? DEFAULT_SETTINGS : settingsOf(await patchOf(database, server));
        if (changes === before) known.set(server, settings);
        return settings;
      } catch (error) {
        if (!(error instanceof StoreFault)) throw error;
        tell(`The settings of servers cannot be read, and are as they were: ${error.message}`);
        return fresh ?? DEFAULT_SETTINGS;
      }
    },
    async change(server, patch) {
      const settings = await access.transact(async (transaction) => {
        const changed = { ...(await patchOf(transaction, server)), ...patch };
        const document = writeDocument(changed);
        await transaction
          .insertInto('settings')
          .values({ server, document })
          .onConflict((there) => there.column('server').doUpdateSet({ document }))
          .execute();
        return settingsOf(changed);
      });
      changes += 1;
      known.set(server, settings);
      return settings;
    },
    forget(server) {
      changes += 1;
      known.delete(server);
    },
  };
}
