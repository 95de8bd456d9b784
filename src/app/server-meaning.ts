/**
 * Which servers' parts are found by meaning: those that were asked of last, as many as the memory holds that is set for their vectors. A
 * part's first question is answered by words, and its vectors are computed, or read from the disk, after it.
 */
import { LRUCache } from 'lru-cache';
import type { LibrarySearcher } from '../search/searcher.js';
import type { BackgroundSemantic } from './background-semantic.js';
import type { PartMeaning } from './server-libraries.js';

/** In bytes, of a passage: some hundred tokens, and its sentences. */
const PASSAGE = 15_000;

/** `memory` in bytes, of the process that finds by meaning. */
export function serverMeaning(
  { followPart, forgetPart }: Pick<BackgroundSemantic, 'followPart' | 'forgetPart'>,
  memory: number,
): PartMeaning {
  const parts = new LRUCache<string, LibrarySearcher>({
    maxSize: memory,
    sizeCalculation: (searcher) => Math.max(1, Math.min(memory, searcher.semanticTexts().length * PASSAGE)),
    dispose(_, key, reason) {
      if (reason !== 'set') forgetPart(key);
    },
  });
  return {
    used(key, searcher, server) {
      if (parts.get(key) === searcher) return;
      parts.set(key, searcher);
      followPart(key, searcher, server);
    },
    dropped: (key) => void parts.delete(key),
  };
}
