/**
 * How much somebody asks, counted for all processes together: a row for each bucket, by the database's clock, in a table that is not in its
 * log and is empty after a crash. Who asked is nobody's business when it is over, so that rows whose time is over
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

/** Of rows that are over, deleted for each that is written: more than come. */
const SWEPT = 2;

/** What one question takes, until it is told. */
interface Taking {
  readonly buckets: readonly Bucket[];
  readonly told: (empty: Empty | undefined) => void;
  readonly failed: (reason: unknown) => void;
}

export function sharedBuckets(toRead: () => Promise<Database>): SharedBuckets {
  let waiting: Taking[] = [];
  let isAsking = false;

  // What comes while a statement is on its way goes with the next, so that many questions at once are few statements.
  async function askAll(): Promise<void> {
    isAsking = true;
    while (waiting.length > 0) {
      const together = waiting;
      waiting = [];
      try {
        const rows = await count(await toRead(), together);
        for (const { buckets, told } of together) told(emptyOf(buckets, rows));
      } catch (error) {
        for (const { failed } of together) failed(error);
      }
    }
    isAsking = false;
  }

  return {
    take: async (buckets) =>
      new Promise((told, failed) => {
        waiting.push({ buckets, told, failed });
        if (!isAsking) void askAll();
      }),
  };
}

/** By key; `taken` as it was before all of them, so that each who took from the same bucket counts it up. */
async function count(
  database: Database,
  together: readonly Taking[],
): Promise<Map<string, { taken: number; readonly remaining: number }>> {
  const wanted = new Map<string, { duration: number; times: number }>();
  for (const { key, duration } of together.flatMap(({ buckets }) => buckets)) {
    const known = wanted.get(key);
    if (known === undefined) wanted.set(key, { duration: duration * 1000, times: 1 });
    else known.times += 1;
  }
  const keys = [...wanted.keys()];
  const durations = Array.from(wanted.values(), ({ duration }) => duration);
  const times = Array.from(wanted.values(), (one) => one.times);
  // In the order of their keys, so that two processes never wait for each other's rows.
  const { rows } = await sql<Row>`
    with moment as materialized (select (extract(epoch from clock_timestamp()) * 1000)::bigint as now),
    swept as (
      delete from bucket where key in (
        select key from bucket where until <= (select now from moment) and key <> all (${keys}::text[])
        limit ${sql.lit(SWEPT * keys.length)} for update skip locked
      )
    )
    insert into bucket as there (key, taken, until)
      select key, times, now + duration
      from moment, unnest(${keys}::text[], ${durations}::bigint[], ${times}::int[]) as wanted (key, duration, times)
      order by key
    on conflict (key) do update set
      taken = case when there.until <= (select now from moment) then excluded.taken else there.taken + excluded.taken end,
      until = case when there.until <= (select now from moment) then excluded.until else there.until end
    returning key, taken, until - (select now from moment) as remaining`.execute(database);
  return new Map(
    rows.map(({ key, taken, remaining }) => [key, { taken: taken - (wanted.get(key)?.times ?? 0), remaining }]),
  );
}

/** Takes one from each. */
function emptyOf(buckets: readonly Bucket[], rows: Awaited<ReturnType<typeof count>>): Empty | undefined {
  let empty: Empty | undefined;
  for (const { key, points } of buckets) {
    const row = rows.get(key);
    if (row === undefined) continue;
    row.taken += 1;
    if (row.taken > points) empty ??= { key, milliseconds: Math.max(1, row.remaining) };
  }
  return empty;
}
