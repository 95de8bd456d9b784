/**
 * How the tables came to be what they are: numbered steps, of which a database has the first so many. A step that was ever released
 * is not changed any more; the next one is put below it.
 */
import type { Kysely } from 'kysely';
import { StoreFault } from '../../content/article-store.js';
import type { Database } from '../database.js';
import { digests } from './digests.js';
import { firstTables } from './first-tables.js';
import { leases } from './leases.js';
import { proposals } from './proposals.js';

/** A step knows the tables of its own time, which are not those of today. */
type Step = (database: Kysely<never>) => Promise<void>;

const STEPS: readonly Step[] = [firstTables, digests, proposals, leases];

/** The number of the newest step: the version that this program makes and understands. */
export const VERSION = STEPS.length;

/** How many steps the database has; 0 for an empty one. */
export async function versionOf(database: Database): Promise<number> {
  try {
    const row = await database.selectFrom('schema_version').select('version').executeTakeFirst();
    return row?.version ?? 0;
  } catch (error) {
    if (error instanceof StoreFault) throw error;
    // There is no such table yet.
    return 0;
  }
}

/** Takes the steps that are missing, all or none. Throws a StoreFault for a database that a newer program has made. */
export async function migrate(database: Database, path: string): Promise<void> {
  if ((await checkedVersion(database, path)) === VERSION) return;
  await database.transaction().execute(async (transaction) => {
    await transaction.schema
      .createTable('schema_version')
      .ifNotExists()
      .addColumn('version', 'integer', (version) => version.notNull())
      .execute();
    // Another process may have been first.
    const version = await checkedVersion(transaction, path);
    for (const step of STEPS.slice(version)) await step(transaction as unknown as Kysely<never>);
    await transaction.deleteFrom('schema_version').execute();
    await transaction.insertInto('schema_version').values({ version: VERSION }).execute();
  });
}

async function checkedVersion(database: Database, place: string): Promise<number> {
  const version = await versionOf(database);
  if (version <= VERSION) return version;
  throw new StoreFault(
    `the database is of a newer Footnote (version ${version}, and this one knows ${VERSION})`,
    'Update Footnote, or restore a backup that was made before.',
    { place, ends: true },
  );
}
