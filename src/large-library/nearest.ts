/**
 * Passages that are near a question and need share no word with it, found by pgvector where the server has it: without it, what shares no word is
 * not found. https://github.com/pgvector/pgvector
 */
import { WITH_BESIDE, type FoundRow, type Place } from './candidates.js';
import type { Connection } from './connection.js';

/** As many as an index in memory finds. */
const CANDIDATES = 30;

/** Whether there is a table of vectors that are found by nearness now; it is made where the server has the extension and lets this user have it. */
export async function prepareNearest(connection: Connection, dimensions: number): Promise<boolean> {
  if (await hasNearest(connection)) return true;
  try {
    await connection.query('create extension if not exists vector');
  } catch {
    return false;
  }
  await connection.query(
    `create table if not exists indexed_whole (
      library integer not null references indexed_library on delete cascade,
      article integer not null,
      number integer not null,
      whole vector(${dimensions}) not null,
      primary key (article, number),
      foreign key (article, number) references indexed_passage on delete cascade
    )`,
  );
  await connection.query(
    'create index if not exists indexed_whole_nearest on indexed_whole using hnsw (whole vector_cosine_ops)',
  );
  return true;
}

export async function hasNearest(connection: Connection): Promise<boolean> {
  const [row] = await connection.query<{ there: boolean }>("select to_regclass('indexed_whole') is not null as there");
  return row?.there === true;
}

/** Vectors of whole passages, in their order. */
export async function insertWholes(
  connection: Connection,
  key: string,
  places: readonly Place[],
  wholes: readonly Int8Array[],
): Promise<void> {
  await connection.query(
    `insert into indexed_whole (library, article, number, whole)
       select l.id, a, n, w::vector from indexed_library l, unnest($2::int[], $3::int[], $4::text[]) as rows(a, n, w)
       where l.key = $1 on conflict (article, number) do update set whole = excluded.whole`,
    [key, places.map(({ article }) => article), places.map(({ number }) => number), wholes.map(written)],
  );
}

/** The nearest of the library, and those beside them in their articles. */
export async function nearestPassages(
  connection: Connection,
  library: number,
  whole: Int16Array,
): Promise<readonly FoundRow[]> {
  // A question without a token is near nothing.
  if (whole.every((number) => number === 0)) return [];
  return connection.query<FoundRow>(
    `with best as materialized (
       select article, number from indexed_whole where library = $1 order by whole <=> $2::vector limit ${CANDIDATES}
     ) ${WITH_BESIDE}`,
    [library, written(whole)],
  );
}

function written(vector: Int8Array | Int16Array): string {
  return `[${vector.join(',')}]`;
}
