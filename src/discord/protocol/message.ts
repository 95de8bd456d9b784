/**
 * A message as Discord takes it, and the only way to one: what would break a limit that counts over the whole message
 * is a bug here and not a refusal there, after the three seconds in which a person waits.
 */
import { MessageFlags, type APIMessageTopLevelComponent, type RepliableInteraction } from 'discord.js';
import { LIMITS } from './limits.js';

export interface Attachment {
  /** `[a-z0-9-]+.[a-z]+`, as a file component of the message names it. */
  readonly name: string;
  readonly text: string;
}

export interface Message {
  /** The body's `data`, beside which the files travel. */
  readonly body: {
    readonly flags: number;
    readonly components: readonly APIMessageTopLevelComponent[];
    readonly allowed_mentions: { readonly parse: readonly [] };
  };
  readonly files: readonly Attachment[];
}

interface MessageOptions {
  /** Only the person who asked sees it. */
  readonly private: boolean;
  readonly files?: readonly Attachment[];
}

/** Throws a RangeError when the components, their texts or the files are more than a message holds. */
export function message(components: readonly APIMessageTopLevelComponent[], options: MessageOptions): Message {
  const { files = [] } = options;
  const { texts, count } = measure(components);
  const total = texts.reduce((sum, text) => sum + weight(text), 0);
  if (count > LIMITS.components) throw new RangeError(`A message of ${count} components.`);
  if (total > LIMITS.text) throw new RangeError(`A message of weight ${total}.`);
  for (const { name, text } of files) {
    if (Buffer.byteLength(text) > LIMITS.file) throw new RangeError(`${name} is too large a file.`);
  }
  // Mentions are parsed in Components V2 too, and a missing `allowed_mentions` means that users are pinged.
  const flags = MessageFlags.IsComponentsV2 | (options.private ? MessageFlags.Ephemeral : 0);
  return { body: { flags, components, allowed_mentions: { parse: [] } }, files };
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

// Hands a message to Discord in the interaction's own callback.

/**
 * In place of the message the component stands on when `update` is set and there is one, else as a new message. Rejects
 * with what @discordjs/rest throws.
 */
export async function send(interaction: RepliableInteraction, sent: Message, update: boolean): Promise<void> {
  const { body } = sent;
  const components = body.components;
  const files = sent.files.map(({ name, text }) => ({ name, attachment: Buffer.from(text, 'utf8') }));
  const allowedMentions = { parse: [] };
  if (update && interaction.isMessageComponent()) {
    // Files that are not listed again are taken away, so that none stays from the message as it was.
    await interaction.update({ components, files, allowedMentions, flags: MessageFlags.IsComponentsV2 });
    return;
  }
  const isPrivate = (body.flags & MessageFlags.Ephemeral) !== 0;
  const flags = isPrivate
    ? ([MessageFlags.IsComponentsV2, MessageFlags.Ephemeral] as const)
    : ([MessageFlags.IsComponentsV2] as const);
  await interaction.reply({ components, files, allowedMentions, flags });
}

// How much of a message a text uses up. Discord counts characters and bytes apart; one measure that is never less than
// either lets every renderer share out one budget.

/** In characters of `LIMITS.text`: texts whose weights add up to at most that keep both limits. */
export function weight(text: string): number {
  const bytes = Buffer.byteLength(text, 'utf8') + LIMITS.bytesForEach;
  return Math.max(text.length, Math.ceil((bytes * LIMITS.text) / LIMITS.bytes));
}
