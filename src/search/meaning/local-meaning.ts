/** Meaning, computed in this very thread: what a worker runs, and tests with a quick embedder. */
import { embedPassages, type Means } from './embed-passages.js';
import { createHeldVectors } from './held-vectors.js';
import type { Meaning, MeaningIndex, MeaningText, Progress } from './meaning.js';
import { createMeaningIndex } from './meaning-index.js';
import { createTurns } from './turns.js';

/** The embedder is closed with it. */
export function createLocalMeaning(means: Means): Meaning {
  // What an index of the library before has need not be read again for the one after.
  const held = createHeldVectors();
  const turns = createTurns();
  // One index after the other: two at once would compute the texts that they share twice.
  let indexing: Promise<unknown> = Promise.resolve();

  async function index(texts: readonly MeaningText[], progress: Progress): Promise<MeaningIndex> {
    const vectors = await embedPassages(texts, means, { held, progress, turn: () => turns.next() });
    const release = held.hold(vectors);
    const ready = createMeaningIndex(
      vectors.map((one) => one.vectors),
      means,
    );
    let dropped = false;
    return {
      look: (asked) => turns.first(() => ready.look(asked)),
      met: (question, places) => turns.first(() => ready.met(question, places)),
      drop() {
        if (dropped) return;
        dropped = true;
        ready.drop();
        release();
      },
    };
  }

  return {
    async index(texts, progress) {
      const ready = indexing.then(() => index(texts, progress));
      indexing = ready.catch(() => undefined);
      return ready;
    },
    async close() {
      await turns.close();
      await indexing;
      await means.embedder.close();
    },
  };
}
