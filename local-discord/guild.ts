/** Servers and other places where people and the bot meet, and how events carry them. */
import { boundedMap } from './bounded.js';
import type { Json, WireUser } from './wire.js';

/** Discord's numbers for the kinds of places. https://docs.discord.com/developers/interactions/receiving-and-responding#interaction-object-interaction-context-types */
export const ContextType = { guild: 0, botDm: 1, privateChannel: 2 } as const;

export interface Channel {
  readonly id: string;
  readonly name: string;
  readonly context: (typeof ContextType)[keyof typeof ContextType];
  /** Undefined in direct messages. */
  readonly guildId: string | undefined;
  /** The people of a direct message, who alone see it; empty in a server, which everybody sees. */
  readonly people: readonly WireUser[];
  /** What the bot may do there unasked; answers to interactions need no permission. */
  botMay: BotMay;
}

/** See the channel and send messages in it, see it only, or neither: the permissions VIEW_CHANNEL and SEND_MESSAGES. */
export type BotMay = 'write' | 'see' | 'nothing';

/** It gives no rights and has no colour. */
export interface Role {
  readonly id: string;
  readonly name: string;
}

export interface Guild {
  readonly id: string;
  readonly name: string;
  readonly channel: Channel;
  /** By name. */
  readonly roles: Map<string, Role>;
}

/** https://docs.discord.com/developers/resources/guild: more roles than this no server has. */
const MAX_ROLES = 250;

/** Makes a server with its one channel. */
export function createGuild(name: string, nextId: () => string): Guild {
  const id = nextId();
  return {
    id,
    name,
    channel: { id: nextId(), name: 'general', context: ContextType.guild, guildId: id, people: [], botMay: 'write' },
    roles: boundedMap<string, Role>(MAX_ROLES),
  };
}

/** A server's channel as events carry it. */
export function guildChannel({ id, guildId, name }: Channel): Json {
  return {
    id,
    guild_id: guildId,
    type: 0,
    name,
    topic: null,
    nsfw: false,
    position: 0,
    flags: 0,
    parent_id: null,
    rate_limit_per_user: 0,
    last_message_id: null,
    permissions: MEMBER_PERMISSIONS,
  };
}

/**
 * Somebody as a member of a server: no nickname, no role, and what everybody may do. Without the `user`, which `resolved` leaves out and an interaction's `member` does not. */
export function guildMember(): Json {
  return {
    nick: null,
    avatar: null,
    banner: null,
    roles: [],
    joined_at: '2026-01-01T00:00:00.000000+00:00',
    premium_since: null,
    deaf: false,
    mute: false,
    pending: false,
    flags: 0,
    permissions: MEMBER_PERMISSIONS,
    communication_disabled_until: null,
    unusual_dm_activity_until: null,
  };
}

/**
 * What everybody in a server may do: use application commands, view the channel, write, read history: a bit set, as Discord
 * writes it.
 */
const MEMBER_PERMISSIONS = String(0x8000_0000n | 0x400n | 0x800n | 0x1_0000n);

/** A role as events carry it. */
export function wireRole({ id, name }: Role): Json {
  return {
    id,
    name,
    color: 0,
    colors: { primary_color: 0, secondary_color: null, tertiary_color: null },
    hoist: false,
    icon: null,
    unicode_emoji: null,
    position: 0,
    permissions: '0',
    managed: false,
    mentionable: false,
    flags: 0,
  };
}
