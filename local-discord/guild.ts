/** Servers: their channels, their roles, and who has which. */
import { boundedMap } from './bounded.js';
import { type Channel, ChannelType, ContextType, type ForumTag } from './channel.js';
import { EVERYONE, permissionsOf } from './permissions.js';
import type { Json } from './wire.js';

/** It has no colour, and is mentioned by whoever likes. */
export interface Role {
  readonly id: string;
  readonly name: string;
  readonly permissions: bigint;
}

export interface Guild {
  readonly id: string;
  readonly name: string;
  /** Where people are who name no channel. */
  readonly channel: Channel;
  /** By name, the one above first: text channels and forums. */
  readonly channels: Map<string, Channel>;
  /** Of all its forums, by id, oldest first. */
  readonly posts: Map<string, Channel>;
  /** By name. */
  readonly roles: Map<string, Role>;
  /** The names of the roles that somebody has, by the person's id. */
  readonly held: Map<string, ReadonlySet<string>>;
}

/** https://docs.discord.com/developers/resources/guild: more roles than this no server has. */
const MAX_ROLES = 250;

/** Makes a server with its one channel. */
export function createGuild(name: string, nextId: () => string): Guild {
  const id = nextId();
  const channel = guildChannel({ id: nextId(), name: 'general', guildId: id });
  return {
    id,
    name,
    channel,
    channels: new Map([[channel.name, channel]]),
    posts: new Map(),
    roles: boundedMap(MAX_ROLES),
    held: new Map(),
  };
}

interface GuildChannel
  extends Pick<Channel, 'id' | 'name' | 'guildId'>, Partial<Pick<Channel, 'type' | 'tags' | 'post'>> {
  readonly tags?: readonly ForumTag[];
}

/** A text channel unless it says otherwise, in which the bot may write. */
export function guildChannel({ type = ChannelType.text, tags = [], post, ...rest }: GuildChannel): Channel {
  return { ...rest, type, context: ContextType.guild, people: [], botMay: 'write', tags, post };
}

/** Those that somebody has, in the order of the server's. */
export function rolesOf({ roles, held }: Guild, userId: string): readonly Role[] {
  const names = held.get(userId);
  return names ? [...roles.values()].filter(({ name }) => names.has(name)) : [];
}

/**
 * Somebody as a member of a server: no nickname, their roles and what these let them do. Without the `user`, which `resolved`
 * leaves out and an interaction's `member` does not.
 */
export function guildMember(guild: Guild, userId: string): Json {
  const roles = rolesOf(guild, userId);
  return {
    nick: null,
    avatar: null,
    banner: null,
    roles: roles.map(({ id }) => id),
    joined_at: '2026-01-01T00:00:00.000000+00:00',
    premium_since: null,
    deaf: false,
    mute: false,
    pending: false,
    flags: 0,
    permissions: String(permissionsOf(roles)),
    communication_disabled_until: null,
    unusual_dm_activity_until: null,
  };
}

/** A role as events carry it. */
export function wireRole({ id, name, permissions }: Role): Json {
  return {
    id,
    name,
    color: 0,
    colors: { primary_color: 0, secondary_color: null, tertiary_color: null },
    hoist: false,
    icon: null,
    unicode_emoji: null,
    position: 0,
    permissions: String(permissions),
    managed: false,
    mentionable: true,
    flags: 0,
  };
}

/** All of a server's roles as events carry them: everybody's, whose id is the server's own, and the others. */
export function wireRoles({ id, roles }: Guild): readonly Json[] {
  return [{ id, name: '@everyone', permissions: EVERYONE }, ...roles.values()].map(wireRole);
}
