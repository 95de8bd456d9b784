/**
 * What the indexes of one language know together. A library may be in several parts, each with its own index; how rare a word is, how
 * long a passage is and whether a word is known at all are then matters of all parts: counted in each by itself, the same passage
 * would score otherwise in one than in another, and the scores could not be compared.
 */
import type { PassageIndex } from '../index/passage-index.js';
import { termOf } from './written-apart.js';

export interface Collection {
  /** Passages in all parts. */
  readonly size: number;
  /** Words that are no stop words, in a passage on average; at least 1. */
  readonly averageLength: number;
  /** In how many passages' texts the term stands. */
  passagesWith(term: string): number;
  /** Whether a part has the word, or its term. */
  knows(word: { readonly word: string; readonly term: string }): boolean;
}

/** `parts` are one or more, of one language. */
export function collectionOf(parts: readonly PassageIndex[]): Collection {
  const size = parts.reduce((sum, part) => sum + part.size, 0);
  const length = parts.reduce((sum, part) => sum + part.size * part.averageLength, 0);
  return {
    size,
    // Of one part its very own, whatever the rounding.
    averageLength: parts.length === 1 ? (parts[0]?.averageLength ?? 1) : Math.max(1, length / Math.max(1, size)),
    passagesWith(term) {
      let sum = 0;
      for (const { vocabulary } of parts) {
        const id = vocabulary.termId(term);
        if (id !== undefined) sum += vocabulary.passagesWith(id);
      }
      return sum;
    },
    knows: (word) => parts.some(({ vocabulary }) => termOf(word, vocabulary) !== undefined),
  };
}
