/** Makes a server with its one channel. */
import { boundedMap } from './bounded-map.js';
import { ContextType } from './channel.js';
import type { Guild, Role } from './guild.js';

/** https://docs.discord.com/developers/resources/guild: more roles than this no server has. */
const MAX_ROLES = 250;

export function createGuild(name: string, nextId: () => string): Guild {
  const id = nextId();
  return {
    id,
    name,
    channel: { id: nextId(), name: 'general', context: ContextType.guild, guildId: id, people: [] },
    roles: boundedMap<string, Role>(MAX_ROLES),
  };
}
