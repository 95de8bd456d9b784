/**
 * An order that mixes without chance: rows come file by file and article by article, and what is learned step by step
 * remembers the last steps best.
 */

// The golden section spreads the first visits, and any run of visits, over the whole.
const GOLDEN = 0.618;

/** The numbers 0 to `count` - 1, each once, always in the same order. */
export function strided(count: number): Uint32Array {
  let stride = Math.max(1, Math.round(count * GOLDEN));
  while (commonDivisor(stride, count) > 1) stride += 1;
  return Uint32Array.from({ length: count }, (_, at) => (at * stride) % count);
}

function commonDivisor(a: number, b: number): number {
  return b === 0 ? a : commonDivisor(b, a % b);
}
