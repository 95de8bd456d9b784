/** Finds servers, channels and roles by their names, and makes those that are named for the first time. */
import { type Channel, ChannelType, wireChannel } from './channel.js';
import type { Gateway } from './gateway/gateway.js';
import { Intents } from './gateway/protocol.js';
import { createGuild, type Guild, guildChannel, type Role, wireRole } from './guild.js';
import type { BotMay } from './permissions.js';
import type { World } from './world.js';
import { userNamed } from './people.js';

/** A stand-in with more servers than this is a loop gone wrong; of channels Discord itself has no more. */
const MAX_GUILDS = 2500;
const MAX_CHANNELS = 500;
const MAX_POSTS = 1000;

/** A server in the hands of whoever sets the scene. */
export interface Server {
  readonly id: string;
  readonly name: string;
  /** The id of the text channel of that name, which comes into being when first named. */
  channel(name: string): string;
  /** The forum of that name and the ids of its tags by their names; it comes into being, with these tags, when first named. */
  forum(name: string, tags?: readonly string[]): Forum;
  /** The id of the role of that name, which comes into being, with these permissions, when first named. */
  role(name: string, permissions?: bigint): string;
  /** Gives roles to a person; they come into being, without permissions, when first named. */
  give(person: string, ...roles: readonly string[]): void;
  /** Takes roles from a person. */
  take(person: string, ...roles: readonly string[]): void;
  /** What the bot may do in the channel or forum unasked, from now on; it may write there at first. */
  letBot(may: BotMay, channel?: string): void;
}

export interface Forum {
  readonly id: string;
  readonly tags: Readonly<Record<string, string>>;
}

/** The server of that name. */
export function createServer(world: World, gateway: Gateway, name: string): Server {
  const guild = guildNamed(world, gateway, name);
  const hold = (person: string, change: (names: Set<string>) => void) => {
    const { id } = userNamed(world, person);
    const names = new Set(guild.held.get(id));
    change(names);
    guild.held.set(id, names);
    world.changed();
  };
  return {
    id: guild.id,
    name,
    channel: (channel) => channelNamed(world, gateway, guild, channel).id,
    forum(forum, tags = []) {
      const { id, tags: made } = forumNamed(world, gateway, guild, forum, tags);
      return { id, tags: Object.fromEntries(made.map((tag) => [tag.name, tag.id])) };
    },
    role: (role, permissions = 0n) => roleNamed(world, gateway, guild, role, permissions).id,
    give(person, ...roles) {
      for (const role of roles) roleNamed(world, gateway, guild, role);
      hold(person, (names) => roles.forEach((role) => names.add(role)));
    },
    take: (person, ...roles) => hold(person, (names) => roles.forEach((role) => names.delete(role))),
    letBot(may, channel = guild.channel.name) {
      const there = guild.channels.get(channel);
      if (!there) throw new Error(`There is no channel “${channel}” in ${name}.`);
      there.botMay = may;
      gateway.publish('CHANNEL_UPDATE', Intents.guilds, guild.id, () => wireChannel(there, world.bot.id));
    },
  };
}

/** The server of that name, which comes into being, with the bot in it, when first named. */
export function guildNamed(world: World, gateway: Gateway, name: string): Guild {
  const known = world.guilds.get(name);
  if (known) return known;
  if (world.guilds.size >= MAX_GUILDS)
    throw new Error(`There are ${MAX_GUILDS} servers, which is as many as one may be in.`);
  const guild = createGuild(name, world.nextId);
  world.guilds.set(name, guild);
  world.channels.set(guild.channel.id, guild.channel);
  gateway.join(guild);
  return guild;
}

/** The server of that id; undefined when there is none. */
export function guildById(world: World, id: string | undefined): Guild | undefined {
  return [...world.guilds.values()].find((guild) => guild.id === id);
}

/** The text channel or forum of that name. */
export function channelNamed(world: World, gateway: Gateway, guild: Guild, name: string): Channel {
  return guild.channels.get(name) ?? added(world, gateway, guild, { name, type: ChannelType.text, tags: [] });
}

function forumNamed(world: World, gateway: Gateway, guild: Guild, name: string, tags: readonly string[]): Channel {
  const known = guild.channels.get(name);
  if (known && known.type !== ChannelType.forum) throw new Error(`“${name}” is no forum.`);
  const made = () => tags.map((tag) => ({ id: world.nextId(), name: tag }));
  return known ?? added(world, gateway, guild, { name, type: ChannelType.forum, tags: made() });
}

function added(world: World, gateway: Gateway, guild: Guild, made: Pick<Channel, 'name' | 'type' | 'tags'>): Channel {
  if (guild.channels.size >= MAX_CHANNELS) throw new Error(`A server has at most ${MAX_CHANNELS} channels.`);
  const channel = guildChannel({ ...made, id: world.nextId(), guildId: guild.id });
  guild.channels.set(channel.name, channel);
  world.channels.set(channel.id, channel);
  gateway.publish('CHANNEL_CREATE', Intents.guilds, guild.id, () => wireChannel(channel, world.bot.id));
  return channel;
}

/** Keeps a new post; a server that has too many forgets its oldest. */
export function keepPost(world: World, guild: Guild, post: Channel): void {
  guild.posts.set(post.id, post);
  world.channels.set(post.id, post);
  const [oldest] = guild.posts.keys();
  if (guild.posts.size <= MAX_POSTS || oldest === undefined) return;
  guild.posts.delete(oldest);
  world.channels.delete(oldest);
}

/** `nameOrId`: an id finds only a role that is there already; anything else is taken for a name. */
export function roleNamed(world: World, gateway: Gateway, guild: Guild, nameOrId: string, permissions = 0n): Role {
  const known = [...guild.roles.values()].find(({ id, name }) => id === nameOrId || name === nameOrId);
  if (known) return known;
  const role: Role = { id: world.nextId(), name: nameOrId, permissions };
  guild.roles.set(role.name, role);
  gateway.publish('GUILD_ROLE_CREATE', Intents.guilds, guild.id, () => ({ guild_id: guild.id, role: wireRole(role) }));
  return role;
}
