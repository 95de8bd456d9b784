/** Step: when each server was told what is new. */
import type { Kysely } from 'kysely';

export async function digests({ schema }: Kysely<never>): Promise<void> {
  await schema
    .createTable('digest')
    .addColumn('server', 'text', (server) => server.primaryKey())
    .addColumn('tried', 'bigint', (tried) => tried.notNull())
    .addColumn('told', 'bigint', (told) => told.notNull())
    .addColumn('refused', 'text')
    .execute();
}
