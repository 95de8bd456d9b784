/** Roles come into being when they are first named. */
import type { Guild, Role } from '../guild.js';
import type { World } from '../world.js';

/** `nameOrId`: an id finds only a role that is there already; anything else is taken for a name. */
export function roleNamed(world: World, guild: Guild, nameOrId: string): Role {
  const known = [...guild.roles.values()].find(({ id, name }) => id === nameOrId || name === nameOrId);
  if (known) return known;
  const role: Role = { id: world.nextId(), name: nameOrId };
  guild.roles.set(role.name, role);
  return role;
}
