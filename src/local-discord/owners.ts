/** Who installed the application where an interaction happens: the server, or in a direct message nobody's ("0"). */
import type { World } from './world.js';

export function owners(world: World, guildId: string | undefined): Readonly<Record<string, string>> {
  return { '0': guildId === world.guildId ? world.guildId : '0' };
}
