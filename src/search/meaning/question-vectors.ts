/** A question as meaning compares it: one vector of the whole, and a short one of each token with its importance. */
import type { TokenVectors } from '../../embedding/embedder.js';
import { mean } from './passage-vectors.js';
import type { Reduction } from './reduction.js';
import { toUnit } from './unit-vectors.js';

export interface QuestionVectors {
  /** Of length 1. */
  readonly whole: Float32Array;
  readonly tokens: readonly QuestionToken[];
}

export interface QuestionToken {
  /** Reduced, of length 1. */
  readonly vector: Float32Array;
  /** The importances of a question's tokens add up to 1. */
  readonly importance: number;
}

/** A question without tokens has no vector, and is near nothing. */
export function questionVectors(read: TokenVectors, dimensions: number, reduction: Reduction): QuestionVectors {
  const weighed = Array.from(read.ids, (_, row) => {
    const vector = read.vectors.subarray(row * dimensions, (row + 1) * dimensions);
    return { vector: toUnit(reduction.reduce(vector)), importance: reduction.importance(vector) };
  });
  const sum = weighed.reduce((total, { importance }) => total + importance, 0);
  return {
    whole: toUnit(mean(read.vectors, dimensions, 0, weighed.length)),
    tokens: weighed.map((token) => ({ ...token, importance: token.importance / sum })),
  };
}
