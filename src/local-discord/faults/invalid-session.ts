/** The hard form of op 9: what happened in between is lost. */
import type { FaultKind } from './fault.js';

export const invalidSession: FaultKind = {
  name: 'Invalid session',
  description:
    'The gateway forgets the session, and the bot has to log in anew, for which it waits up to seven seconds (op 9, false).',
  inject(_world, gateway) {
    gateway.invalidate(false);
  },
};
