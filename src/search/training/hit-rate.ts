/** How often a right row is among a group's best: hit@1, hit@3, sentence@1. */
import type { Group, Rows } from './rows.js';

/**
 * A share from 0 to 1 of `groups`; null for no groups. Of equal scores the earlier row is the better one, as in answers. A
 * group without rows, or without a right one, is a miss.
 */
export function hitRate(
  { right }: Pick<Rows, 'right'>,
  groups: readonly Group[],
  scores: Float64Array,
  places: number,
): number | null {
  if (groups.length === 0) return null;
  return groups.filter((group) => placeOfRight(right, group, scores) <= places).length / groups.length;
}

/** From 1; infinite when no row is right. */
function placeOfRight(right: Uint8Array, { from, to }: Group, scores: Float64Array): number {
  let best = -1;
  for (let row = from; row < to; row += 1) {
    if (right[row] === 1 && (best < 0 || (scores[row] ?? 0) > (scores[best] ?? 0))) best = row;
  }
  if (best < 0) return Number.POSITIVE_INFINITY;
  const score = scores[best] ?? 0;
  let place = 1;
  for (let row = from; row < to; row += 1) {
    const other = scores[row] ?? 0;
    if (other > score || (other === score && row < best)) place += 1;
  }
  return place;
}
