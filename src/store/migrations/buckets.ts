/** Step: how much somebody asks of all processes, where there are several. */
import { type Kysely, PostgresAdapter, sql } from 'kysely';

export async function buckets(database: Kysely<never>): Promise<void> {
  // One process counts in its memory.
  if (!(database.getExecutor().adapter instanceof PostgresAdapter)) return;
  await sql`create unlogged table bucket (key text primary key, taken integer not null, until bigint not null)`.execute(
    database,
  );
  await sql`create index bucket_until on bucket (until)`.execute(database);
}
