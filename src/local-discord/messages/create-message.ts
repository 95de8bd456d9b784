/** Makes a message from a body that has passed the conscience. */
import type { AttachedFile } from '../attached-file.js';
import type { Interaction } from '../interaction.js';
import { InteractionType } from '../interaction-type.js';
import type { Json } from '../json.js';
import { MessageFlags } from '../message-flags.js';
import { owners } from '../owners.js';
import type { WireMessage } from '../wire.js';
import type { World } from '../world.js';
import { applyBody } from './apply-body.js';
import { flagsOf } from './flags-of.js';

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
  const empty: WireMessage = {
    id: world.nextId(),
    channel_id: interaction.channelId,
    application_id: world.applicationId,
    webhook_id: world.applicationId,
    type: replyTo === undefined ? 20 : 19,
    author: world.bot,
    content: '',
    timestamp: new Date(world.clock.now()).toISOString(),
    edited_timestamp: null,
    tts: false,
    pinned: false,
    mention_everyone: false,
    mentions: [],
    mention_roles: [],
    embeds: [],
    attachments: [],
    components: [],
    flags,
    ...(replyTo === undefined
      ? {}
      : { message_reference: { type: 0, channel_id: interaction.channelId, message_id: replyTo } }),
    interaction_metadata: {
      id: interaction.id,
      type: interaction.type,
      user: interaction.user,
      authorizing_integration_owners: owners(world, interaction.guildId),
      ...(interaction.type === InteractionType.command && interaction.commandName !== undefined
        ? { name: interaction.commandName }
        : {}),
    },
  };
  const message = applyBody(world, empty, body, files);
  const visibleTo = (flags & MessageFlags.ephemeral) === 0 ? undefined : interaction.user.id;
  world.messages.set(message.id, { message, visibleTo, token: interaction.token });
  return message;
}
