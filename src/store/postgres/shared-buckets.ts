/**
 * How much somebody asks, counted for all processes together: a row for each bucket, by the database's clock, in a table that is not in its
 * log and is empty after a crash. One statement a question. Who asked is nobody's business when it is over, so that rows whose time is over
 * go with the next that are written.
 */
import { sql } from 'kysely';
import type { Database } from '../database.js';

export interface Bucket {
  readonly key: string;
  readonly points: number;
  /** In seconds, from the first that is taken. */
  readonly duration: number;
}

/** The first bucket that had nothing left, and in how many milliseconds, 1 at least, it is full again. */
export interface Empty {
  readonly key: string;
  readonly milliseconds: number;
}

export interface SharedBuckets {
  /** Takes one from each; undefined where each had one. Rejects with a StoreFault. */
  readonly take: (buckets: readonly Bucket[]) => Promise<Empty | undefined>;
}

interface Row {
  readonly key: string;
  readonly taken: number;
  /** Milliseconds. */
  readonly remaining: number;
}

/** Of rows that are over, deleted with one that is written: more than come. */
const SWEPT = 4;

export function sharedBuckets(toRead: () => Promise<Database>): SharedBuckets {
  return {
    async take(buckets) {
      const database = await toRead();
      const keys = buckets.map(({ key }) => key);
      const durations = buckets.map(({ duration }) => duration * 1000);
      const { rows } = await sql<Row>`
        with moment as materialized (select (extract(epoch from clock_timestamp()) * 1000)::bigint as now),
        swept as (
          delete from bucket where key in (
            select key from bucket where until <= (select now from moment) and key <> all (${keys}::text[])
            limit ${sql.lit(SWEPT)} for update skip locked
          )
        )
        insert into bucket as there (key, taken, until)
          select key, 1, now + duration from moment, unnest(${keys}::text[], ${durations}::bigint[]) as wanted (key, duration)
        on conflict (key) do update set
          taken = case when there.until <= (select now from moment) then 1 else there.taken + 1 end,
          until = case when there.until <= (select now from moment) then excluded.until else there.until end
        returning key, taken, until - (select now from moment) as remaining`.execute(database);
      for (const { key, points } of buckets) {
        const row = rows.find((one) => one.key === key);
        if (row !== undefined && row.taken > points) return { key, milliseconds: Math.max(1, row.remaining) };
      }
      return undefined;
    },
  };
}
