/** Carries out an interaction's first answer, once it is known to be in time and well formed. */
import type { AttachedFile } from '../attached-file.js';
import { CallbackType } from '../callback-type.js';
import { InteractionLimits } from '../interaction-limits.js';
import type { Interaction } from '../interaction.js';
import { expireAfter } from '../interactions/expire-after.js';
import { isJson } from '../is-json.js';
import type { Json } from '../json.js';
import { MessageFlags } from '../message-flags.js';
import { flagsOf } from '../messages/flags-of.js';
import { createMessage } from '../messages/create-message.js';
import { editMessage } from '../messages/edit-message.js';
import type { WireMessage } from '../wire.js';
import type { World } from '../world.js';

/** The message that now stands in the channel because of it; undefined when there is none. */
export function acknowledge(
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
    const message = createMessage(world, interaction, content, files, interaction.sourceId, loading);
    interaction.originalId = message.id;
    return message;
  }
  if (type === CallbackType.update || type === CallbackType.deferredUpdate) {
    interaction.originalId = interaction.sourceId;
    return source && type === CallbackType.update ? editMessage(world, source, data, files) : source?.message;
  }
  interaction.result = data;
  return undefined;
}
