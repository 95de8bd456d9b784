/**
 * Gives the passages of a library in the database their vectors, a batch at a time: what was ended goes on where it was, and it takes the memory
 * of one batch whatever the library has.
 */
import { MODEL_LANGUAGE } from '../search/searcher.js';
import { textUnder } from '../search/semantic/embed-passages.js';
import type { KeptVectors, Progress, SemanticSearch } from '../search/semantic/semantic.js';
import type { Place } from './candidates.js';
import { inTransaction, type Connection, type Connections } from './connection.js';
import { insertWholes, prepareNearest } from './nearest.js';
import { asOnlyWriter } from './writer-lock.js';

/** Passages; about a second's work on two cores, and a megabyte. */
const TOGETHER = 64;

interface LackingRow extends Place {
  readonly title: string;
  readonly heading: string | null;
  readonly text: string;
  readonly language: string;
}

/**
 * Resolves to how many were computed, when all passages in the model's language have vectors of the model that `semantic` has. Questions are
 * compared with them from then on. Rejects with LibraryBusy, as `semantic` does and as the driver does; what was computed by then is kept.
 */
export async function writeVectors(
  connections: Connections,
  key: string,
  semantic: Pick<SemanticSearch, 'vectors'>,
  progress: Progress,
): Promise<number> {
  const { model } = await semantic.vectors([]);
  return asOnlyWriter(connections, key, async (connection) => {
    const [row] = await connection.query<{ lacking: number }>(`select count(*)::int as lacking ${LACKING}`, [
      key,
      MODEL_LANGUAGE,
      model,
    ]);
    const all = row?.lacking ?? 0;
    let computed = 0;
    let isNear: boolean | undefined;
    let last: Place = { article: 0, number: 0 };
    for (;;) {
      const rows = await connection.query<LackingRow>(
        `select p.article, p.number, a.title, p.heading, p.text, a.language ${LACKING}
         and (p.article, p.number) > ($4, $5) order by p.article, p.number limit ${TOGETHER}`,
        [key, MODEL_LANGUAGE, model, last.article, last.number],
      );
      const end = rows.at(-1);
      if (end === undefined) break;
      last = end;
      const vectors = await semantic.vectors(rows.map((one) => textUnder(one)));
      isNear ??= await prepareNearest(connection, vectors.wholes[0]?.length ?? 0);
      await inTransaction(connection, 'write', async () => {
        await keep(connection, rows, vectors);
        if (isNear === true) await insertWholes(connection, key, rows, vectors.wholes);
      });
      computed += rows.length;
      progress(computed, all);
    }
    await connection.query(
      `insert into indexed_meaning select id, $2 from indexed_library where key = $1
       on conflict (library) do update set model = excluded.model`,
      [key, model],
    );
    return computed;
  });
}

const LACKING = `from indexed_passage p
  join indexed_article a on a.number = p.article
  join indexed_part t on t.id = a.part
  join indexed_library l on l.id = t.library
  left join indexed_vectors v on v.article = p.article and v.number = p.number and v.model = $3
  where l.key = $1 and t.language = $2 and v.article is null`;

async function keep(connection: Connection, places: readonly Place[], { model, passages }: KeptVectors): Promise<void> {
  await connection.query(
    `insert into indexed_vectors (article, number, model, vectors)
       select a, n, $3, v from unnest($1::int[], $2::int[], $4::bytea[]) as rows(a, n, v)
     on conflict (article, number) do update set model = excluded.model, vectors = excluded.vectors`,
    [places.map(({ article }) => article), places.map(({ number }) => number), model, passages.map(bufferOf)],
  );
}

/** As the driver takes it, without a copy. */
function bufferOf({ buffer, byteOffset, length }: Uint8Array): Buffer {
  return Buffer.from(buffer, byteOffset, length);
}
