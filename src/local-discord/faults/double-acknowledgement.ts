/** As when a first attempt went through although its confirmation was lost, or when two copies of the bot run. */
import type { FaultKind } from './fault.js';

export const doubleAcknowledgement: FaultKind = {
  name: 'Answered twice',
  description: 'The bot’s next answer arrives twice, and what the bot hears is the refusal of the second (40060).',
  inject(world) {
    world.trouble.next(
      async ({ handle }) => {
        await handle();
        return handle();
      },
      ({ acknowledged }) => acknowledged === undefined,
    );
  },
};
