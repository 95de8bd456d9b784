/**
 * INTERACTION_CREATE with every key that Discord sends: without `entitlements` or `authorizing_integration_owners`
 * discord.js loses the event, without the `channel` object it does not know where it is.
 */
import { ContextType } from '../channel.js';
import type { Channel } from '../channel.js';
import { guildChannel } from '../guild-channel.js';
import { guildMember } from '../guild-member.js';
import type { Interaction } from '../interaction.js';
import type { Json } from '../json.js';
import type { WireMessage, WireUser } from '../wire.js';
import type { World } from '../world.js';

/** May see the channel, write, embed links, attach files, read history: what an invited bot without a role has. */
const APP_PERMISSIONS = String(0x400n | 0x800n | 0x4000n | 0x8000n | 0x1_0000n);
const LOCALE = 'en-US';
/** Bytes: 10 MiB. */
const ATTACHMENT_SIZE_LIMIT = 10_485_760;

export function interactionEvent(
  world: World,
  interaction: Interaction,
  data: Json,
  source: WireMessage | undefined,
): Json {
  const { id, token, type, user, channel, owners } = interaction;
  return {
    version: 1,
    id,
    application_id: world.applicationId,
    type,
    token,
    data,
    channel_id: channel.id,
    context: channel.context,
    locale: LOCALE,
    app_permissions: APP_PERMISSIONS,
    entitlements: [],
    entitlement_sku_ids: [],
    authorizing_integration_owners: owners,
    attachment_size_limit: ATTACHMENT_SIZE_LIMIT,
    ...(source ? { message: source } : {}),
    ...(channel.guildId === undefined ? direct(channel, user) : inGuild(channel, channel.guildId, user)),
  };
}

function inGuild(channel: Channel, guildId: string, user: WireUser): Json {
  return {
    guild_id: guildId,
    guild: { id: guildId, locale: LOCALE, features: [] },
    guild_locale: LOCALE,
    channel: guildChannel(channel),
    member: { user, ...guildMember() },
  };
}

/** Messages with the bot are of type 1; those between people, to which it has no access, are sent as a group's (3). */
function direct({ id, context, people }: Channel, user: WireUser): Json {
  const kind = context === ContextType.botDm ? { type: 1 } : { type: 3, name: null, icon: null, owner_id: user.id };
  return { user, channel: { id, ...kind, flags: 0, last_message_id: null, recipients: people } };
}
