/** GUILD_CREATE, for a client that asked for the GUILDS intent: it counts itself ready when it has had one for each. */
import { type Guild, guildChannel, wireRole } from '../guild.js';
import type { Json } from '../json.js';
import type { World } from '../world.js';

/** https://docs.discord.com/developers/events/gateway-events#guild-create */
export function guildCreate(world: World, { id, name, channel, roles }: Guild): Json {
  const everyone = { id, name: '@everyone' };
  return {
    id,
    name,
    unavailable: false,
    joined_at: '2026-01-01T00:00:00.000000+00:00',
    large: false,
    member_count: world.users.size + 1,
    icon: null,
    splash: null,
    banner: null,
    description: null,
    owner_id: world.bot.id,
    afk_timeout: 300,
    verification_level: 0,
    default_message_notifications: 1,
    explicit_content_filter: 0,
    mfa_level: 0,
    nsfw_level: 0,
    premium_tier: 0,
    premium_progress_bar_enabled: false,
    preferred_locale: 'en-US',
    system_channel_id: null,
    system_channel_flags: 0,
    features: [],
    emojis: [],
    stickers: [],
    members: [],
    presences: [],
    voice_states: [],
    threads: [],
    stage_instances: [],
    guild_scheduled_events: [],
    soundboard_sounds: [],
    channels: [guildChannel(channel)],
    roles: [everyone, ...roles.values()].map(wireRole),
  };
}
