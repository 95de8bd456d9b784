/** Discord's ids: the time in their upper bits, so that they sort by age and discord.js can read when a thing was made. */
import type { Clock } from './clock.js';

/** https://docs.discord.com/developers/reference#snowflakes */
const EPOCH = 1_420_070_400_000;
const TIME_SHIFT = 22n;
const SEQUENCE_MASK = 0x3f_ffffn;

/** Makes ids that are all different and ascend as long as the clock does not go back. */
export function createSnowflakes(clock: Clock): () => string {
  let sequence = 0n;
  return () => {
    sequence = (sequence + 1n) & SEQUENCE_MASK;
    return String((BigInt(Math.max(0, clock.now() - EPOCH)) << TIME_SHIFT) | sequence);
  };
}
