/** How much a server keeps, and what of it would be too much: asked in the same transaction as the change itself. */
import type { Transaction } from 'kysely';
import type { PutOutcome, Quotas } from '../content/article-store.js';
import type { Database } from './database.js';
import type { Tables } from './tables.js';

const HOUR = 60 * 60 * 1000;

/** `now`: milliseconds since 1970. */
export async function usageOf(database: Database, server: string, now: number): Promise<Quotas> {
  const kept = await database
    .selectFrom('article')
    .where('server', '=', server)
    .select(({ fn }) => [
      fn.countAll<number | string>().as('articles'),
      fn.sum<number | string | null>('size').as('bytes'),
    ])
    .executeTakeFirstOrThrow();
  let addsAnHour = 0;
  for (const table of ['article', 'removed'] as const) {
    const row = await database
      .selectFrom(table)
      .where('server', '=', server)
      .where('written', '>', now - HOUR)
      .select(({ fn }) => fn.countAll<number | string>().as('count'))
      .executeTakeFirstOrThrow();
    addsAnHour += Number(row.count);
  }
  return { articles: Number(kept.articles), bytes: Number(kept.bytes ?? 0), addsAnHour };
}

/** The outcome of a change that would need more than there may be; undefined for one that may be done. */
export async function fullFor(
  transaction: Transaction<Tables>,
  server: string,
  added: Quotas,
  quotas: Quotas,
  now: number,
): Promise<Extract<PutOutcome, { kind: 'full' }> | undefined> {
  const used = await usageOf(transaction, server, now);
  // What makes nothing more is never too much, as when the operator has lowered a limit.
  const isTooMuch = (limit: keyof Quotas) => added[limit] > 0 && used[limit] + added[limit] > quotas[limit];
  const limit = (['addsAnHour', 'articles', 'bytes'] as const).find(isTooMuch);
  return limit === undefined ? undefined : { kind: 'full', limit, most: quotas[limit] };
}
