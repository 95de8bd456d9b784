/** Semantic search computed in this very process: what the worker runs, and tests with a quick embedder. */
import { embedPassages, type EmbeddingDeps } from './embed-passages.js';
import { vectorsToKeep, withKeptVectors } from './kept-vectors.js';
import { createQuestionVectors, createSemanticIndex } from './semantic-index.js';
import type { SemanticSearch, SemanticIndex, EmbeddedText, Progress } from './semantic.js';
import { createSharedVectors } from './shared-vectors.js';

/** The embedder is closed with it. */
export function createLocalSemanticSearch(means: EmbeddingDeps): SemanticSearch {
  // What an index of the library before has need not be read again for the one after.
  const held = createSharedVectors();
  const turns = createEmbeddingQueue();
  // A question to a library in several parts is asked of several indexes.
  const questions = createQuestionVectors(means);
  // One index after the other: two at once would compute the texts that they share twice.
  let indexing: Promise<unknown> = Promise.resolve();

  async function index(
    texts: readonly EmbeddedText[],
    progress: Progress,
    place: string | undefined,
  ): Promise<SemanticIndex> {
    const cache = place === undefined ? means.cache : await (means.cacheOf?.(place) ?? means.cache);
    const vectors = await embedPassages(texts, { ...means, cache }, { held, progress, turn: () => turns.next() });
    const release = held.hold(vectors);
    const own = createSemanticIndex(
      vectors.map((one) => one.vectors),
      means,
      questions,
    );
    const ready = withKeptVectors(own, means, questions);
    let dropped = false;
    return {
      search: (asked) => turns.first(() => ready.search(asked)),
      matchedWords: (question, places, kept) => turns.first(() => ready.matchedWords(question, places, kept)),
      read: (question, places) => turns.first(() => ready.read(question, places)),
      whole: (question) => turns.first(() => ready.whole(question)),
      drop() {
        if (dropped) return;
        dropped = true;
        ready.drop();
        release();
      },
    };
  }

  return {
    async index(texts, progress, place) {
      const ready = indexing.then(() => index(texts, progress, place));
      indexing = ready.catch(() => undefined);
      return ready;
    },
    vectors: async (texts) => vectorsToKeep(texts, means, () => turns.next()),
    async close() {
      await turns.close();
      await indexing;
      await means.embedder.close();
    },
  };
}

/** Who computes next on a thread that can do one thing at a time: questions before passages. */
interface EmbeddingQueue {
  /** Does `work`, a question's, and keeps passages waiting meanwhile. */
  first<T>(work: () => Promise<T>): Promise<T>;
  /** To be awaited before each passage: resolves when no question is in work, those included that have just arrived. */
  next(): Promise<void>;
  /** Resolves when the work that has begun is done; `first` and `next` reject from now on. */
  close(): Promise<void>;
}

/** Nobody computes at first. */
export function createEmbeddingQueue(): EmbeddingQueue {
  let closed = false;
  const inWork = new Set<Promise<unknown>>();
  const refuseWhenClosed = () => {
    if (closed) throw new Error('Meaning is closed.');
  };
  const settled = async () => {
    while (inWork.size > 0) await Promise.allSettled(inWork);
  };
  return {
    async first(work) {
      refuseWhenClosed();
      const done = work();
      inWork.add(done);
      return done.finally(() => inWork.delete(done));
    },
    async next() {
      // A round of the event loop, in which messages that wait are handled.
      await new Promise(setImmediate);
      await settled();
      refuseWhenClosed();
    },
    async close() {
      closed = true;
      await settled();
      // Whoever asked has the answer before everything ends.
      await new Promise(setImmediate);
    },
  };
}
