/** A record in a block from which it can be copied as it stands. */
import { fence } from '../fence.js';
import { fit } from '../fit.js';
import { shorten } from '../shorten.js';

const SHORTEST = 40;

/** `text` in a fence, cut visibly so that it weighs at most `share`, 100 or more. */
export function copyable(text: string, share: number): string {
  return fit(SHORTEST, Math.max(SHORTEST, Math.min(text.length, share)), share, (limit) => ({
    text: fence(shorten(text.trimEnd(), limit)),
  })).text;
}
