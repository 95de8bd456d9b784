/** The passages whose whole is nearest to a question's: candidates for those that share no word with it. */
import type { Span } from '../../domain/span.js';
import type { Rows } from './inner-products.js';

/**
 * Positions of the `count` nearest, nearest first, equal ones in order. `wholes` has a row for each passage. Looks at every
 * passage in scope: 20,000 take half a millisecond.
 */
export function findByMeaning(
  whole: Int16Array,
  wholes: Rows,
  scope: readonly Span[],
  count: number,
): readonly number[] {
  // Descending, and shorter than a list whose order costs anything.
  const nearest: { readonly position: number; readonly product: number }[] = [];
  let least = Number.NEGATIVE_INFINITY;
  for (const range of scope) {
    const products = wholes.products(whole, range);
    for (let row = 0; row < products.length; row += 1) {
      // `row` is below the length.
      const product = products[row] as number;
      if (product <= least) continue;
      const after = nearest.findIndex((one) => one.product < product);
      nearest.splice(after < 0 ? nearest.length : after, 0, { position: range.start + row, product });
      if (nearest.length > count) nearest.pop();
      if (nearest.length === count) least = nearest.at(-1)?.product ?? least;
    }
  }
  return nearest.map(({ position }) => position);
}
