/** Makes a message from a body that has passed the conscience. */
import type { AttachedFile } from '../attached-file.js';
import type { Interaction } from '../interaction.js';
import type { Json } from '../json.js';
import { MessageFlags } from '../message-flags.js';
import type { WireMessage } from '../wire.js';
import type { World } from '../world.js';
import { applyBody } from './apply-body.js';
import { emptyMessage } from './empty-message.js';
import { flagsOf } from './flags-of.js';
import { keepMessage } from './keep-message.js';

/** What a bot can set; Discord ignores the rest. */
const SETTABLE = MessageFlags.suppressEmbeds | MessageFlags.ephemeral | MessageFlags.silent | MessageFlags.componentsV2;

/**
 * Stores a new message in the interaction's channel, answering `replyTo` when it answers a message. `loading` marks it as
 * a deferral that something else will replace.
 */
export function createMessage(
  world: World,
  interaction: Interaction,
  body: Json,
  files: readonly AttachedFile[],
  replyTo: string | undefined,
  loading = false,
): WireMessage {
  const flags = (flagsOf(body) & SETTABLE) | (loading ? MessageFlags.loading : 0);
  const { channel, metadata, answerType } = interaction;
  const empty: WireMessage = {
    ...emptyMessage(world, channel.id, world.bot),
    application_id: world.applicationId,
    webhook_id: world.applicationId,
    type: replyTo === undefined ? answerType : 19,
    flags,
    ...(replyTo === undefined ? {} : { message_reference: { type: 0, channel_id: channel.id, message_id: replyTo } }),
    interaction_metadata: metadata,
  };
  const message = applyBody(world, empty, body, files);
  const visibleTo = (flags & MessageFlags.ephemeral) === 0 ? undefined : interaction.user.id;
  keepMessage(world, { message, visibleTo, token: interaction.token });
  return message;
}
