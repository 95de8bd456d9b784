/**
 * What of a database is what servers keep, whichever database it is in: which tables, in which order their rows are read, and a digest by
 * which two of them are known to have the same.
 */
import { createHash, type Hash } from 'node:crypto';
import { type Kysely, sql } from 'kysely';
import type { Tables } from './tables.js';

/** Not the version of the tables, which is each database's own, nor what processes that run have said to each other there. */
export type KeptTable = Exclude<keyof Tables, 'schema_version' | 'lease'>;

/** A row of any of them: texts, whole numbers and bytes. */
export type Row = Readonly<Record<string, Value>>;

type Value = string | number | Uint8Array | null | undefined;

/** The columns of each table's primary key. */
const KEYS: Readonly<Record<KeptTable, readonly string[]>> = {
  article: ['server', 'id'],
  digest: ['server'],
  feed: ['server', 'url'],
  feedback: ['server', 'day', 'article', 'helpful'],
  gap: ['server', 'day', 'reason', 'word', 'nearest'],
  proposal: ['server', 'id'],
  removed: ['server', 'id', 'removed'],
  server: ['id'],
  settings: ['server'],
  source: ['server', 'article'],
};

// What an object's own type says of its keys is true of one that is written here.
export const KEPT_TABLES = Object.keys(KEYS) as readonly KeptTable[];

/** Rows that are in memory at a time: of articles few, for each may have megabytes. */
const BATCH = 500;
const BATCH_WITH_BYTES: Readonly<Partial<Record<KeptTable, number>>> = { article: 16, removed: 16 };

/** All rows of a table, a batch at a time, in the order of its key. They are of one moment where `database` is a transaction that is. */
export async function* batchesOf(database: Kysely<Tables>, table: KeptTable): AsyncGenerator<readonly Row[]> {
  const key = KEYS[table];
  const size = BATCH_WITH_BYTES[table] ?? BATCH;
  const columns = sql.join(key.map((name) => sql.ref(name)));
  for (let last: Row | undefined; ;) {
    const from = last === undefined ? sql`` : sql`where (${columns}) > (${sql.join(key.map((name) => last?.[name]))})`;
    const { rows } = await sql<Row>`
      select * from ${sql.table(table)} ${from} order by ${columns} limit ${sql.lit(size)}`.execute(database);
    if (rows.length > 0) yield rows;
    if (rows.length < size) return;
    last = rows.at(-1);
  }
}

export async function countOf(database: Kysely<Tables>, table: KeptTable): Promise<number> {
  const { rows } = await sql<{ readonly count: number }>`
    select count(*) as count from ${sql.table(table)}`.execute(database);
  return rows[0]?.count ?? 0;
}

/** What a table has. */
export interface Content {
  readonly rows: number;
  /** The same for the same rows, whatever order they are in, for databases sort in ways of their own. */
  readonly digest: string;
}

export interface Digester {
  readonly add: (rows: readonly Row[]) => void;
  readonly content: () => Content;
}

/** The sum of the rows' hashes: no two rows of a table are the same. */
export function digester(): Digester {
  let [count, sum] = [0, 0n];
  return {
    add(rows) {
      for (const row of rows) sum = (sum + hashOf(row)) % MODULUS;
      count += rows.length;
    },
    content: () => ({ rows: count, digest: sum.toString(16).padStart(64, '0') }),
  };
}

const MODULUS = 2n ** 256n;

function hashOf(row: Row): bigint {
  const hash = createHash('sha256');
  for (const name of Object.keys(row).toSorted()) addTo(hash.update(`${name}:`), row[name]);
  return BigInt(`0x${hash.digest('hex')}`);
}

/** Each value says what it is and how long, so that two rows are not one. */
function addTo(hash: Hash, value: Value): void {
  if (value === null || value === undefined) hash.update('null;');
  else if (typeof value === 'number') hash.update(`number ${value};`);
  else {
    const bytes = value instanceof Uint8Array ? value : Buffer.from(value);
    hash.update(`${value === bytes ? 'bytes' : 'text'} ${bytes.length};`).update(bytes);
  }
}

/** What all tables of a database have. */
export type Contents = Readonly<Record<KeptTable, Content>>;

export async function contentsOf(database: Kysely<Tables>): Promise<Contents> {
  const found: [KeptTable, Content][] = [];
  for (const table of KEPT_TABLES) {
    const { add, content } = digester();
    for await (const rows of batchesOf(database, table)) add(rows);
    found.push([table, content()]);
  }
  return Object.fromEntries(found) as Contents;
}

/** The tables in which two differ. */
export function differences(one: Contents, other: Contents): readonly KeptTable[] {
  return KEPT_TABLES.filter((table) => one[table].digest !== other[table].digest);
}

export function rowsOf(contents: Contents): number {
  return KEPT_TABLES.reduce((sum, table) => sum + contents[table].rows, 0);
}
