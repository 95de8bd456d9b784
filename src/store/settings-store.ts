/**
 * The settings of servers, one document each: remembered for a moment, or until they change where that is heard, so that an interaction
 * costs no query.
 */
import { LRUCache } from 'lru-cache';
import { StoreFault } from '../content/article-store.js';
import { DEFAULT_SETTINGS, type ServerSettings } from '../domain/server-settings.js';
import type { Database, DatabaseAccess, Hearing } from './database.js';
import { readDocument, settingsOf, writeDocument } from './settings-document.js';

export interface SettingsStore {
  /** The defaults for a server that has changed nothing. Never rejects: where nothing can be read, what was read last counts, and where nothing was, answers are private. */
  readonly of: (server: string) => Promise<ServerSettings>;
  /**
   * Resolves to what holds from now on, in this process at once, in others within two seconds. Rejects with a StoreFault where it
   * cannot be kept.
   */
  readonly change: (server: string, patch: Partial<ServerSettings>) => Promise<ServerSettings>;
  /** What is remembered here; the database is not touched. */
  readonly forget: (server: string) => void;
  /** Another process has changed them: they are read again, and are as they were where they cannot be. */
  readonly recheck: (server: string) => void;
}

interface Deps {
  readonly access: DatabaseAccess;
  /** Whether each change of another process is told here, by `recheck`. */
  readonly hearing: Hearing;
  /** Milliseconds since some moment. */
  readonly now: () => number;
  /** Is told once of each thing that is broken: a sentence. */
  readonly warn: (sentence: string) => void;
}

interface Known {
  readonly settings: ServerSettings;
  /** When they were read. */
  readonly at: number;
  /** Under which number of `Hearing`, if they were read under one. */
  readonly heard: number | undefined;
}

/** In milliseconds: after that it is asked whether another process has changed them. */
const FRESH = 2000;
/** What was never read may say that answers are for the asker alone, in all channels or in some: nobody else sees them until it is known. */
const UNREAD: ServerSettings = { ...DEFAULT_SETTINGS, privateByDefault: true };
/** Servers: some hundred bytes each. */
const MOST = 2000;

export function settingsStore({ access, hearing, now, warn }: Deps): SettingsStore {
  const known = new LRUCache<string, Known>({ max: MOST });
  /** What was read before one of them is not remembered after it. */
  let changes = 0;
  const told = new Set<string>();
  const tell = (sentence: string): void => {
    // Whatever a database is full of, the log is not.
    if (told.has(sentence) || told.size > 100) return;
    told.add(sentence);
    warn(sentence);
  };

  const isFresh = ({ at, heard: read }: Known, heard: number | undefined): boolean =>
    (now() >= at && now() - at < FRESH) || (read !== undefined && read === heard);

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
      const last = known.get(server);
      const heard = hearing();
      if (last !== undefined && isFresh(last, heard)) return last.settings;
      const before = changes;
      try {
        const database = await access.toRead();
        const settings = database === undefined ? DEFAULT_SETTINGS : settingsOf(await patchOf(database, server));
        if (changes === before)
          known.set(server, { settings, at: now(), heard: heard === hearing() ? heard : undefined });
        return settings;
      } catch (error) {
        if (!(error instanceof StoreFault)) throw error;
        tell(`The settings of servers cannot be read, and are as they were: ${error.message}`);
        return last?.settings ?? UNREAD;
      }
    },
    async change(server, patch) {
      const settings = await access.transact(async (transaction) => {
        await access.announce(transaction, 'settings', server);
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
      // Whether another was later is known from the database alone.
      known.set(server, { settings, at: now(), heard: undefined });
      return settings;
    },
    forget(server) {
      changes += 1;
      known.delete(server);
    },
    recheck(server) {
      changes += 1;
      const last = known.get(server);
      if (last !== undefined) known.set(server, { ...last, at: Number.NEGATIVE_INFINITY, heard: undefined });
    },
  };
}
