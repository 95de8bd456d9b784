/** How the token vectors of texts lie in space: the sum of each one's product with itself, which reductions are made from. */
import type { TokenVectors } from '../../embedding/embedder.js';
import { toUnit } from '../meaning/unit-vectors.js';

/** Adds the outer product of each token's vector, brought to length 1, to `moments`, row-major, dimensions × dimensions. */
export function addTokenMoments(moments: Float64Array, { vectors, ids }: TokenVectors, dimensions: number): void {
  for (let row = 0; row < ids.length; row += 1) {
    const unit = toUnit(vectors.subarray(row * dimensions, (row + 1) * dimensions));
    for (const [at, value] of unit.entries()) {
      const from = at * dimensions;
      for (let other = 0; other < dimensions; other += 1) {
        // Both have the length that the caller says; half a billion of these are added up.
        moments[from + other] = (moments[from + other] as number) + value * (unit[other] as number);
      }
    }
  }
}
