/** `POST /interactions/:id/:token/callback`: the answer to an interaction in a request of the bot's. */
import { CallbackType, MessageFlags } from '../enums.js';
import { answerInteraction } from '../interactions/first-answer.js';
import type { Interaction } from '../interactions/interaction.js';
import { DiscordError } from '../validation/discord-error.js';
import type { WireMessage } from '../wire.js';
import type { Route } from './route.js';
import type { RestAnswer } from './answer.js';

export const callbackRoute: Route = {
  method: 'POST',
  path: '/interactions/:id/:token/callback',
  auth: 'none',
  handle(request, world) {
    const interaction = world.interactions.get(request.param('token'));
    if (!interaction || interaction.id !== request.param('id')) throw DiscordError.unknownInteraction();
    const { type, message } = answerInteraction(world, interaction, request);
    return request.query.get('with_response') === 'true' ? response(interaction, type, message) : { status: 204 };
  },
};

function response(interaction: Interaction, type: number, answered: WireMessage | undefined): RestAnswer {
  const flags = answered?.flags ?? 0;
  // Documented for types 4 and 7 only; what a deferral gives could not be tried, so nothing may rely on it.
  const resource =
    answered && (type === CallbackType.message || type === CallbackType.update)
      ? { type, message: answered }
      : { type };
  return {
    status: 200,
    body: {
      interaction: {
        id: interaction.id,
        type: interaction.type,
        ...(answered && {
          response_message_id: answered.id,
          response_message_loading: (flags & MessageFlags.loading) !== 0,
          response_message_ephemeral: (flags & MessageFlags.ephemeral) !== 0,
        }),
      },
      resource,
    },
  };
}
