/** Who is named in a message, and who is pinged by it: what somebody writes, and what the bot says it may ping. */
import { ComponentType } from '../enums.js';
import { userById } from '../people.js';
import { isJson, type Json, type WireComponent, type WireMessage, type WireUser } from '../wire.js';
import type { World } from '../world.js';

type Mentions = Pick<WireMessage, 'mentions' | 'mention_roles' | 'mention_everyone'>;

/** Which of those that a text names count as mentioned, by id. */
interface Allowed {
  readonly user: (id: string) => boolean;
  readonly role: (id: string) => boolean;
  readonly everyone: boolean;
  /** The author of the message that is answered. */
  readonly replied: boolean;
}

/** What a person writes mentions all whom it names; but the whole channel only by those who may. */
export function byPerson(everyone: boolean, replied: boolean): Allowed {
  return { user: () => true, role: () => true, everyone, replied };
}

/**
 * What the bot allows. A message that says nothing mentions all whom it names, in a channel; in answer to an interaction, people only.
 * https://docs.discord.com/developers/resources/message#allowed-mentions-object (2026-08)
 */
export function byBot({ allowed_mentions: mentions }: Json, inAnswer: boolean): Allowed {
  if (!isJson(mentions)) {
    return { user: () => true, role: () => !inAnswer, everyone: !inAnswer, replied: !inAnswer };
  }
  const { parse, users, roles } = mentions;
  const has = (list: unknown, value: string) => Array.isArray(list) && list.includes(value);
  return {
    user: (id) => has(parse, 'users') || has(users, id),
    role: (id) => has(parse, 'roles') || has(roles, id),
    everyone: has(parse, 'everyone'),
    replied: mentions['replied_user'] === true,
  };
}

/** The message with those whom it mentions; `author`: of the message that it answers. Nobody is mentioned twice. */
export function withMentions(
  world: World,
  message: WireMessage,
  allowed: Allowed,
  author: WireUser | undefined,
): WireMessage {
  const text = [message.content, ...textsOf(message.components)].join('\n');
  const named = (pattern: RegExp) => Array.from(text.matchAll(pattern), ([, id = '']) => id);
  const users = named(/<@!?(\d{1,20})>/gu)
    .filter(allowed.user)
    .flatMap((id) => userById(world, id) ?? []);
  const replied = author && allowed.replied ? [author] : [];
  const mentions: Mentions = {
    mentions: [...new Map([...replied, ...users].map((user) => [user.id, user])).values()],
    mention_roles: [...new Set(named(/<@&(\d{1,20})>/gu).filter(allowed.role))],
    mention_everyone: allowed.everyone && /@(?:everyone|here)/u.test(text),
  };
  return { ...message, ...mentions };
}

function textsOf(components: readonly WireComponent[]): readonly string[] {
  return components.flatMap(({ type, content, components: inner, accessory }) => [
    ...(type === ComponentType.textDisplay && content !== undefined ? [content] : []),
    ...textsOf(inner ?? []),
    ...textsOf(accessory ? [accessory] : []),
  ]);
}

/** Keeps whom a message of the bot's pings. */
export function recordPing(world: World, message: WireMessage): void {
  const { id, channel_id: channelId, mentions, mention_roles: roles, mention_everyone: everyone } = message;
  if (mentions.length === 0 && roles.length === 0 && !everyone) return;
  world.pings.push({ messageId: id, channelId, users: mentions.map((user) => user.id), roles, everyone });
  world.pings.splice(0, world.pings.length - world.remember);
}
