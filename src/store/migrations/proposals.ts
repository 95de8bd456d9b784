/** Step 2: what waits until moderators have looked at it, and what became of the pages that articles were made from. */
import type { Kysely } from 'kysely';

export async function proposals({ schema }: Kysely<never>): Promise<void> {
  await schema
    .createTable('proposal')
    .addColumn('server', 'text', (server) => server.notNull())
    .addColumn('id', 'text', (id) => id.notNull())
    .addColumn('made', 'bigint', (made) => made.notNull())
    .addColumn('state', 'text', (state) => state.notNull())
    .addColumn('document', 'text', (document) => document.notNull())
    .addPrimaryKeyConstraint('proposal_key', ['server', 'id'])
    .execute();
  await schema
    .createTable('source')
    .addColumn('server', 'text', (server) => server.notNull())
    .addColumn('article', 'text', (article) => article.notNull())
    .addColumn('checked', 'bigint', (checked) => checked.notNull())
    .addColumn('state', 'text', (state) => state.notNull())
    .addPrimaryKeyConstraint('source_key', ['server', 'article'])
    .execute();
}
