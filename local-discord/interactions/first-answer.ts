/** An interaction's first answer, however it came: which answers fit which interaction, what is wrong with one, and what comes of it. */
import { CallbackType, InteractionType, MessageFlags } from '../enums.js';
import { flagsOf, createMessage, editMessage } from '../messages/messages.js';
import type { AttachedFile } from '../stored.js';
import { assertValid } from '../validation/check-request.js';
import { DiscordError } from '../validation/discord-error.js';
import { editedFrom } from '../validation/messages.js';
import { violationAt } from '../validation/violation.js';
import { isJson, type Json, type WireMessage } from '../wire.js';
import type { World } from '../world.js';
import { InteractionLimits, type Interaction } from './interaction.js';
import { reportInteraction, expireAfter } from './outcome.js';

const { message, deferredMessage, deferredUpdate, update, choices, modal } = CallbackType;
const ALLOWED: Readonly<Record<Interaction['type'], readonly NonNullable<Interaction['acknowledged']>[]>> = {
  [InteractionType.command]: [message, deferredMessage, modal],
  [InteractionType.component]: [message, deferredMessage, deferredUpdate, update, modal],
  [InteractionType.autocomplete]: [choices],
  [InteractionType.modal]: [message, deferredMessage, deferredUpdate, update],
};

interface SentAnswer {
  readonly body: unknown;
  readonly files: readonly AttachedFile[];
  /** How a record names the request that it came in. */
  readonly name: string;
}

interface TakenAnswer {
  readonly type: NonNullable<Interaction['acknowledged']>;
  /** The message that now stands in the channel because of it; undefined when there is none. */
  readonly message: WireMessage | undefined;
}

/** Throws a `DiscordError` where it is too late, the second, or not well formed. */
export function answerInteraction(
  world: World,
  interaction: Interaction,
  { body, files, name }: SentAnswer,
): TakenAnswer {
  if (interaction.acknowledged !== undefined) throw DiscordError.alreadyAcknowledged();
  if (world.clock.now() - interaction.openedAt >= InteractionLimits.acknowledgeWithin)
    throw DiscordError.unknownInteraction();

  const source = interaction.sourceId === undefined ? undefined : world.messages.get(interaction.sourceId);
  assertValid(world, name, {
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
    world.violations.push({ request: name, ...violation });
    throw DiscordError.of([violation]) ?? DiscordError.internal();
  }
  if (type === update && !source) throw DiscordError.unknownMessage();
  const answered = acknowledge(world, interaction, type, body, files);
  reportInteraction(world, interaction);
  return { type, message: answered };
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
