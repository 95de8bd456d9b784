/** A rate limit of the bot alone. */
import { rateLimited } from '../rest/rate-limited.js';
import type { FaultKind } from './fault.js';

export const userRateLimit: FaultKind = {
  name: 'Too many requests',
  description: 'The bot’s next answer is turned away for half a second (429).',
  inject(world) {
    world.trouble.next(async () => rateLimited('user'));
  },
};
