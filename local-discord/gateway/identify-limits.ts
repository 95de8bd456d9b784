/** How often clients may identify: once in five seconds for each of `max_concurrency` buckets, a thousand times a day. */
import type { Clock } from '../clock.js';
import { GatewayLimits } from './protocol.js';

export interface IdentifyLimits {
  readonly maxConcurrency: number;
  /** What is left of today's thousand. */
  readonly remaining: () => number;
  /** Milliseconds until there are a thousand again: a day after the first of them. */
  readonly resetAfter: () => number;
  /** Counts an identify of this shard; false when it comes too early. */
  readonly admit: (shard: number) => boolean;
}

/** What Discord tells a bot of up to 150,000 servers is 1; 16 lets tests start several shards without a wait. */
const DEFAULT_CONCURRENCY = 16;

/** Without `maxConcurrency` clients may identify as often as they like, because tests connect again at once. */
export function createIdentifyLimits(clock: Clock, maxConcurrency: number | undefined): IdentifyLimits {
  const buckets = new Map<number, number>();
  let day = { endsAt: -Infinity, used: 0 };
  const today = () => (clock.now() < day.endsAt ? day : { endsAt: clock.now() + GatewayLimits.identifyDay, used: 0 });
  return {
    maxConcurrency: maxConcurrency ?? DEFAULT_CONCURRENCY,
    remaining: () => Math.max(0, GatewayLimits.identifies - today().used),
    resetAfter: () => today().endsAt - clock.now(),
    admit(shard) {
      const { endsAt, used } = today();
      day = { endsAt, used: used + 1 };
      if (maxConcurrency === undefined) return true;
      const bucket = shard % maxConcurrency;
      const last = buckets.get(bucket) ?? -Infinity;
      if (clock.now() - last < GatewayLimits.identifyWindow) return false;
      buckets.set(bucket, clock.now());
      return true;
    },
  };
}
