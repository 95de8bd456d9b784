/** The rate limit over all of a bot's requests. */
import { rateLimited } from '../rest/rate-limited.js';
import type { FaultKind } from './fault.js';

export const globalRateLimit: FaultKind = {
  name: 'Too many requests in all',
  description:
    'The bot’s next answer is turned away for half a second, and so would be everything else it sends (429, global).',
  inject(world) {
    world.trouble.next(async () => rateLimited('global'));
  },
};
