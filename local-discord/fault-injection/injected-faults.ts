/** The faults of one stand-in, ready to be made to happen. */
import type { Gateway } from '../gateway/gateway.js';
import type { World } from '../world.js';
import { FAULT_KINDS, type Fault } from './fault-kinds.js';

/** By name, in the panel's order. */
export type Faults = Readonly<Record<keyof typeof FAULT_KINDS, Fault>>;

export function createFaults(world: World, gateway: Gateway): Faults {
  const bound = Object.entries(FAULT_KINDS).map(([key, { name, description, inject }]): [string, Fault] => [
    key,
    { name, description, inject: () => inject(world, gateway) },
  ]);
  // The entries are those of FAULT_KINDS, each key once.
  return Object.fromEntries(bound) as Faults;
}
