/**
 * The passages that were found for one question, compared with it by the vectors that the database has of them: only those that are to be
 * compared are read, and given with the question to what knows the model.
 */
import type { KeptVectors, SemanticIndex } from '../search/semantic/semantic.js';
import type { Place } from './candidates.js';
import type { Connection } from './connection.js';

/** That a passage has no vectors yet: scores with meaning and without do not compare, so words alone order them all. */
export class VectorsLacking extends Error {
  override readonly name = 'VectorsLacking';
  constructor() {
    super('Some passages in the database have no vectors yet; npm run index computes them.');
  }
}

interface VectorsRow {
  readonly model: string;
  readonly vectors: Uint8Array;
}

/**
 * `index` need not have a passage; `places` are those of the passages at each position. What is asked rejects with VectorsLacking, as `index` does
 * and as the driver does. `near` are positions of passages that were found by meaning, and are compared, too.
 */
export function storedVectors(
  connection: Connection,
  index: SemanticIndex,
  places: readonly Place[],
  near: readonly number[] = [],
): SemanticIndex {
  /** Those whose words are marked were compared before. */
  const known = new Map<number, VectorsRow>();

  async function keptAt(positions: readonly number[]): Promise<KeptVectors> {
    const lacking = positions.filter((position) => !known.has(position));
    if (lacking.length > 0) {
      const rows = await connection.query<VectorsRow & { readonly position: number }>(
        `select wanted.position, v.model, v.vectors from unnest($1::int[], $2::int[], $3::int[])
           as wanted(position, article, number) join indexed_vectors v using (article, number)`,
        [
          lacking,
          lacking.map((position) => places[position]?.article ?? 0),
          lacking.map((position) => places[position]?.number ?? 0),
        ],
      );
      for (const row of rows) known.set(row.position, row);
    }
    const rows = positions.flatMap((position) => known.get(position) ?? []);
    const model = rows[0]?.model ?? '';
    if (rows.length < positions.length || rows.some((row) => row.model !== model)) throw new VectorsLacking();
    return { model, passages: rows.map(({ vectors }) => vectors) };
  }

  return {
    async search(asked) {
      const inScope = (at: number) => asked.scope?.some(({ start, end }) => start <= at && at < end) ?? true;
      const candidates = [...new Set([...asked.candidates, ...near.filter(inScope)])];
      return candidates.length === 0 ? [] : index.search({ ...asked, candidates, kept: await keptAt(candidates) });
    },
    matchedWords: async (question, matched) =>
      index.matchedWords(question, matched, await keptAt(matched.map(({ position }) => position))),
    read: async (question, passages) => index.read(question, passages),
    whole: async (question) => index.whole(question),
    // Whoever has the index gives it back.
    drop: () => undefined,
  };
}
