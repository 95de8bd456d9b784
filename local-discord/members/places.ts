/** Where a person talks to the bot. Servers and direct messages come into being when they are first named. */
import type { Gateway } from '../gateway/gateway.js';
import { ContextType, type Channel, createGuild } from '../guild.js';
import type { WireUser } from '../wire.js';
import type { World } from '../world.js';
import type { Place } from './member.js';

/** A stand-in with more servers than this is a loop gone wrong. */
const MAX_GUILDS = 2500;
const HOME = 'home';

/** The place's channel, made if need be; the home server's when the place names nothing. */
export function channelOf(world: World, gateway: Gateway, user: WireUser, place: Place): Channel {
  if (place.with !== undefined) return between(world, [user, userNamed(world, place.with)]);
  if (place.dm === true) return between(world, [user]);
  const name = place.guild ?? HOME;
  const known = world.guilds.get(name);
  if (known) return known.channel;
  if (world.guilds.size >= MAX_GUILDS)
    throw new Error(`There are ${MAX_GUILDS} servers, which is as many as one may be in.`);
  const guild = createGuild(name, world.nextId);
  world.guilds.set(name, guild);
  gateway.join(guild);
  return guild.channel;
}

/** Of one person with the bot, or of two, in whichever order they are named. */
function between(world: World, people: readonly WireUser[]): Channel {
  const key = people
    .map(({ id }) => id)
    .toSorted()
    .join(' ');
  const known = world.directMessages.get(key);
  if (known) return known;
  const context = people.length === 1 ? ContextType.botDm : ContextType.privateChannel;
  const channel: Channel = { id: world.nextId(), name: '', context, guildId: undefined, people, botMay: 'write' };
  world.directMessages.set(key, channel);
  return channel;
}

/**
 * Who installed the application where somebody uses it, by installation type: `0` the server ("0" in the bot's own direct
 * messages), `1` the person. Between people only the person can have.
 * https://docs.discord.com/developers/interactions/receiving-and-responding#interaction-object-authorizing-integration-owners-object
 */
export function ownersOf(
  { context, guildId }: Channel,
  user: WireUser,
  place: Place,
): Readonly<Record<string, string>> {
  if (context === ContextType.privateChannel || place.installed === 'user') return { '1': user.id };
  return { '0': guildId ?? '0' };
}

/** The person of that name; people come into being when they are first named. */
export function userNamed(world: World, username: string): WireUser {
  const known = world.users.get(username);
  if (known) return known;
  const user: WireUser = {
    id: world.nextId(),
    username,
    global_name: null,
    discriminator: '0',
    avatar: null,
    public_flags: 0,
  };
  world.users.set(username, user);
  return user;
}
