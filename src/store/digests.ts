/**
 * When each server was told what is new, so that of several processes, and of a bot that is started again, one tells it once. Whoever
 * tells it claims it first, by a change that only one of them can make.
 */
import type { DatabaseAccess } from './database.js';

/** Times are milliseconds since 1970. */
export interface DigestState {
  readonly server: string;
  /** When it was last claimed; the next one is due a day or a week later. */
  readonly tried: number;
  /** Up to when it was told what is new. */
  readonly told: number;
  /** The channel in which the bot may not write, since it last tried. */
  readonly refused: string | null;
}

export interface Digests {
  /** Servers that have a digest in their settings, whether they were told anything or not. */
  readonly wanted: () => Promise<readonly string[]>;
  readonly states: () => Promise<readonly DigestState[]>;
  /** Counts from now on; does nothing for a server that is there. */
  readonly begin: (server: string, now: number) => Promise<void>;
  /** Whether it is this caller that tells it: false when another has claimed it since `tried`. */
  readonly claim: (server: string, tried: number, now: number) => Promise<boolean>;
  /** Takes a claim back, so that it is due again. */
  readonly giveBack: (server: string, claimed: number, tried: number) => Promise<void>;
  /** What is new up to `now` was told, or there was nothing. */
  readonly tell: (server: string, now: number) => Promise<void>;
  /** Whether that was not known before. */
  readonly refuse: (server: string, channel: string) => Promise<boolean>;
}

export function digestsOf(access: DatabaseAccess): Digests {
  const update = async (
    server: string,
    values: Partial<Omit<DigestState, 'server'>>,
    tried?: number,
  ): Promise<boolean> => {
    return access.transact(async (transaction) => {
      const all = transaction.updateTable('digest').set(values).where('server', '=', server);
      const query = tried === undefined ? all : all.where('tried', '=', tried);
      const { numUpdatedRows } = await query.executeTakeFirstOrThrow();
      return numUpdatedRows > 0n;
    });
  };
  return {
    async wanted() {
      const database = await access.toRead();
      // As the settings are written: one document, without spaces.
      const query = database?.selectFrom('settings').where('document', 'like', '%"digest":{%').orderBy('server');
      return ((await query?.select('server').execute()) ?? []).map(({ server }) => server);
    },
    async states() {
      const database = await access.toRead();
      return (await database?.selectFrom('digest').selectAll().orderBy('server').execute()) ?? [];
    },
    async begin(server, now) {
      const row = { server, tried: now, told: now, refused: null };
      await access.transact(async (transaction) => {
        await transaction
          .insertInto('digest')
          .values(row)
          .onConflict((there) => there.column('server').doNothing())
          .execute();
      });
    },
    claim: async (server, tried, now) => update(server, { tried: now }, tried),
    async giveBack(server, claimed, tried) {
      await update(server, { tried }, claimed);
    },
    async tell(server, now) {
      await update(server, { told: now, refused: null });
    },
    async refuse(server, channel) {
      return access.transact(async (transaction) => {
        const { numUpdatedRows } = await transaction
          .updateTable('digest')
          .set({ refused: channel })
          .where('server', '=', server)
          .where((is) => is.or([is('refused', 'is', null), is('refused', '<>', channel)]))
          .executeTakeFirstOrThrow();
        return numUpdatedRows > 0n;
      });
    },
  };
}
