/** A question as meaning compares it: one vector of the whole, and a short one of each token with its importance. */
import type { TokenVectors } from '../../embedding/embedder.js';
import { sumOfRows } from './passage-vectors.js';
import type { Reduction } from './reduction.js';
import { toUnitShorts } from './unit-vectors.js';

export interface QuestionVectors {
  /** Of length 1, as unit-vectors.ts writes a question's; so are those of the tokens. */
  readonly whole: Int16Array;
  readonly tokens: readonly QuestionToken[];
}

export interface QuestionToken {
  /** Reduced. */
  readonly vector: Int16Array;
  /** The importances of a question's tokens add up to 1. */
  readonly importance: number;
}

/** A question without tokens has a whole of zeros, and is near nothing. */
export function questionVectors(read: TokenVectors, dimensions: number, reduction: Reduction): QuestionVectors {
  const weighed = Array.from(read.ids, (_, row) => {
    const vector = read.vectors.subarray(row * dimensions, (row + 1) * dimensions);
    return { vector: toUnitShorts(reduction.reduce(vector)), importance: reduction.importance(vector) };
  });
  const sum = weighed.reduce((total, { importance }) => total + importance, 0);
  return {
    whole: toUnitShorts(sumOfRows(read.vectors, dimensions, 0, weighed.length)),
    tokens: weighed.map(({ vector, importance }) => ({ vector, importance: importance / sum })),
  };
}
