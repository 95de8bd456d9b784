/** Something that goes wrong on Discord now and then, and that can be made to go wrong here. */
import type { Gateway } from '../gateway/gateway.js';
import type { World } from '../world.js';

export interface Fault {
  /** In a few words, for a button. */
  readonly name: string;
  /** One sentence: what happens to the bot. */
  readonly description: string;
  /** Makes it happen, once: now, or to the bot's next answer. */
  inject(): void;
}

/** A fault before there is a Discord for it to happen to. */
export interface FaultKind extends Pick<Fault, 'name' | 'description'> {
  readonly inject: (world: World, gateway: Gateway) => void;
}
