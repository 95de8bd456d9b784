/** What stands in a thread now, asked of Discord each time: nothing of it is remembered that a restart would lose. */
import {
  type APIChannel,
  type APIGuildForumChannel,
  type APIGuildMember,
  type APIMessage,
  type APIThreadChannel,
  ChannelType,
  type REST,
  Routes,
} from 'discord.js';
import { solvedTag } from './solved-tag.js';

type Get = Pick<REST, 'get'>;

/** As many as Discord gives at once: the newest. What is older in a longer thread is not looked at. */
const MESSAGES = new URLSearchParams({ limit: '100' });

/** Newest first; none, too, where the bot may not read what was written before. */
export async function messagesIn(rest: Get, thread: string): Promise<readonly APIMessage[]> {
  // Of Discord's own making, as all that is read here.
  return (await rest.get(Routes.channelMessages(thread), { query: MESSAGES })) as APIMessage[];
}

/** Undefined for a channel that is no thread. */
export async function threadOf(rest: Get, id: string): Promise<APIThreadChannel | undefined> {
  const channel = (await rest.get(Routes.channel(id))) as APIChannel;
  return channel.type === ChannelType.PublicThread ? channel : undefined;
}

/** The channel that a thread of any kind is in; undefined for what is no thread. */
export async function parentOf(rest: Get, id: string): Promise<string | undefined> {
  const channel = (await rest.get(Routes.channel(id))) as APIChannel;
  return 'thread_metadata' in channel ? (channel.parent_id ?? undefined) : undefined;
}

export async function isSolved(rest: Get, { parent_id: forum, applied_tags: applied = [] }: APIThreadChannel) {
  if (applied.length === 0 || typeof forum !== 'string') return false;
  const tag = await solvedTagOf(rest, forum);
  return tag !== undefined && applied.includes(tag);
}

/** The id of the forum's tag for what is solved; undefined where it has none. */
export async function solvedTagOf(rest: Get, forum: string): Promise<string | undefined> {
  const { available_tags: tags = [] } = (await rest.get(Routes.channel(forum))) as Partial<APIGuildForumChannel>;
  return solvedTag(tags);
}

/** More people than that have not written in a post that is seconds old. */
const AUTHORS = 10;

/** Whether one of these people has one of the roles. Who has left the server has none. */
export async function anyHas(
  rest: Get,
  server: string,
  people: readonly string[],
  roles: readonly string[],
): Promise<boolean> {
  if (roles.length === 0) return false;
  const members = [...new Set(people)]
    .slice(0, AUTHORS)
    .map(async (person) => rest.get(Routes.guildMember(server, person)));
  const found = await Promise.allSettled(members);
  return found.some(
    (one) => one.status === 'fulfilled' && (one.value as APIGuildMember).roles.some((role) => roles.includes(role)),
  );
}
