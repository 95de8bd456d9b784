/** The most of something that a share of the message holds. */
import { weight } from './weight.js';

/**
 * `shown(n)` for the greatest `n` from `least` to `most` whose weight is at most `share`; `shown(least)` when none is,
 * which the caller must make small enough. `shown` must not become lighter as `n` grows; it is called about log2(most)
 * times.
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
  let high = most - 1;
  while (low < high) {
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
