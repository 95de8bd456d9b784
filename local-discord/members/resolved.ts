/**
 * Turns the names of people, roles and channels, and files, into ids, and collects what stands behind the ids, as an
 * event carries it in `resolved`: a bot without intents knows of nobody but what is sent along.
 */
import { type Channel, guildChannel, guildMember, wireRole, type Guild, type Role } from '../guild.js';
import type { Json, WireMessage, WireUser } from '../wire.js';
import { storeFile } from '../messages/files.js';
import type { StoredFile } from '../stored.js';
import type { World } from '../world.js';
import { userNamed } from './places.js';

export interface Resolved {
  /** Each gives the id of what is meant, and throws when there is no such thing there. */
  readonly user: (nameOrId: string) => string;
  readonly role: (nameOrId: string) => string;
  /** A role of that name or id when there is one, else a person. */
  readonly mentionable: (nameOrId: string) => string;
  readonly channel: (nameOrId: string) => string;
  readonly file: (file: StoredFile) => string;
  readonly message: (message: WireMessage) => string;
  /** `{ resolved }`, or nothing when nothing was. */
  readonly json: () => Json;
}

/** Nothing at first. `place`: where the person acts, whose server's roles and channel can be named. */
export function createResolved(world: World, place: Channel): Resolved {
  const found = new Map<string, Record<string, Json>>();
  const put = (kind: string, id: string, value: Json): string => {
    const group = found.get(kind) ?? {};
    group[id] = value;
    found.set(kind, group);
    return id;
  };
  const guild = [...world.guilds.values()].find(({ id }) => id === place.guildId);

  const user = (nameOrId: string): string => {
    const person: WireUser =
      [...world.users.values(), world.bot].find(({ id }) => id === nameOrId) ?? userNamed(world, nameOrId);
    if (guild) put('members', person.id, guildMember());
    return put('users', person.id, { ...person });
  };
  const role = (nameOrId: string): string => {
    if (!guild) throw new Error('There are no roles in direct messages.');
    const known = roleNamed(world, guild, nameOrId);
    return put('roles', known.id, wireRole(known));
  };
  return {
    user,
    role,
    mentionable(nameOrId) {
      const isRole = guild && [...guild.roles.values()].some(({ id, name }) => id === nameOrId || name === nameOrId);
      return isRole === true ? role(nameOrId) : user(nameOrId);
    },
    channel(nameOrId) {
      if (!guild || (nameOrId !== place.id && nameOrId !== place.name)) {
        throw new Error(`There is no channel “${nameOrId}” here.`);
      }
      return put('channels', place.id, guildChannel(place));
    },
    file(file) {
      const attachment = storeFile(world, file);
      return put('attachments', attachment.id, { ...attachment });
    },
    message: (message) => put('messages', message.id, { ...message }),
    json: () => (found.size === 0 ? {} : { resolved: Object.fromEntries(found) }),
  };
}

/**
 * Roles come into being when they are first named. `nameOrId`: an id finds only a role that is there already; anything else
 * is taken for a name.
 */
function roleNamed(world: World, guild: Guild, nameOrId: string): Role {
  const known = [...guild.roles.values()].find(({ id, name }) => id === nameOrId || name === nameOrId);
  if (known) return known;
  const role: Role = { id: world.nextId(), name: nameOrId };
  guild.roles.set(role.name, role);
  return role;
}
