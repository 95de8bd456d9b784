/** What can be told of a PostgreSQL database by whoever may use it. Changes nothing. */
import { sql } from 'kysely';
import { isMigrated, versionOf } from '../migrations/migrate.js';
import { openPostgres, PATIENT } from './connection.js';

export interface DatabaseHealth {
  readonly place: string;
  /** As it says itself: `15.14 (Debian …)`. */
  readonly server: string;
  /** How many of this program's steps its tables have; 0 where there are none yet. */
  readonly version: number;
  readonly isUpToDate: boolean;
  readonly mayCreate: boolean;
  /** As a replica of another database is. */
  readonly isReadOnly: boolean;
  readonly isEncrypted: boolean;
  /** In milliseconds: the middle one of some. */
  readonly roundTrip: number;
  /** How many more it takes of this account. */
  readonly connectionsLeft: number;
}

const TRIPS = 5;

/** `now`: in milliseconds. Rejects with a StoreFault where it cannot be asked, or is of a Footnote that this one is too old for. */
export async function examineDatabase(url: string, now: () => number): Promise<DatabaseHealth> {
  const { database, place, close } = openPostgres(url, PATIENT);
  try {
    const { rows } = await sql<Row>`
      select current_setting('server_version') as server,
        case when coalesce(has_schema_privilege(current_schema(), 'create'), false) then 1 else 0 end as may_create,
        case when pg_is_in_recovery() or current_setting('default_transaction_read_only') = 'on' then 1 else 0 end as read_only,
        (select count(*) from pg_stat_ssl where pid = pg_backend_pid() and ssl) as encrypted,
        least(
          current_setting('max_connections')::int - current_setting('superuser_reserved_connections')::int
            - (select sum(numbackends) from pg_stat_database),
          (select nullif(datconnlimit, -1) - numbackends from pg_database join pg_stat_database on datid = oid
            where oid = (select oid from pg_database where datname = current_database())),
          (select nullif(rolconnlimit, -1) - (select count(*) from pg_stat_activity where usename = current_user)
            from pg_roles where rolname = current_user)
        ) as connections_left`.execute(database);
    const [row] = rows;
    if (row === undefined) throw new Error('The database says nothing of itself.');
    const trips: number[] = [];
    for (let trip = 0; trip < TRIPS; trip += 1) {
      const before = now();
      await sql`select 1`.execute(database);
      trips.push(now() - before);
    }
    const version = await versionOf(database);
    return {
      place,
      server: row.server,
      version,
      isUpToDate: version > 0 && (await isMigrated(database, place)),
      mayCreate: row.may_create === 1,
      isReadOnly: row.read_only === 1,
      isEncrypted: row.encrypted > 0,
      roundTrip: trips.toSorted((a, b) => a - b)[Math.floor(TRIPS / 2)] ?? 0,
      connectionsLeft: row.connections_left,
    };
  } finally {
    await close();
  }
}

interface Row {
  readonly server: string;
  readonly may_create: number;
  readonly read_only: number;
  readonly encrypted: number;
  readonly connections_left: number;
}
