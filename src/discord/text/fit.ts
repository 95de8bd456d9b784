/** The most of something that a share of the message holds. */
import { weight } from '../protocol/message.js';

/** Near enough to the greatest, in units: a sentence or a word ends in one place of about as many. */
const CLOSE = 8;

/**
 * `shown(n)` for about the greatest `n` from `least` to `most` whose weight is at most `share`; `shown(least)` when none is,
 * which the caller must make small enough. `shown` must not become lighter as `n` grows; it is called about
 * log2(most / 8) times.
 */
export function fit<T extends { readonly text: string }>(
  least: number,
  most: number,
  share: number,
  shown: (n: number) => T,
): T {
  let best = shown(most);
  if (weight(best.text) <= share) return best;
  best = shown(least);
  let low = least;
  // A text of n units weighs n and more, unless some of it is not shown, and then a little less of it will do.
  let high = Math.min(most - 1, share);
  while (high - low > CLOSE) {
    const middle = Math.ceil((low + high) / 2);
    const candidate = shown(middle);
    if (weight(candidate.text) <= share) {
      low = middle;
      best = candidate;
    } else {
      high = middle - 1;
    }
  }
  return best;
}

/**
 * How several texts share the room of one message, the short ones whole, the long ones what is left in equal parts: a share
 * for each weight, in the same order, none above its weight; together at most `room`.
 */
export function shares(weights: readonly number[], room: number): readonly number[] {
  const given = weights.map(() => 0);
  const order = weights.map((needed, index) => ({ needed, index })).toSorted((a, b) => a.needed - b.needed);
  let left = room;
  for (const [position, { needed, index }] of order.entries()) {
    const share = Math.max(0, Math.min(needed, Math.floor(left / (order.length - position))));
    given[index] = share;
    left -= share;
  }
  return given;
}
