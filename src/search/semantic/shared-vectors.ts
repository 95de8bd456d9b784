/** The vectors that are in memory because an index has them, by the key of their text. */
import type { PassageVectors } from './vectors.js';

export interface KeyedVectors {
  readonly key: string;
  readonly vectors: PassageVectors;
}

export interface SharedVectors {
  get(key: string): PassageVectors | undefined;
  /** Keeps them until the returned function is called, and longer if others hold them too. */
  hold(all: readonly KeyedVectors[]): () => void;
}

/** Holds nothing at first. */
export function createSharedVectors(): SharedVectors {
  const held = new Map<string, { readonly vectors: PassageVectors; holders: number }>();
  return {
    get: (key) => held.get(key)?.vectors,
    hold(all) {
      for (const { key, vectors } of all) {
        const known = held.get(key);
        if (known === undefined) held.set(key, { vectors, holders: 1 });
        else known.holders += 1;
      }
      return () => {
        for (const { key } of all) {
          const known = held.get(key);
          if (known === undefined) continue;
          known.holders -= 1;
          if (known.holders === 0) held.delete(key);
        }
      };
    },
  };
}
