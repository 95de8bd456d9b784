/**
 * How one learns that a server's articles are other now: by a number that grows with each change, which any process can ask for, and by
 * being told at once in the process that changed them.
 */
import type { Transaction } from 'kysely';
import type { Database } from './database.js';
import type { Tables } from './tables.js';

type Changed = (server: string) => void;

export interface ArticleChanges {
  readonly subscribe: (changed: Changed) => () => void;
  readonly tell: Changed;
}

export function articleChanges(): ArticleChanges {
  const all = new Set<{ readonly changed: Changed }>();
  return {
    subscribe(changed) {
      const one = { changed };
      all.add(one);
      return () => void all.delete(one);
    },
    tell: (server) => {
      for (const { changed } of all) changed(server);
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
