/** A network that fails. */
import type { FaultKind } from './fault.js';

export const droppedSocket: FaultKind = {
  name: 'Lost connection',
  description: 'The connection to the gateway is cut without a word.',
  inject(_world, gateway) {
    gateway.drop();
  },
};
