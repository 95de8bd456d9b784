/** Meaning, computed in this very thread: what a worker runs, and tests with a quick embedder. */
import { embedPassages, type Means } from './embed-passages.js';
import { createHeldVectors } from './held-vectors.js';
import type { Meaning } from './meaning.js';
import { createMeaningIndex } from './meaning-index.js';

/** The embedder is closed with it. */
export function createLocalMeaning(means: Means): Meaning {
  // What an index of the library before has need not be read again for the one after.
  const held = createHeldVectors();
  return {
    async index(texts, progress) {
      const vectors = await embedPassages(texts, means, held, progress);
      const release = held.hold(vectors);
      const index = createMeaningIndex(
        vectors.map((one) => one.vectors),
        means,
      );
      return {
        look: (asked) => index.look(asked),
        drop() {
          index.drop();
          release();
        },
      };
    },
    close: () => means.embedder.close(),
  };
}
