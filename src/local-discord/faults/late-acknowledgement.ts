/** The first answer to an interaction is held up on its way until it is too late. */
import { InteractionLimits } from '../interaction-limits.js';
import type { FaultKind } from './fault.js';

export const lateAcknowledgement: FaultKind = {
  name: 'Late answer',
  description: 'The bot’s next answer arrives when Discord’s three seconds are over, and is refused (10062).',
  inject(world) {
    world.trouble.next(
      async ({ interaction, handle }) => {
        const left = interaction.openedAt + InteractionLimits.acknowledgeWithin - world.clock.now();
        if (left > 0) await new Promise<void>((resolve) => world.clock.after(left, resolve));
        return handle();
      },
      ({ acknowledged }) => acknowledged === undefined,
    );
  },
};
