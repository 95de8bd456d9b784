/**
 * Which model this is: the SHA-256 of its graph's file. The same weights and the same code give the same bytes on every
 * machine, so a file with this hash is whole and the right one, whoever wrote it. A change of minilm-graph.ts or of the reader's
 * weights changes it; the test of model-file.ts then says the new one.
 */
const HASH = '400bc760197086657923f6e7ab9a50ea1b61b183f16a72fe94aa49062a942e98';

export const MODEL = {
  hash: HASH,
  /** Names the file. */
  id: `minilm-${HASH.slice(0, 12)}`,
  /** Names the vectors that are made with it, which another reader does not change. */
  vectors: 'minilm-a0de8e089be8',
} as const;
