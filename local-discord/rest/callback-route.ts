/** `POST /interactions/:id/:token/callback`: the three seconds, the one answer, and which answers fit which interaction. */
import { CallbackType, InteractionType, MessageFlags } from '../enums.js';
import { InteractionLimits, type Interaction } from '../interactions/interaction.js';
import { reportInteraction, expireAfter } from '../interactions/outcome.js';
import { isJson, type Json, type WireMessage } from '../wire.js';
import { flagsOf, createMessage, editMessage } from '../messages/messages.js';
import type { AttachedFile } from '../stored.js';
import { assertValid } from '../validation/check-request.js';
import { DiscordError } from '../validation/discord-error.js';
import { editedFrom } from '../validation/messages.js';
import { violationAt } from '../validation/violation.js';
import type { World } from '../world.js';
import type { Route } from './route.js';
import type { RestAnswer } from './answer.js';

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
    if (!interaction || interaction.id !== request.param('id')) throw DiscordError.unknownInteraction();
    if (interaction.acknowledged !== undefined) throw DiscordError.alreadyAcknowledged();
    if (world.clock.now() - interaction.openedAt >= InteractionLimits.acknowledgeWithin)
      throw DiscordError.unknownInteraction();

    const { body, files } = request;
    const source = interaction.sourceId === undefined ? undefined : world.messages.get(interaction.sourceId);
    assertValid(world, request.name, {
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
      const violation = violationAt(['type'], 'BASE_TYPE_CHOICES', choicesOfType);
      world.violations.push({ request: request.name, ...violation });
      throw DiscordError.of([violation]) ?? DiscordError.internal();
    }
    if (type === update && !source) throw DiscordError.unknownMessage();
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

/**
 * Carries out an interaction's first answer, once it is known to be in time and well formed, and gives the message that now
 * stands in the channel because of it; undefined when there is none.
 */
function acknowledge(
  world: World,
  interaction: Interaction,
  type: NonNullable<Interaction['acknowledged']>,
  body: Json,
  files: readonly AttachedFile[],
): WireMessage | undefined {
  const data = isJson(body['data']) ? body['data'] : {};
  const source = interaction.sourceId === undefined ? undefined : world.messages.get(interaction.sourceId);
  interaction.acknowledged = type;
  if (type === CallbackType.deferredMessage) expireAfter(world, interaction, InteractionLimits.tokenLife);
  if (type === CallbackType.message || type === CallbackType.deferredMessage) {
    const loading = type === CallbackType.deferredMessage;
    const content = loading ? { flags: flagsOf(data) & MessageFlags.ephemeral } : data;
    const created = createMessage(world, interaction, content, files, interaction.sourceId, loading);
    interaction.originalId = created.id;
    return created;
  }
  if (type === CallbackType.update || type === CallbackType.deferredUpdate) {
    interaction.originalId = interaction.sourceId;
    return source && type === CallbackType.update ? editMessage(world, source, data, files) : source?.message;
  }
  interaction.result = data;
  return undefined;
}
