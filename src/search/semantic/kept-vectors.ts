/**
 * Vectors that are kept elsewhere than in an index, as those of a library that is larger than memory are: computed here, given back as bytes, and
 * given again with each question that is about their passages.
 */
import { createHash } from 'node:crypto';
import { embedPassages, FORMAT, type EmbeddingDeps } from './embed-passages.js';
import { createRows, type Rows } from './kernel.js';
import { matchedWords } from './matched-words.js';
import type { QuestionVectorsOf } from './semantic-index.js';
import type {
  ComputedVectors,
  EmbeddedText,
  KeptVectors,
  MatchRequest,
  SemanticIndex,
  SemanticQuery,
} from './semantic.js';
import { similarity, tokenWeights } from './similarity.js';
import { readVectors, writeVectors, type PassageVectors } from './vectors.js';

type KeepingDeps = Pick<EmbeddingDeps, 'embedder' | 'reduction'>;

/** That vectors are of another model, or damaged: what they are near to cannot be told. */
class OtherVectors extends Error {
  override readonly name = 'OtherVectors';
  constructor() {
    super('Vectors in the database are not of the model that is used; npm run index computes them anew.');
  }
}

/** In the order of `texts`, and written to no cache. Of no texts, the model alone is told. */
export async function vectorsToKeep(
  texts: readonly EmbeddedText[],
  means: EmbeddingDeps,
  turn: () => Promise<void>,
): Promise<ComputedVectors> {
  const held = { get: () => undefined, hold: () => () => undefined };
  // What a folder was read for before its library became so large need not be computed again.
  const cache = { ...means.cache, write: async () => undefined };
  const computed = await embedPassages(texts, { ...means, cache }, { held, progress: () => undefined, turn });
  const dimensions = dimensionsOf(means);
  return {
    model: modelOf(means),
    passages: computed.map(({ vectors }) => writeVectors(vectors, dimensions)),
    // Copied: a view would be sent with all that it is a view of.
    wholes: computed.map(({ vectors }) => vectors.whole.slice()),
  };
}

/** `index`, which is also asked of passages that are not its own where a question brings their vectors. */
export function withKeptVectors(index: SemanticIndex, means: KeepingDeps, vectorsOf: QuestionVectorsOf): SemanticIndex {
  const { embedder, reduction } = means;
  // One for all questions: memory of WebAssembly is given back late.
  let room: { readonly rows: Rows; readonly tokens: number } | undefined;

  /** Room for the longest of the passages. What is done in it is done at once. */
  function roomFor(passages: readonly PassageVectors[]): Rows {
    const tokens = passages.reduce((most, one) => Math.max(most, one.tokens.length / reduction.dimensions), 1);
    if (room === undefined || room.tokens < tokens) room = { rows: createRows(tokens, reduction.dimensions), tokens };
    return room.rows;
  }

  return {
    ...index,
    async search(asked: SemanticQuery) {
      if (asked.kept === undefined) return index.search(asked);
      const { question, words, candidates } = asked;
      const passages = readKept(asked.kept, means);
      const vectors = await vectorsOf(question);
      const weights = tokenWeights(question, words, vectors.tokens.length, embedder);
      const rows = roomFor(passages);
      return candidates.flatMap((position, place) => {
        const passage = passages[place];
        return passage === undefined ? [] : [similarity(vectors, weights, passage, position, rows)];
      });
    },
    async matchedWords(question: string, places: readonly MatchRequest[], kept?: KeptVectors) {
      if (kept === undefined) return index.matchedWords(question, places);
      const passages = readKept(kept, means);
      const vectors = await vectorsOf(question);
      const rows = roomFor(passages);
      return places.map((place, at) => {
        const passage = passages[at];
        return passage === undefined
          ? []
          : matchedWords({ text: question, vectors }, place, { passage, room: rows, embedder });
      });
    },
  };
}

function readKept({ model, passages }: KeptVectors, means: KeepingDeps): readonly PassageVectors[] {
  if (model !== modelOf(means)) throw new OtherVectors();
  const dimensions = dimensionsOf(means);
  return passages.map((bytes) => {
    const vectors = readVectors(bytes, dimensions);
    if (vectors === undefined) throw new OtherVectors();
    return vectors;
  });
}

/** Names all that vectors depend on besides their text. */
function modelOf({ embedder, reduction }: KeepingDeps): string {
  return createHash('sha256')
    .update(JSON.stringify([FORMAT, embedder.id, reduction.id]))
    .digest('hex')
    .slice(0, 32);
}

function dimensionsOf({ embedder, reduction }: KeepingDeps): { readonly full: number; readonly reduced: number } {
  return { full: embedder.dimensions, reduced: reduction.dimensions };
}
