/**
 * How the tables came to be what they are: numbered steps, of which a database has the first so many. A step that was ever released
 * is not changed any more; the next one is put below it.
 */
import type { Kysely } from 'kysely';
import { StoreFault } from '../../content/article-store.js';
import type { Database } from '../database.js';
import { buckets } from './buckets.js';
import { digests } from './digests.js';
import { firstTables } from './first-tables.js';
import { leases } from './leases.js';
import { proposals } from './proposals.js';

/** What makes the tables of one version of those before. It knows the tables of its own time, which are not those of today. */
interface Step {
  readonly make: (database: Kysely<never>) => Promise<void>;
  /** It only adds what programs of before do not know, so that they go on beside it, as they must while replicas are updated one by one. */
  readonly isAdditive: boolean;
}

const STEPS: readonly Step[] = [
  { make: firstTables, isAdditive: false },
  { make: digests, isAdditive: true },
  { make: proposals, isAdditive: true },
  { make: leases, isAdditive: true },
  { make: buckets, isAdditive: true },
];

/** The number of the newest step: the version that this program makes. */
export const VERSION = STEPS.length;
/** The oldest version whose programs can use these tables. */
const UNDERSTOOD_FROM = 1 + STEPS.findLastIndex(({ isAdditive }) => !isAdditive);

interface Versions {
  /** How many steps were taken. */
  readonly version: number;
  readonly understoodFrom: number;
  /** Programs of before wrote the version alone. */
  readonly hasBoth: boolean;
}

/** How many steps the database has; 0 for an empty one. */
export async function versionOf(database: Database): Promise<number> {
  try {
    return (await versionsOf(database)).version;
  } catch (error) {
    if (error instanceof StoreFault) throw error;
    // There is no such table yet.
    return 0;
  }
}

/**
 * Takes the steps that are missing, all or none; no other process may do the same meanwhile. Throws a StoreFault for a database that a newer
 * program has made, unless that says that this one can use it all the same.
 */
export async function migrate(database: Database, place: string): Promise<void> {
  if (await isMigrated(database, place)) return;
  await database.transaction().execute(async (transaction) => {
    await transaction.schema
      .createTable('schema_version')
      .ifNotExists()
      .addColumn('version', 'integer', (version) => version.notNull())
      .execute();
    // Another process may have been first.
    const before = checked(await versionsOf(transaction), place);
    if (before.version >= VERSION) return;
    for (const { make } of STEPS.slice(before.version)) await make(transaction as unknown as Kysely<never>);
    if (!before.hasBoth)
      await transaction.schema.alterTable('schema_version').addColumn('understood_from', 'integer').execute();
    await transaction.deleteFrom('schema_version').execute();
    await transaction
      .insertInto('schema_version')
      .values({ version: VERSION, understood_from: UNDERSTOOD_FROM })
      .execute();
  });
}

/** Whether `migrate` would do nothing; throws as it does. */
export async function isMigrated(database: Database, place: string): Promise<boolean> {
  return (await versionOf(database)) > 0 && checked(await versionsOf(database), place).version >= VERSION;
}

async function versionsOf(database: Database): Promise<Versions> {
  const row = await database.selectFrom('schema_version').selectAll().executeTakeFirst();
  if (row === undefined) return { version: 0, understoodFrom: 0, hasBoth: false };
  const { version, understood_from: understoodFrom } = row;
  return { version, understoodFrom: understoodFrom ?? version, hasBoth: understoodFrom !== undefined };
}

function checked(versions: Versions, place: string): Versions {
  const { version, understoodFrom } = versions;
  if (version <= VERSION || understoodFrom <= VERSION) return versions;
  throw new StoreFault(
    `the database is of a newer Footnote (version ${version}, and this one knows ${VERSION})`,
    'Update Footnote, or restore a backup that was made before.',
    { place, ends: true },
  );
}
