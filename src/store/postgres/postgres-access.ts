/**
 * What servers keep, in a PostgreSQL server that several processes have. Its transactions are serializable, so that each of the store's is
 * right as it is written for one writer; one that met another's is made again.
 */
import { randomInt } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { sql } from 'kysely';
import type { Database, DatabaseAccess } from '../database.js';
import { isMigrated, migrate } from '../migrations/migrate.js';
import { CHANNEL } from './change-notices.js';
import { openPostgres, PATIENT, type Postgres, QUICK, type Watching } from './connection.js';
import { type SharedBuckets, sharedBuckets } from './shared-buckets.js';
import { Conflicting, LostConnection } from './faults.js';

/** How often a change that meets others is tried: of twenty at once to the same row the last one needs some ten. */
const TRIES = 15;
/** Milliseconds before another try, at most, growing with each. */
const REST = 10;

/** The number of the lock for whoever changes the tables: any that nobody else takes in this database. */
const MIGRATING = 7_041_776;

export interface PostgresAccess extends DatabaseAccess {
  readonly connect: Postgres['connect'];
  readonly buckets: SharedBuckets;
}

/** The tables are made with the first that is asked. Where it is `watching`, nobody waits while the server is away. */
export function postgresAccess(url: string, watching?: Watching): PostgresAccess {
  const { connect, database, place, close } = openPostgres(url, QUICK, watching);
  let migrated: Promise<void> | undefined;
  const ready = async (): Promise<typeof database> => {
    migrated ??= migrateAlone(url, database, place).catch((error: unknown) => {
      // Who mends the database need not start the bot again.
      migrated = undefined;
      throw error;
    });
    await migrated;
    return database;
  };
  return {
    connect,
    toRead: ready,
    async transact(work) {
      await ready();
      let lost = 0;
      for (let tries = 1; ; tries += 1) {
        try {
          return await database.transaction().execute(work);
        } catch (error) {
          // Nothing was kept: what was lost with the commit itself is another fault.
          if (error instanceof LostConnection && lost === 0) lost += 1;
          else if (!(error instanceof Conflicting) || tries === TRIES) throw error;
          await sleep(randomInt(1, REST * tries + 1));
        }
      }
    },
    async announce(transaction, what, server) {
      await sql`select pg_notify(${CHANNEL}, ${`${what} ${server}`})`.execute(transaction);
    },
    buckets: sharedBuckets(ready),
    async erase() {
      // Autovacuum gives the room of deleted rows to others; what is read through SQL has none of them from the commit on.
    },
    close,
  };
}

/** One process after the other, however many start at once; each waits as long as the one before takes. */
async function migrateAlone(url: string, database: Database, place: string): Promise<void> {
  if (await isMigrated(database, place)) return;
  const patient = openPostgres(url, PATIENT);
  try {
    await patient.database.connection().execute(async (connection) => {
      // Outside of a transaction, whose view of the tables would be older than the lock.
      await sql`select pg_advisory_lock(${sql.lit(MIGRATING)})`.execute(connection);
      await migrate(connection, place);
    });
  } finally {
    // With the connection the lock goes.
    await patient.close();
  }
}
