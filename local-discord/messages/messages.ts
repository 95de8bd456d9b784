/** Messages come, change and go: by bodies that have passed validation, and always told to those who see them. */
import type { Channel } from '../channel.js';
import { MessageFlags } from '../enums.js';
import type { Interaction } from '../interactions/interaction.js';
import { type Json, jsonList, type WireMessage, type WireEmbed, type WireUser } from '../wire.js';
import type { AttachedFile, StoredMessage } from '../stored.js';
import type { World } from '../world.js';
import { audienceOf } from './audience.js';
import { byBot, recordPing, withMentions } from './mentions.js';
import { storeFiles } from './files.js';
import { numberComponents } from './number-components.js';

/** What a bot can set; Discord ignores the rest. */
const SETTABLE = MessageFlags.suppressEmbeds | MessageFlags.ephemeral | MessageFlags.silent | MessageFlags.componentsV2;

/**
 * Stores a new message in the interaction's channel, answering `answered` when it answers a message. `loading` marks it as
 * a deferral that something else will replace.
 */
export function createMessage(
  world: World,
  interaction: Interaction,
  body: Json,
  files: readonly AttachedFile[],
  answered: string | undefined,
  loading = false,
): WireMessage {
  const flags = (flagsOf(body) & SETTABLE) | (loading ? MessageFlags.loading : 0);
  const { channel, metadata, answerType } = interaction;
  const empty: WireMessage = {
    ...emptyMessage(world, channel.id, world.bot),
    application_id: world.applicationId,
    webhook_id: world.applicationId,
    type: answered === undefined ? answerType : 19,
    flags,
    ...(answered === undefined ? {} : { message_reference: { type: 0, channel_id: channel.id, message_id: answered } }),
    interaction_metadata: metadata,
  };
  const visibleTo = (flags & MessageFlags.ephemeral) === 0 ? undefined : interaction.user.id;
  const message = withMentions(world, applyBody(world, empty, body, files), byBot(body, true), undefined);
  if (visibleTo === undefined) recordPing(world, message);
  keepMessage(world, { message, visibleTo, token: interaction.token });
  return message;
}

/** Stores a new message that the bot sends to a channel without having been asked, or in reply to what somebody wrote there. */
export function postMessage(
  world: World,
  channel: Channel,
  body: Json,
  files: readonly AttachedFile[],
  repliesTo: WireMessage | undefined,
): WireMessage {
  const flags = flagsOf(body) & SETTABLE & ~MessageFlags.ephemeral;
  const { nonce } = body;
  const marked = typeof nonce === 'string' || typeof nonce === 'number' ? { nonce } : {};
  const empty = { ...emptyMessage(world, channel.id, world.bot), ...replyTo(repliesTo, channel), ...marked, flags };
  const applied = applyBody(world, empty, body, files);
  const message = withMentions(world, applied, byBot(body, false), repliesTo?.author);
  recordPing(world, message);
  keepMessage(world, { message, visibleTo: undefined, token: undefined });
  return message;
}

/**
 * Changes what the body names and leaves the rest, and gives the message as it is then. A deferred message counts as
 * written, not as edited.
 */
export function editMessage(
  world: World,
  stored: StoredMessage,
  body: Json,
  files: readonly AttachedFile[],
): WireMessage {
  const { message } = stored;
  const wasLoading = (message.flags & MessageFlags.loading) !== 0;
  const inAnswer = message.webhook_id !== undefined;
  const edited: WireMessage = {
    ...withMentions(world, applyBody(world, message, body, files), byBot(body, inAnswer), undefined),
    flags: (message.flags & ~MessageFlags.loading) | (flagsOf(body) & MessageFlags.componentsV2),
    edited_timestamp: wasLoading ? null : new Date(world.clock.now()).toISOString(),
  };
  // Only what replaces a deferral notifies anybody.
  if (wasLoading && stored.visibleTo === undefined) recordPing(world, edited);
  keepMessage(world, { ...stored, message: edited });
  return edited;
}

/** The message with what the body says of it. Flags and times are left to the caller: creating and editing differ in them. */
function applyBody(world: World, message: WireMessage, body: Json, files: readonly AttachedFile[]): WireMessage {
  const ephemeral = (message.flags & MessageFlags.ephemeral) !== 0;
  const listed = body['attachments'] === undefined ? undefined : new Set(jsonList(body['attachments']).map(idOf));
  const attachments = [
    ...message.attachments.filter(({ id }) => !listed || listed.has(id)),
    ...storeFiles(world, files, body['attachments'], ephemeral),
  ];
  const resolve = (url: string) => attachments.find(({ filename }) => url === `attachment://${filename}`)?.url ?? url;
  return {
    ...message,
    content: body['content'] === undefined ? message.content : textOf(body['content']),
    // The schema has proved that these are embeds.
    embeds: body['embeds'] === undefined ? message.embeds : ((body['embeds'] ?? []) as readonly WireEmbed[]),
    attachments,
    components: body['components'] === undefined ? message.components : numberComponents(body['components'], resolve),
  };
}

function idOf([, { id }]: readonly [number, Json]): string | undefined {
  return typeof id === 'string' ? id : undefined;
}

function textOf(content: unknown): string {
  return typeof content === 'string' ? content : '';
}

/** What makes a message a reply to another; nothing without one. */
export function replyTo(to: WireMessage | undefined, { id, guildId }: Channel): Partial<WireMessage> {
  if (!to) return {};
  const { referenced_message: _older, ...referenced } = to;
  const place = { channel_id: id, ...(guildId === undefined ? {} : { guild_id: guildId }) };
  return {
    type: 19,
    message_reference: { type: 0, message_id: to.id, ...place },
    // Of a reply's own reply nothing is told.
    referenced_message: referenced,
  };
}

/** The flags that a body asks for; 0 when it asks for none. */
export function flagsOf(body: Json): number {
  return typeof body['flags'] === 'number' ? body['flags'] : 0;
}

/** A message with nothing in it yet, as a person writes it, with a new id and the time that it is. */
export function emptyMessage(world: World, channelId: string, author: WireUser): WireMessage {
  return {
    id: world.nextId(),
    channel_id: channelId,
    type: 0,
    author,
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
    flags: 0,
  };
}

/** Stores a message, new or changed, and tells those who see it. */
export function keepMessage(world: World, stored: StoredMessage): void {
  const { message } = stored;
  const kind = world.messages.has(message.id) ? 'message-updated' : 'message-created';
  world.messages.set(message.id, stored);
  const post = kind === 'message-created' ? world.channels.get(message.channel_id)?.post : undefined;
  if (post && message.id !== message.channel_id) post.messages += 1;
  world.tell({ kind, message }, audienceOf(world, stored));
}

/** Deletes a message and tells those who saw it. Does nothing when there is no such message any more. */
export function removeMessage(world: World, id: string): void {
  const stored = world.messages.get(id);
  if (!stored) return;
  world.messages.delete(id);
  world.tell({ kind: 'message-deleted', id, channelId: stored.message.channel_id }, audienceOf(world, stored));
}
