/** Fifteen minutes pass for one interaction at once. */
import { InteractionLimits } from '../interaction-limits.js';
import type { FaultKind } from './fault.js';

export const expiredToken: FaultKind = {
  name: 'Expired token',
  description: 'The token of the bot’s next answer is fifteen minutes old (50027; 10062 for a first answer).',
  inject(world) {
    world.trouble.next(async ({ interaction, handle }) => {
      interaction.openedAt -= InteractionLimits.tokenLife;
      return handle();
    });
  },
};
