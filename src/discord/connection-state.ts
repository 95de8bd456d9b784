/** How the connection to Discord stands as a whole, from what its client tells of each shard: as well as the worst of them. */
import type { GatewayState } from './discord-event.js';

/** Of a shard; before the first word of it the whole is connecting. */
type ShardState = Exclude<GatewayState, 'connecting'>;

interface ConnectionState {
  readonly set: (shard: number, state: ShardState) => void;
}

const FROM_WORST = ['closed', 'reconnecting', 'connected'] as const satisfies readonly ShardState[];

/** `tell` is called whenever the whole has changed, and for the first time with the first shard's word. */
export function connectionState(tell: (state: GatewayState) => void): ConnectionState {
  const shards = new Map<number, ShardState>();
  let told: GatewayState = 'connecting';
  return {
    set(shard, state) {
      shards.set(shard, state);
      const whole = FROM_WORST.find((one) => [...shards.values()].includes(one)) ?? 'connecting';
      if (whole === told) return;
      told = whole;
      tell(whole);
    },
  };
}
