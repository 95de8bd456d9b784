/** Step: which process does what only one may do at a time. */
import type { Kysely } from 'kysely';

export async function leases({ schema }: Kysely<never>): Promise<void> {
  await schema
    .createTable('lease')
    .addColumn('name', 'text', (name) => name.primaryKey())
    .addColumn('holder', 'text', (holder) => holder.notNull())
    .addColumn('renewal', 'bigint', (renewal) => renewal.notNull())
    .execute();
}
