/** Places where people and the bot meet: channels of servers, forums and their posts, direct messages; and how events carry them. */
import { BOT_PERMISSIONS, type BotMay, EVERYONE } from './permissions.js';
import type { Json, WireUser } from './wire.js';

/** Discord's numbers for the kinds of places. https://docs.discord.com/developers/interactions/receiving-and-responding#interaction-object-interaction-context-types */
export const ContextType = { guild: 0, botDm: 1, privateChannel: 2 } as const;

/** Discord's numbers for channels. https://docs.discord.com/developers/resources/channel#channel-object-channel-types */
export const ChannelType = { text: 0, direct: 1, group: 3, thread: 11, forum: 15 } as const;

export interface Channel {
  readonly id: string;
  readonly name: string;
  readonly type: (typeof ChannelType)[keyof typeof ChannelType];
  readonly context: (typeof ContextType)[keyof typeof ContextType];
  /** Undefined in direct messages. */
  readonly guildId: string | undefined;
  /** The people of a direct message, who alone see it; empty in a server, which everybody sees. */
  readonly people: readonly WireUser[];
  /** What the bot may do there unasked; a post's is its forum's. */
  botMay: BotMay;
  /** Of a forum. */
  readonly tags: readonly ForumTag[];
  /** Undefined for what is no post in a forum. */
  readonly post: Post | undefined;
}

/** Of a forum, for its posts. */
export interface ForumTag {
  readonly id: string;
  readonly name: string;
}

/** What a post in a forum has beside what every channel has. Its id is that of its first message. */
interface Post {
  readonly forum: Channel;
  readonly ownerId: string;
  /** ISO 8601. */
  readonly createdAt: string;
  /** The ids of the tags that it has now. */
  tags: readonly string[];
  /** Without the first. */
  messages: number;
}

/** What the bot may do there unasked. */
export function botMayIn({ post, botMay }: Channel): BotMay {
  return post?.forum.botMay ?? botMay;
}

/** A channel as events carry it; to the bot, which is `botId`. */
export function wireChannel(channel: Channel, botId: string): Json {
  const { id, guildId, name, type, people, tags, post } = channel;
  const base = { id, type, flags: 0, last_message_id: null };
  if (type === ChannelType.direct) return { ...base, recipients: people };
  // Between people it is sent as a group's, to which the bot has no access.
  if (type === ChannelType.group)
    return { ...base, name: null, icon: null, owner_id: people[0]?.id, recipients: people };
  const inGuild = { ...base, guild_id: guildId, name, rate_limit_per_user: 0, permissions: String(EVERYONE) };
  if (post) return { ...inGuild, ...wirePost(post) };
  const all = {
    ...inGuild,
    topic: null,
    nsfw: false,
    position: 0,
    parent_id: null,
    permission_overwrites: overwrites(channel, botId),
  };
  if (type !== ChannelType.forum) return all;
  const available = tags.map((tag) => ({
    id: tag.id,
    name: tag.name,
    moderated: false,
    emoji_id: null,
    emoji_name: null,
  }));
  return {
    ...all,
    available_tags: available,
    default_reaction_emoji: null,
    default_sort_order: null,
    default_forum_layout: 0,
  };
}

function wirePost({ forum, ownerId, createdAt, tags, messages }: Post): Json {
  return {
    parent_id: forum.id,
    owner_id: ownerId,
    applied_tags: tags,
    message_count: messages,
    member_count: 1,
    total_message_sent: messages,
    thread_metadata: {
      archived: false,
      auto_archive_duration: 4320,
      archive_timestamp: createdAt,
      create_timestamp: createdAt,
      locked: false,
    },
  };
}

/** The bot's own: what it may do more and less than everybody. */
function overwrites({ botMay }: Channel, botId: string): readonly Json[] {
  const may = BOT_PERMISSIONS[botMay];
  return [
    { id: botId, type: 1, allow: String(may & ~EVERYONE), deny: String(BOT_PERMISSIONS.manage & EVERYONE & ~may) },
  ];
}
