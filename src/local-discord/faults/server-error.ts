/** Discord itself fails. */
import { DiscordFault } from '../discord-fault.js';
import type { FaultKind } from './fault.js';

export const serverError: FaultKind = {
  name: 'Server error',
  description: 'The bot’s next answer meets an error of Discord’s own and is not carried out (500).',
  inject(world) {
    world.trouble.next(async () => ({ status: 500, headers: {}, body: DiscordFault.internal().toBody() }));
  },
};
