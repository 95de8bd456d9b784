/**
 * How one learns that a server's articles are other now: by a number that grows with each change, which any process can ask for, and by
 * being told at once in the process that changed them, and in others that listen, which need not ask then.
 */
import type { Transaction } from 'kysely';
import type { Database, Hearing } from './database.js';
import type { Tables } from './tables.js';

type Told = (server: string) => void;

export interface ArticleChanges {
  readonly subscribe: (told: Told) => () => void;
  /** That server's articles are other now. */
  readonly tell: Told;
  /** What `read` says of the server, asked again only when it may be something else now. */
  readonly version: (server: string, read: () => Promise<number>) => Promise<number>;
}

/** Servers whose version is remembered: about 100 bytes each. */
const MOST = 50_000;

export function articleChanges(hearing: Hearing): ArticleChanges {
  const all = new Set<{ readonly told: Told }>();
  const versions = new Map<string, { readonly version: number; readonly heard: number }>();
  /** What was read before a change is not remembered after it. */
  let changes = 0;
  return {
    subscribe(told) {
      const one = { told };
      all.add(one);
      return () => void all.delete(one);
    },
    tell(server) {
      changes += 1;
      versions.delete(server);
      for (const { told } of all) told(server);
    },
    async version(server, read) {
      const heard = hearing();
      const known = versions.get(server);
      if (known !== undefined && known.heard === heard) return known.version;
      const before = changes;
      const version = await read();
      if (versions.size >= MOST) versions.clear();
      if (heard !== undefined && heard === hearing() && changes === before) versions.set(server, { version, heard });
      return version;
    },
  };
}

/** 0 where nothing was ever changed. */
export async function versionOfArticles(database: Database, server: string): Promise<number> {
  const row = await database.selectFrom('server').where('id', '=', server).select('version').executeTakeFirst();
  return row?.version ?? 0;
}

/** It is a moment, too, so that a server which was forgotten and comes again has no number that it had before. */
export async function countChange(transaction: Transaction<Tables>, server: string, now: number): Promise<void> {
  const version = Math.max(now, (await versionOfArticles(transaction, server)) + 1);
  await transaction
    .insertInto('server')
    .values({ id: server, version })
    .onConflict((there) => there.column('id').doUpdateSet({ version }))
    .execute();
}
