/**
 * Turns the names of people, roles and channels, and files, into ids, and collects what stands behind the ids, as an
 * event carries it in `resolved`: a bot without intents knows of nobody but what is sent along.
 */
import { type Channel, wireChannel } from '../channel.js';
import type { Gateway } from '../gateway/gateway.js';
import { guildMember, wireRole } from '../guild.js';
import type { Json, WireMessage } from '../wire.js';
import { storeFile } from '../messages/files.js';
import type { StoredFile } from '../stored.js';
import type { World } from '../world.js';
import { userById, userNamed } from '../people.js';
import { guildById, roleNamed } from '../servers.js';

export interface Resolved {
  /** Each gives the id of what is meant, and throws when there is no such thing there. */
  readonly user: (nameOrId: string) => string;
  readonly role: (nameOrId: string) => string;
  /** A role of that name or id when there is one, else a person. */
  readonly mentionable: (nameOrId: string) => string;
  /** `types`: those that can be chosen; all when empty. */
  readonly channel: (nameOrId: string, types?: readonly unknown[]) => string;
  readonly file: (file: StoredFile) => string;
  readonly message: (message: WireMessage) => string;
  /** `{ resolved }`, or nothing when nothing was. */
  readonly json: () => Json;
}

/** Nothing at first. `place`: where the person acts, whose server's roles and channels can be named. */
export function createResolved(world: World, gateway: Gateway, place: Channel): Resolved {
  const resolved = new Map<string, Record<string, Json>>();
  const put = (kind: string, id: string, value: Json): string => {
    const group = resolved.get(kind) ?? {};
    group[id] = value;
    resolved.set(kind, group);
    return id;
  };
  const guild = guildById(world, place.guildId);

  const user = (nameOrId: string): string => {
    const person = userById(world, nameOrId) ?? userNamed(world, nameOrId);
    if (guild) put('members', person.id, guildMember(guild, person.id));
    return put('users', person.id, { ...person });
  };
  const role = (nameOrId: string): string => {
    if (!guild) throw new Error('There are no roles in direct messages.');
    const known = roleNamed(world, gateway, guild, nameOrId);
    return put('roles', known.id, wireRole(known));
  };
  return {
    user,
    role,
    mentionable(nameOrId) {
      const isRole = guild && [...guild.roles.values()].some(({ id, name }) => id === nameOrId || name === nameOrId);
      return isRole === true ? role(nameOrId) : user(nameOrId);
    },
    channel(nameOrId, types = []) {
      const there = guild ? [...guild.channels.values(), ...guild.posts.values()] : [];
      const found = there.find(({ id, name }) => nameOrId === id || nameOrId === name);
      if (!found) throw new Error(`There is no channel “${nameOrId}” here.`);
      if (types.length > 0 && !types.includes(found.type))
        throw new Error(`The channel “${nameOrId}” cannot be chosen.`);
      return put('channels', found.id, wireChannel(found, world.bot.id));
    },
    file(file) {
      const attachment = storeFile(world, file);
      return put('attachments', attachment.id, { ...attachment });
    },
    message: (message) => put('messages', message.id, { ...message }),
    json: () => (resolved.size === 0 ? {} : { resolved: Object.fromEntries(resolved) }),
  };
}
