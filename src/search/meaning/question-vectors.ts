/** A question as meaning compares it: one vector of the whole, and a short one of each token. */
import type { TokenVectors } from '../../embedding/embedder.js';
import { sumOfRows } from './passage-vectors.js';
import type { Reduction } from './reduction.js';
import { toUnitShorts } from './unit-vectors.js';

export interface QuestionVectors {
  /** Of length 1, as unit-vectors.ts writes a question's; so are those of the tokens. */
  readonly whole: Int16Array;
  /** Reduced. */
  readonly tokens: readonly Int16Array[];
}

/** A question without tokens has a whole of zeros, and is near nothing. */
export function questionVectors(read: TokenVectors, dimensions: number, reduction: Reduction): QuestionVectors {
  return {
    whole: toUnitShorts(sumOfRows(read.vectors, dimensions, 0, read.ids.length)),
    tokens: Array.from(read.ids, (_, row) =>
      toUnitShorts(reduction.reduce(read.vectors.subarray(row * dimensions, (row + 1) * dimensions))),
    ),
  };
}
