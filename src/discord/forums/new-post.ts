/** A new post in a forum, as the gateway tells of it: without what was written in it. */
import { ChannelType, type GatewayThreadCreateDispatchData } from 'discord.js';

export interface NewPost {
  /** That of the thread, and of its first message. */
  readonly id: string;
  readonly server: string;
  readonly forum: string;
  /** The person who began it, by id. */
  readonly poster: string;
  readonly title: string;
}

type Told = Pick<
  GatewayThreadCreateDispatchData,
  'id' | 'type' | 'guild_id' | 'parent_id' | 'owner_id' | 'name' | 'newly_created'
>;

/** Undefined for a thread that is not new, which is told of when the bot is let into it; whether its place is a forum only the settings say. */
export function newPost(told: Told): NewPost | undefined {
  const { id, type, guild_id: server, parent_id: forum, owner_id: poster, name: title, newly_created: isNew } = told;
  if (isNew !== true || type !== ChannelType.PublicThread) return undefined;
  if (server === undefined || typeof forum !== 'string' || poster === undefined) return undefined;
  return { id, server, forum, poster, title: title ?? '' };
}
