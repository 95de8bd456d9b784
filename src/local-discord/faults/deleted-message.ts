/** Somebody deletes a message while the bot works on the button that was pressed there. */
import { removeMessage } from '../messages/remove-message.js';
import type { FaultKind } from './fault.js';

export const deletedMessage: FaultKind = {
  name: 'Deleted message',
  description: 'The message under the next button, or the next answer that is changed, is deleted just before (10008).',
  inject(world) {
    world.trouble.next(
      async ({ interaction, handle }) => {
        const changed = interaction.originalId ?? interaction.sourceId;
        if (changed !== undefined) removeMessage(world, changed);
        return handle();
      },
      ({ originalId, sourceId }) => (originalId ?? sourceId) !== undefined,
    );
  },
};
