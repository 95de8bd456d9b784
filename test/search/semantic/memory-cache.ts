/** A cache of vectors that is no disk, and says what it was asked to do. */
import type { VectorCache } from '../../../src/search/semantic/vector-cache.js';

interface MemoryCache extends VectorCache {
  /** How many vectors were written together, each time. */
  readonly writes: readonly number[];
  /** What is kept, by its key. */
  readonly kept: Map<string, Uint8Array>;
}

export function memoryCache(kept = new Map<string, Uint8Array>()): MemoryCache {
  const writes: number[] = [];
  return {
    kept,
    writes,
    read: async (wanted) => new Map(Array.from(kept).filter(([key]) => wanted.has(key))),
    async write(entries) {
      writes.push(entries.size);
      for (const [key, bytes] of entries) kept.set(key, bytes);
    },
  };
}
