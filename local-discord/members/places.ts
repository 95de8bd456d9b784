/** Where a person talks to the bot. Servers, channels and direct messages come into being when they are first named. */
import { type Channel, ChannelType, ContextType } from '../channel.js';
import type { Gateway } from '../gateway/gateway.js';
import { userNamed } from '../people.js';
import { channelNamed, guildNamed } from '../servers.js';
import type { WireUser } from '../wire.js';
import type { World } from '../world.js';
import type { Place } from './member.js';

/** The place's channel, made if need be; the home server's first when the place names nothing. */
export function channelOf(world: World, gateway: Gateway, user: WireUser, place: Place): Channel {
  if (place.with !== undefined) return between(world, [user, userNamed(world, place.with)]);
  if (place.dm === true) return between(world, [user]);
  const guild = guildNamed(world, gateway, place.guild ?? world.home);
  if (place.channel === undefined) return guild.channel;
  const byId = world.channels.get(place.channel);
  return byId?.guildId === guild.id ? byId : channelNamed(world, gateway, guild, place.channel);
}

/** Of one person with the bot, or of two, in whichever order they are named. */
function between(world: World, people: readonly WireUser[]): Channel {
  const key = people
    .map(({ id }) => id)
    .toSorted()
    .join(' ');
  const known = world.directMessages.get(key);
  if (known) return known;
  const isBot = people.length === 1;
  const channel: Channel = {
    id: world.nextId(),
    name: '',
    type: isBot ? ChannelType.direct : ChannelType.group,
    context: isBot ? ContextType.botDm : ContextType.privateChannel,
    guildId: undefined,
    people,
    botMay: isBot ? 'write' : 'nothing',
    tags: [],
    post: undefined,
  };
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
