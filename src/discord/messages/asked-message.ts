/**
 * A message that asks the bot something, as the gateway tells of it: one that mentions the bot, answers one of its messages, or is
 * written to it alone. Discord sends the text of these without a privileged intent.
 */
import { MessageType, SnowflakeUtil, type GatewayMessageCreateDispatchData } from 'discord.js';
import type { Asker } from '../../commands/asker.js';
import type { Command } from '../../commands/command.js';
import { componentId } from '../protocol/component-id.js';

export interface AskedMessage {
  readonly id: string;
  readonly channel: string;
  /** In milliseconds since 1970, by Discord's clock. */
  readonly createdAt: number;
  readonly asker: Asker;
  /** What was written, without the bot's name; perhaps nothing. */
  readonly text: string;
  /** Ids of the roles of who wrote it: they decide whether it is answered, not from what. */
  readonly roles: readonly string[];
  /** The id of the article that was quoted first in the bot's message that this one answers. */
  readonly follows?: string;
}

type Told = Pick<
  GatewayMessageCreateDispatchData,
  'id' | 'type' | 'channel_id' | 'guild_id' | 'author' | 'member' | 'webhook_id' | 'content' | 'referenced_message'
>;

/** Undefined for a message that does not ask `bot`: of another bot, or in a server without naming it or answering it. */
export function askedMessage(told: Told, bot: string, commands: readonly Command[]): AskedMessage | undefined {
  const { id, channel_id: channel, guild_id: server, author, content, referenced_message: before } = told;
  // Threads that begin, pins and others are told as messages of whoever did it.
  if (told.type !== MessageType.Default && told.type !== MessageType.Reply) return undefined;
  if (author.bot === true || told.webhook_id !== undefined) return undefined;
  const name = new RegExp(`<@!?${bot}>`, 'gu');
  const isAnswer = before?.author.id === bot;
  if (server !== undefined && !isAnswer && content.search(name) === -1) return undefined;
  const follows = isAnswer ? firstArticle(before.components ?? [], commands) : undefined;
  return {
    id,
    channel,
    createdAt: SnowflakeUtil.timestampFrom(id),
    asker: {
      id: author.id,
      ...(server === undefined ? {} : { server }),
      channel,
      // Everybody sees the answer, so it is from what everybody may see.
      roles: [],
      manages: false,
      moderates: false,
      locale: '',
    },
    roles: told.member?.roles ?? [],
    text: content.replaceAll(name, ' ').replaceAll(/\s+/gu, ' ').trim(),
    ...(follows === undefined ? {} : { follows }),
  };
}

/** What stands in the first button or menu that is about an article. */
function firstArticle(components: readonly unknown[], commands: readonly Command[]): string | undefined {
  for (const component of components) {
    if (typeof component !== 'object' || component === null) continue;
    const { custom_id: id, components: inner, accessory } = component as Readonly<Record<string, unknown>>;
    const pressed = typeof id === 'string' ? componentId.decode(id) : undefined;
    const options = commands.find(({ name }) => name === pressed?.command)?.options ?? {};
    const found =
      pressed?.slots[Object.keys(options).indexOf('article')] ||
      firstArticle([...(Array.isArray(inner) ? inner : []), ...(accessory === undefined ? [] : [accessory])], commands);
    // What is open is no article.
    if (found && /^[a-z0-9-]+$/u.test(found)) return found;
  }
  return undefined;
}
