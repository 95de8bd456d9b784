/** What a client hears when it has identified: READY, and its servers. */
import { type Channel, wireChannel } from '../channel.js';
import { type Guild, guildMember, wireRoles } from '../guild.js';
import type { Json } from '../wire.js';
import type { World } from '../world.js';
import { Intents, shardOf } from './protocol.js';
import type { Session } from './session.js';

/** READY, and the shard's servers one by one for those who asked to hear of servers. */
export function welcome(world: World, session: Session): void {
  const [index, count] = session.shard;
  const guilds = [...world.guilds.values()].filter(({ id }) => shardOf(id, count) === index);
  session.send('READY', {
    v: 10,
    user: { ...world.bot, verified: true, mfa_enabled: false },
    guilds: guilds.map(({ id }) => ({ id, unavailable: true })),
    session_id: session.id,
    resume_gateway_url: world.origin.replace('http:', 'ws:'),
    session_type: 'normal',
    private_channels: [],
    relationships: [],
    shard: session.shard,
    application: { id: world.applicationId, flags: 0 },
  });
  if ((session.intents & Intents.guilds) === 0) return;
  for (const guild of guilds) session.send('GUILD_CREATE', guildCreate(world, guild));
}

/**
 * GUILD_CREATE: a client with the GUILDS intent counts itself ready when it has had one for each of its servers.
 * https://docs.discord.com/developers/events/gateway-events#guild-create
 */
export function guildCreate(world: World, guild: Guild): Json {
  const { id, name, channels, posts } = guild;
  const wired = (all: ReadonlyMap<string, Channel>) => [...all.values()].map((one) => wireChannel(one, world.bot.id));
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
    // Nobody who is here: an owner may do everything.
    owner_id: id,
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
    // The bot alone: for others a privileged intent is needed.
    members: [{ user: world.bot, ...guildMember(guild, world.bot.id) }],
    presences: [],
    voice_states: [],
    threads: wired(posts),
    stage_instances: [],
    guild_scheduled_events: [],
    soundboard_sounds: [],
    channels: wired(channels),
    roles: wireRoles(guild),
  };
}
