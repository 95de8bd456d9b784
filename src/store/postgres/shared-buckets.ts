/**
 * How much somebody asks, counted for all processes together: a row for each bucket, by the database's clock, in a table that is not in its
 * log and is empty after a crash. One statement a question, whichever buckets it takes from. What is counted is nobody's business after its
 * time, so that rows that are over go with the next that are written.
 */
import { sql } from 'kysely';
import type { Database } from '../database.js';

export interface Bucket {
  readonly key: string;
  readonly points: number;
  /** In seconds, from the first that is taken. */
  readonly duration: number;
}

export interface SharedBuckets {
  /**
   * Takes one from each, in their order, as far as the first that is empty; resolves to the place of that one, and in how many milliseconds
   * it is full again. Undefined where each had one. Rejects with a StoreFault.
   */
  readonly take: (buckets: readonly Bucket[]) => Promise<Empty | undefined>;
}

export interface Empty {
  readonly place: number;
  readonly milliseconds: number;
}

/** Of rows that are over, deleted with one that is written: a few more than come. */
const SWEPT = 4;

export function sharedBuckets(toRead: () => Promise<Database>): SharedBuckets {
  return {
    async take(buckets) {
      const database = await toRead();
      for (const [place, { key, points, duration }] of buckets.entries()) {
        const { rows } = await sql<{ readonly taken: number; readonly left: number }>`
          with moment as materialized (select (extract(epoch from clock_timestamp()) * 1000)::bigint as now),
          swept as (
            delete from bucket where ctid in (
              select ctid from bucket, moment where until <= now and key <> ${key} limit ${sql.lit(SWEPT)} for update of bucket skip locked
            )
          )
          insert into bucket as b (key, taken, until)
            select ${key}, 1, now + ${duration * 1000}::bigint from moment
          on conflict (key) do update set
            taken = case when b.until <= (select now from moment) then 1 else b.taken + 1 end,
            until = case when b.until <= (select now from moment) then excluded.until else b.until end
          returning taken, (until - (select now from moment)) as left`.execute(database);
        const [row] = rows;
        if (row !== undefined && row.taken > points) return { place, milliseconds: Math.max(1, row.left) };
      }
      return undefined;
    },
  };
}
