/** What was removed or replaced of servers' articles, and can be had back for 30 days. */
import type { Transaction } from 'kysely';
import { ARTICLE_COLUMNS } from './article-rows.js';
import type { Tables } from './tables.js';

/** In milliseconds: 30 days, as in the folder. */
const KEPT = 30 * 24 * 60 * 60 * 1000;

/** Copies the article there, as it is; resolves to when it was removed: `now`, or later where that is taken. */
export async function keepRemoved(
  transaction: Transaction<Tables>,
  server: string,
  id: string,
  now: number,
): Promise<number> {
  const last = await transaction
    .selectFrom('removed')
    .where('server', '=', server)
    .where('id', '=', id)
    .select(({ fn }) => fn.max('removed').as('at'))
    .executeTakeFirst();
  const at = Math.max(now, (last?.at ?? 0) + 1);
  await transaction
    .insertInto('removed')
    .columns([...ARTICLE_COLUMNS, 'removed'])
    .expression((from) =>
      from
        .selectFrom('article')
        .where('server', '=', server)
        .where('id', '=', id)
        .select([...ARTICLE_COLUMNS, from.val(at).as('removed')]),
    )
    .execute();
  return at;
}

/** Deletes for good what is too old, and of the server the oldest while they have more than `most` bytes together. */
export async function deleteOldRemoved(
  transaction: Transaction<Tables>,
  server: string,
  most: number,
  now: number,
): Promise<void> {
  await transaction
    .deleteFrom('removed')
    .where('removed', '<', now - KEPT)
    .execute();
  const rows = await transaction
    .selectFrom('removed')
    .where('server', '=', server)
    .select(['id', 'removed', 'size'])
    .orderBy('removed', 'desc')
    .execute();
  let bytes = 0;
  for (const { id, removed, size } of rows) {
    bytes += size;
    if (bytes <= most) continue;
    await transaction
      .deleteFrom('removed')
      .where('server', '=', server)
      .where('id', '=', id)
      .where('removed', '=', removed)
      .execute();
  }
}
