/** Posts of a forum as the page shows them. */
import type { Channel } from '../channel.js';
import type { LocalDiscord } from '../local-discord.js';
import { namesOf } from './places.js';
import type { ChatEvent, ChatPost } from './protocol.js';

/** Those of the forum, newest first. */
export function chatPosts(discord: LocalDiscord, forum: Channel): readonly ChatPost[] {
  const guild = [...discord.servers.values()].find(({ id }) => id === forum.guildId);
  return [...(guild?.posts.values() ?? [])]
    .filter(({ post }) => post?.forum === forum)
    .flatMap((channel) => chatPost(discord, channel))
    .toReversed();
}

/** What the stream of a post says of it; nothing for what is no post. */
export function postEvents(discord: LocalDiscord, channel: Channel): readonly ChatEvent[] {
  return chatPost(discord, channel).map((post) => ({ kind: 'post', post }));
}

function chatPost(discord: LocalDiscord, { id, name, post }: Channel): readonly ChatPost[] {
  if (!post) return [];
  const { forum, ownerId, tags, messages } = post;
  const names = forum.tags.filter((tag) => tags.includes(tag.id)).map((tag) => tag.name);
  return [{ id, title: name, author: namesOf(discord)[ownerId] ?? '', tags: names, messages }];
}
