/**
 * INTERACTION_CREATE with every key that Discord sends: without `entitlements` or `authorizing_integration_owners`
 * discord.js loses the event, without the `channel` object it does not know where it is.
 */
import type { Interaction } from '../interaction.js';
import type { Json } from '../json.js';
import { owners } from '../owners.js';
import type { WireMessage, WireUser } from '../wire.js';
import type { World } from '../world.js';

/** May see the channel, write, embed links, attach files, read history: what an invited bot without a role has. */
const APP_PERMISSIONS = String(0x400n | 0x800n | 0x4000n | 0x8000n | 0x1_0000n);
const MEMBER_PERMISSIONS = String(0x8000_0000n | 0x400n | 0x800n | 0x1_0000n);
const LOCALE = 'en-US';
/** Bytes: 10 MiB. */
const ATTACHMENT_SIZE_LIMIT = 10_485_760;

const Context = { guild: 0, botDm: 1 } as const;

export function interactionEvent(
  world: World,
  interaction: Interaction,
  data: Json,
  source: WireMessage | undefined,
): Json {
  const { id, token, type, user, channelId, guildId } = interaction;
  return {
    version: 1,
    id,
    application_id: world.applicationId,
    type,
    token,
    data,
    channel_id: channelId,
    locale: LOCALE,
    app_permissions: APP_PERMISSIONS,
    entitlements: [],
    entitlement_sku_ids: [],
    authorizing_integration_owners: owners(world, guildId),
    attachment_size_limit: ATTACHMENT_SIZE_LIMIT,
    ...(source ? { message: source } : {}),
    ...(guildId === undefined ? direct(channelId, user) : inGuild(channelId, guildId, user)),
  };
}

function inGuild(channelId: string, guildId: string, user: WireUser): Json {
  return {
    context: Context.guild,
    guild_id: guildId,
    guild: { id: guildId, locale: LOCALE, features: [] },
    guild_locale: LOCALE,
    channel: {
      id: channelId,
      guild_id: guildId,
      type: 0,
      name: 'general',
      topic: null,
      nsfw: false,
      position: 0,
      flags: 0,
      parent_id: null,
      rate_limit_per_user: 0,
      last_message_id: null,
      permissions: MEMBER_PERMISSIONS,
    },
    member: {
      user,
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
    },
  };
}

function direct(channelId: string, user: WireUser): Json {
  return {
    context: Context.botDm,
    user,
    channel: { id: channelId, type: 1, flags: 0, last_message_id: null, recipients: [user] },
  };
}
