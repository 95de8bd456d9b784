/** The mild form of op 9. */
import type { FaultKind } from './fault.js';

export const resumableSession: FaultKind = {
  name: 'Invalid session, resumable',
  description: 'The gateway calls the session invalid, and lets the bot resume it all the same (op 9, true).',
  inject(_world, gateway) {
    gateway.invalidate(true);
  },
};
