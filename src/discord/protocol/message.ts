/**
 * A message as Discord takes it, and the only way to one: what would break a limit that counts over the whole message
 * is a bug here and not a refusal there, after the three seconds in which a person waits.
 */
import {
  ComponentType,
  InteractionResponseType,
  MessageFlags,
  Routes,
  TextInputStyle,
  type APIMessageTopLevelComponent,
  type BaseInteraction,
  type RawFile,
} from 'discord.js';
import type { FormField } from '../../commands/reply.js';
import { LIMITS } from './limits.js';

export interface Attachment {
  /** `[a-z0-9-]+.[a-z]+`, as a file component of the message names it. */
  readonly name: string;
  readonly text: string;
}

export interface Message {
  readonly components: readonly APIMessageTopLevelComponent[];
  readonly files: readonly Attachment[];
  /** Only the person who asked sees it. */
  readonly private: boolean;
}

interface MessageOptions {
  readonly private: boolean;
  readonly files?: readonly Attachment[];
}

/** Throws a RangeError when the components, their texts or the files are more than a message holds. */
export function message(
  components: readonly APIMessageTopLevelComponent[],
  { private: isPrivate, files = [] }: MessageOptions,
): Message {
  const { texts, count } = measure(components);
  const total = texts.reduce((sum, text) => sum + weight(text), 0);
  if (count > LIMITS.components) throw new RangeError(`A message of ${count} components.`);
  if (total > LIMITS.text) throw new RangeError(`A message of weight ${total}.`);
  for (const { name, text } of files) {
    if (Buffer.byteLength(text) > LIMITS.file) throw new RangeError(`${name} is too large a file.`);
  }
  return { components, files, private: isPrivate };
}

function measure(value: unknown): { texts: readonly string[]; count: number } {
  const texts: string[] = [];
  let count = 0;
  const walk = (node: unknown): void => {
    if (Array.isArray(node)) return node.forEach(walk);
    if (typeof node !== 'object' || node === null) return;
    if ('type' in node && typeof node.type === 'number') count += 1;
    if ('content' in node && typeof node.content === 'string') texts.push(node.content);
    if ('components' in node) walk(node.components);
    if ('accessory' in node) walk(node.accessory);
  };
  walk(value);
  return { texts, count };
}

/** The answer to an interaction, byte for byte what is sent. */
export interface Callback {
  readonly body: { readonly type: InteractionResponseType; readonly data: object };
  readonly files?: RawFile[];
}

/** The message as a new one. */
export function toReply(sent: Message): Callback {
  const flags = MessageFlags.IsComponentsV2 | (sent.private ? MessageFlags.Ephemeral : 0);
  return callback(InteractionResponseType.ChannelMessageWithSource, sent, flags);
}

/** The message in the place of the one that the component stands on; whether that is private stays as it is. */
export function toUpdate(sent: Message): Callback {
  return callback(InteractionResponseType.UpdateMessage, sent, MessageFlags.IsComponentsV2);
}

/** The message for a channel, where nobody has asked for it and nothing is private. Without files. It pings these roles, and nobody else. */
export function toChannel({ components }: Message, roles: readonly string[] = []): { readonly body: object } {
  return { body: { components, allowed_mentions: pinging(roles), flags: MessageFlags.IsComponentsV2 } };
}

function pinging(roles: readonly string[]): object {
  return roles.length === 0 ? { parse: [] } : { parse: [], roles };
}

function callback(type: InteractionResponseType, { components, files }: Message, flags: number): Callback {
  // Mentions are parsed in Components V2 too, and a missing `allowed_mentions` means that users are pinged. Files that
  // are not listed are taken away, so that none stays from the message as it was.
  const attachments = files.map(({ name }, index) => ({ id: String(index), filename: name }));
  const body = { type, data: { components, attachments, allowed_mentions: { parse: [] }, flags } };
  if (files.length === 0) return { body };
  return { body, files: files.map(({ name, text }) => ({ name, data: Buffer.from(text, 'utf8') })) };
}

/** That an answer is in work: as a message of its own, which the person alone sees, or in the place of the one that was pressed. */
export function toWait(place: 'own' | 'pressed'): Callback {
  if (place === 'pressed') return { body: { type: InteractionResponseType.DeferredMessageUpdate, data: {} } };
  const data = { flags: MessageFlags.Ephemeral };
  return { body: { type: InteractionResponseType.DeferredChannelMessageWithSource, data } };
}

/** A form of one to five fields of text. `id` is what is called with them. */
export function toForm(id: string, title: string, fields: readonly FormField[]): Callback {
  const components = fields.map(({ option, label, value, maxLength, required = false, long }) => ({
    type: ComponentType.Label,
    label,
    component: {
      type: ComponentType.TextInput,
      custom_id: option,
      style: long === true ? TextInputStyle.Paragraph : TextInputStyle.Short,
      max_length: maxLength,
      required,
      ...(value === undefined ? {} : { value }),
    },
  }));
  return { body: { type: InteractionResponseType.Modal, data: { custom_id: id, title, components } } };
}

/**
 * Hands an answer to Discord in the interaction's own callback. Not by discord.js's `reply`, which would make another body
 * of it: what is sent is what was checked. Rejects with what the REST client throws.
 */
export async function send({ client, id, token }: BaseInteraction, answer: Callback): Promise<void> {
  await client.rest.post(Routes.interactionCallback(id, token), { ...answer, auth: false });
}

/** Puts a message where an answer was said to be in work, or in the place of the one that was pressed; private it is as it was. */
export async function edit({ client, applicationId, token }: BaseInteraction, sent: Message): Promise<void> {
  const { body, ...files } = toUpdate(sent);
  const route = Routes.webhookMessage(applicationId, token, '@original');
  await client.rest.patch(route, { body: body.data, ...files, auth: false });
}

/** Another message beside the answer, after it or after it was told to wait. Without files; it pings these roles, and nobody else. */
export async function followUp(
  { client, applicationId, token }: BaseInteraction,
  { components, private: isPrivate }: Message,
  roles: readonly string[] = [],
): Promise<void> {
  const flags = MessageFlags.IsComponentsV2 | (isPrivate ? MessageFlags.Ephemeral : 0);
  const body = { components, allowed_mentions: pinging(roles), flags };
  await client.rest.post(Routes.webhook(applicationId, token), { body, auth: false });
}

/** Takes away the message that was pressed, which the interaction must have been told `toWait('pressed')`. */
export async function takeAway({ client, applicationId, token }: BaseInteraction): Promise<void> {
  await client.rest.delete(Routes.webhookMessage(applicationId, token, '@original'), { auth: false });
}

/**
 * How much of a message a text uses up, in characters of `LIMITS.text`: texts whose weights add up to at most that keep that
 * limit and the one in bytes. One measure that is never less than either lets every renderer share out one budget.
 */
export function weight(text: string): number {
  const bytes = Buffer.byteLength(text, 'utf8') + LIMITS.bytesForEach;
  return Math.max(text.length, Math.ceil((bytes * LIMITS.text) / LIMITS.bytes));
}
