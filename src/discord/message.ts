/**
 * A message as Discord takes it, and the only way to one: what would break a limit that counts over the whole message
 * is a bug here and not a refusal there, after the three seconds in which a person waits.
 */
import { MessageFlags } from 'discord.js';
import type { APIMessageTopLevelComponent } from 'discord.js';
import { LIMITS } from './limits.js';
import { weight } from './weight.js';

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

export interface MessageOptions {
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
