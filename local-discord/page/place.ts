/** Where one is in the page. */
import type { ChatChannel, ChatPlace, ChatServer, ChatSetup } from '../chat/protocol.js';

export interface Here {
  readonly place: ChatPlace;
  /** Undefined in direct messages. */
  readonly server: ChatServer | undefined;
  /** Undefined in direct messages and in a post. */
  readonly channel: ChatChannel | undefined;
  /** The post in which one is, and the forum in which it stands. */
  readonly post: { readonly title: string; readonly forum: ChatChannel } | undefined;
  /** `#general`, `@Footnote`, or a post's title. */
  readonly name: string;
}

/** A channel, a forum or the direct messages with the bot. Throws when the place names none of the setup's. */
export function hereAt({ servers }: ChatSetup, place: ChatPlace): Here {
  if (place.dm === true) return { place, server: undefined, channel: undefined, post: undefined, name: '@Footnote' };
  const server = servers.find(({ name }) => name === place.server);
  const channel = server?.channels.find(({ id }) => id === place.channel);
  if (!server || !channel) throw new Error('There is no such channel.');
  return { place, server, channel, post: undefined, name: `${channel.tags ? '' : '#'}${channel.name}` };
}

/** In a post of the forum in which one is; where one is, when this is no forum. */
export function hereInPost(forum: Here, post: { readonly id: string; readonly title: string }): Here {
  const { server, channel } = forum;
  if (!server || !channel?.tags) return forum;
  const { id, title } = post;
  const place = { server: server.name, channel: id };
  return { place, server, channel: undefined, post: { title, forum: channel }, name: title };
}

/** The forum of the post in which one is; undefined elsewhere. */
export function forumPlace({ server, post }: Here): ChatPlace | undefined {
  return server && post ? { server: server.name, channel: post.forum.id } : undefined;
}
