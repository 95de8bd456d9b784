/** The commands that Discord's client offers in a place, and the one of them that a person means. */
import { ContextType, type Channel } from '../channel.js';
import { rolesOf } from '../guild.js';
import { Permissions, permissionsOf } from '../permissions.js';
import { guildById } from '../servers.js';
import type { StoredCommand } from '../stored.js';
import type { WireUser } from '../wire.js';
import type { World } from '../world.js';

/** Where somebody looks for commands. */
export interface Looking {
  readonly user: WireUser;
  readonly channel: Channel;
  /** Who installed the application there. */
  readonly owners: Readonly<Record<string, string>>;
  /** The server's settings let the person use commands without the permission that these are registered with. */
  readonly allowed: boolean;
}

/**
 * The server's own commands, then the global ones, in the order in which they were registered; a server's command hides the
 * global one of the same kind and name.
 */
export function offeredCommands(world: World, looking: Looking): readonly StoredCommand[] {
  const { channel, user, allowed } = looking;
  const guild = guildById(world, channel.guildId);
  const has = guild && !allowed ? permissionsOf(rolesOf(guild, user.id)) : undefined;
  const own = channel.guildId === undefined ? [] : (world.commands.get(channel.guildId) ?? []);
  const hidden = new Set(own.map(({ type, name }) => `${type} ${name}`));
  const global = (world.commands.get('global') ?? []).filter(({ type, name }) => !hidden.has(`${type} ${name}`));
  return [...own, ...global].filter((command) => isOffered(command, looking) && isPermitted(command, has));
}

function isOffered(command: StoredCommand, { channel: { context }, owners }: Looking): boolean {
  const { contexts, dm_permission: inDm, integration_types: types } = command;
  // What was registered without contexts works in servers and, unless it says otherwise, with the bot alone.
  const there = contexts
    ? contexts.includes(context)
    : context === ContextType.guild || (context === ContextType.botDm && inDm !== false);
  const installed = Array.isArray(types) ? types.map(String) : ['0'];
  return there && installed.some((type) => Object.hasOwn(owners, type));
}

/**
 * `has`: what the person may do there; undefined where nothing is asked of anybody. Without any permission in particular, "0", it is
 * for administrators.
 */
function isPermitted({ default_member_permissions: needed }: StoredCommand, has: bigint | undefined): boolean {
  if (has === undefined || typeof needed !== 'string') return true;
  const bits = BigInt(needed) === 0n ? Permissions.administrator : BigInt(needed);
  return (has & bits) === bits;
}

/** Discord's numbers for the kinds of commands, and what stands before a command's name in a sentence. */
const KINDS = { 1: '/', 2: 'user command ', 3: 'message command ' } as const;

/** Throws when the client would not offer it; the sentence tells an unknown command from one that is offered elsewhere. */
export function findCommand(world: World, looking: Looking, type: keyof typeof KINDS, name: string): StoredCommand {
  const isMeant = (command: StoredCommand) => command.type === type && command.name === name;
  const found = offeredCommands(world, looking).find(isMeant);
  if (found) return found;
  const where = looking.channel.guildId === undefined ? 'in direct messages' : 'in the server';
  const label = `${KINDS[type]}${name}`;
  if ([...world.commands.values()].flat().some(isMeant)) throw new Error(`${label} is not offered ${where}.`);
  throw new Error(`There is no ${type === 1 ? 'command ' : ''}${label} ${where}.`);
}
