/** `POST /interactions/:id/:token/callback`: the three seconds, the one answer, and which answers fit which interaction. */
import { InteractionLimits } from '../interaction-limits.js';
import { CallbackType } from '../callback-type.js';
import { violate } from '../conscience/violate.js';
import { DiscordFault } from '../discord-fault.js';
import { InteractionType } from '../interaction-type.js';
import type { Interaction } from '../interaction.js';
import { reportInteraction } from '../interactions/report-interaction.js';
import { isJson } from '../is-json.js';
import { editedFrom } from '../edited-from.js';
import { MessageFlags } from '../message-flags.js';
import { obey } from '../obey.js';
import type { WireMessage } from '../wire.js';
import { acknowledge } from './acknowledge.js';
import type { RestAnswer, Route } from './route.js';

const { message, deferredMessage, deferredUpdate, update, choices, modal } = CallbackType;
const ALLOWED: Readonly<Record<Interaction['type'], readonly NonNullable<Interaction['acknowledged']>[]>> = {
  [InteractionType.command]: [message, deferredMessage, modal],
  [InteractionType.component]: [message, deferredMessage, deferredUpdate, update, modal],
  [InteractionType.autocomplete]: [choices],
  [InteractionType.modal]: [message, deferredMessage, deferredUpdate, update],
};

export const callbackRoute: Route = {
  method: 'POST',
  path: '/interactions/:id/:token/callback',
  auth: 'none',
  handle(request, world) {
    const interaction = world.interactions.get(request.param('token'));
    if (!interaction || interaction.id !== request.param('id')) throw DiscordFault.unknownInteraction();
    if (interaction.acknowledged !== undefined) throw DiscordFault.alreadyAcknowledged();
    if (world.clock.now() - interaction.openedAt >= InteractionLimits.acknowledgeWithin)
      throw DiscordFault.unknownInteraction();

    const { body, files } = request;
    const source = interaction.sourceId === undefined ? undefined : world.messages.get(interaction.sourceId);
    obey(world, request.name, {
      route: 'callback',
      method: 'POST',
      body,
      files,
      ...(source ? { before: editedFrom(source.message) } : {}),
    });
    // A modal that a command showed stands on no message, so there is none to change.
    const onMessage = interaction.sourceId !== undefined;
    const allowed = ALLOWED[interaction.type].filter(
      (candidate) => onMessage || (candidate !== deferredUpdate && candidate !== update),
    );
    const type = isJson(body) ? allowed.find((candidate) => candidate === body['type']) : undefined;
    if (type === undefined || !isJson(body)) {
      const choicesOfType = `Value must be one of (${allowed.join(', ')}) for this interaction.`;
      const violation = violate(['type'], 'BASE_TYPE_CHOICES', choicesOfType);
      world.violations.push({ request: request.name, ...violation });
      throw DiscordFault.of([violation]) ?? DiscordFault.internal();
    }
    if (type === update && !source) throw DiscordFault.unknownMessage();
    const answered = acknowledge(world, interaction, type, body, files);
    reportInteraction(world, interaction);
    return request.query.get('with_response') === 'true' ? response(interaction, type, answered) : { status: 204 };
  },
};

function response(interaction: Interaction, type: number, answered: WireMessage | undefined): RestAnswer {
  const flags = answered?.flags ?? 0;
  // Documented for types 4 and 7 only; what a deferral gives could not be tried, so nothing may rely on it.
  const resource = answered && (type === message || type === update) ? { type, message: answered } : { type };
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
