/** Discord does this several times a day. */
import type { FaultKind } from './fault.js';

export const reconnectRequest: FaultKind = {
  name: 'Reconnect',
  description: 'The gateway asks the bot to connect again and resume (op 7).',
  inject(_world, gateway) {
    gateway.reconnect();
  },
};
