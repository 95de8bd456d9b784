/**
 * Which model this is: the SHA-256 of its graph's file. The same weights and the same code give the same bytes on every
 * machine, so a file with this hash is whole and the right one, whoever wrote it. A change of minilm-graph.ts changes it;
 * the test of model-file.ts then says the new one.
 */
const HASH = 'a0de8e089be86a5d6adc512077529ac3fc07e9c91ac260e607257a7dae3a8a76';

export const MODEL = {
  hash: HASH,
  /** Names the file, and the vectors that were made with it. */
  id: `minilm-${HASH.slice(0, 12)}`,
} as const;
