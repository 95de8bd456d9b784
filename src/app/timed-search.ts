/** How long finding takes, told from outside: search knows nothing of who measures it. */
import type { Observe, SearchStage } from '../monitoring/bot-event.js';
import type { Searcher } from '../search/searcher.js';
import type { SemanticIndex } from '../search/semantic/semantic.js';
import type { Clock } from './clock.js';

/** Tells of a piece of work, also when it fails. */
async function timed<T>(stage: SearchStage, observe: Observe, clock: Clock, work: () => Promise<T>): Promise<T> {
  const began = clock.now();
  try {
    return await work();
  } finally {
    observe({ kind: 'stage', stage, ms: clock.now() - began });
  }
}

/** The searcher, each of whose answers is told of. */
export function timedSearcher<S extends Searcher>(searcher: S, observe: Observe, clock: Clock): S {
  return {
    ...searcher,
    answer: async (question, scope) => timed('search', observe, clock, async () => searcher.answer(question, scope)),
  };
}

/** The index, of which each search and each reading is told. */
export function timedIndex(index: SemanticIndex, observe: Observe, clock: Clock): SemanticIndex {
  return {
    search: async (asked) => timed('meaning', observe, clock, async () => index.search(asked)),
    matchedWords: async (question, places, kept) => index.matchedWords(question, places, kept),
    read: async (question, passages) => timed('reading', observe, clock, async () => index.read(question, passages)),
    whole: async (question) => index.whole(question),
    drop: () => index.drop(),
  };
}
