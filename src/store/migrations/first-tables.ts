/** Step 1: articles of servers, what was removed of them, their settings, feeds, and what is counted. */
import type { Kysely } from 'kysely';

export async function firstTables({ schema }: Kysely<never>): Promise<void> {
  await schema
    .createTable('server')
    .addColumn('id', 'text', (id) => id.primaryKey())
    .addColumn('version', 'bigint', (version) => version.notNull())
    .execute();
  // The bytes last, so that a list does not read past them.
  await schema
    .createTable('article')
    .addColumn('server', 'text', (server) => server.notNull())
    .addColumn('id', 'text', (id) => id.notNull())
    .addColumn('hash', 'text', (hash) => hash.notNull())
    .addColumn('size', 'integer', (size) => size.notNull())
    .addColumn('title', 'text')
    .addColumn('source', 'text')
    .addColumn('signs', 'text', (signs) => signs.notNull())
    .addColumn('added', 'bigint', (added) => added.notNull())
    .addColumn('written', 'bigint', (written) => written.notNull())
    .addColumn('audience', 'text', (audience) => audience.notNull())
    .addColumn('official', 'integer', (official) => official.notNull())
    .addColumn('outdated', 'integer', (outdated) => outdated.notNull())
    .addColumn('replaced_by', 'text')
    .addColumn('bytes', 'blob', (bytes) => bytes.notNull())
    .addPrimaryKeyConstraint('article_key', ['server', 'id'])
    .execute();
  await schema
    .createTable('removed')
    .addColumn('server', 'text', (server) => server.notNull())
    .addColumn('id', 'text', (id) => id.notNull())
    .addColumn('removed', 'bigint', (removed) => removed.notNull())
    .addColumn('hash', 'text', (hash) => hash.notNull())
    .addColumn('size', 'integer', (size) => size.notNull())
    .addColumn('title', 'text')
    .addColumn('source', 'text')
    .addColumn('signs', 'text', (signs) => signs.notNull())
    .addColumn('added', 'bigint', (added) => added.notNull())
    .addColumn('written', 'bigint', (written) => written.notNull())
    .addColumn('audience', 'text', (audience) => audience.notNull())
    .addColumn('official', 'integer', (official) => official.notNull())
    .addColumn('outdated', 'integer', (outdated) => outdated.notNull())
    .addColumn('replaced_by', 'text')
    .addColumn('bytes', 'blob', (bytes) => bytes.notNull())
    .addPrimaryKeyConstraint('removed_key', ['server', 'id', 'removed'])
    .execute();
  await schema.createIndex('removed_when').on('removed').column('removed').execute();
  await schema
    .createTable('settings')
    .addColumn('server', 'text', (server) => server.primaryKey())
    .addColumn('document', 'text', (document) => document.notNull())
    .execute();
  await schema
    .createTable('feed')
    .addColumn('server', 'text', (server) => server.notNull())
    .addColumn('url', 'text', (url) => url.notNull())
    .addColumn('title', 'text')
    .addColumn('added', 'text')
    .addColumn('everything', 'integer', (everything) => everything.notNull())
    .addColumn('state', 'text')
    .addPrimaryKeyConstraint('feed_key', ['server', 'url'])
    .execute();
  await schema
    .createTable('gap')
    .addColumn('server', 'text', (server) => server.notNull())
    .addColumn('day', 'text', (day) => day.notNull())
    .addColumn('reason', 'text', (reason) => reason.notNull())
    .addColumn('word', 'text', (word) => word.notNull())
    .addColumn('nearest', 'text', (nearest) => nearest.notNull())
    .addColumn('count', 'integer', (count) => count.notNull())
    .addPrimaryKeyConstraint('gap_key', ['server', 'day', 'reason', 'word', 'nearest'])
    .execute();
  await schema
    .createTable('feedback')
    .addColumn('server', 'text', (server) => server.notNull())
    .addColumn('day', 'text', (day) => day.notNull())
    .addColumn('article', 'text', (article) => article.notNull())
    .addColumn('helpful', 'integer', (helpful) => helpful.notNull())
    .addColumn('count', 'integer', (count) => count.notNull())
    .addPrimaryKeyConstraint('feedback_key', ['server', 'day', 'article', 'helpful'])
    .execute();
}
