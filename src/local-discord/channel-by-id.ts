/** The place that an id names: a server's channel or somebody's direct messages. */
import type { Channel } from './channel.js';
import type { World } from './world.js';

/** Undefined for an id that no place has, or whose direct messages have been forgotten. */
export function channelById(world: World, id: string): Channel | undefined {
  const guild = [...world.guilds.values()].find(({ channel }) => channel.id === id);
  return guild?.channel ?? [...world.directMessages.values()].find((channel) => channel.id === id);
}
