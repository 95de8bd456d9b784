/** The commands that Discord's client offers in a place, and the one of them that a person means. */
import { ContextType, type Channel } from '../guild.js';
import type { StoredCommand } from '../stored.js';
import type { World } from '../world.js';

type Owners = Readonly<Record<string, string>>;

/**
 * The server's own commands, then the global ones, in the order in which they were registered; a server's command hides the
 * global one of the same kind and name. `owners` says who installed the application there.
 */
export function offeredCommands(world: World, channel: Channel, owners: Owners): readonly StoredCommand[] {
  const own = channel.guildId === undefined ? [] : (world.commands.get(channel.guildId) ?? []);
  const hidden = new Set(own.map(({ type, name }) => `${type} ${name}`));
  const global = (world.commands.get('global') ?? []).filter(({ type, name }) => !hidden.has(`${type} ${name}`));
  return [...own, ...global].filter((command) => isOffered(command, channel, owners));
}

function isOffered(command: StoredCommand, { context }: Channel, owners: Owners): boolean {
  const { contexts, dm_permission: inDm, integration_types: types } = command;
  // What was registered without contexts works in servers and, unless it says otherwise, with the bot alone.
  const there = contexts
    ? contexts.includes(context)
    : context === ContextType.guild || (context === ContextType.botDm && inDm !== false);
  const installed = Array.isArray(types) ? types.map(String) : ['0'];
  return there && installed.some((type) => Object.hasOwn(owners, type));
}

/** Discord's numbers for the kinds of commands, and what stands before a command's name in a sentence. */
const KINDS = { 1: '/', 2: 'user command ', 3: 'message command ' } as const;

/** Throws when the client would not offer it; the sentence tells an unknown command from one that is offered elsewhere. */
export function findCommand(
  world: World,
  channel: Channel,
  owners: Owners,
  type: keyof typeof KINDS,
  name: string,
): StoredCommand {
  const isMeant = (command: StoredCommand) => command.type === type && command.name === name;
  const found = offeredCommands(world, channel, owners).find(isMeant);
  if (found) return found;
  const where = channel.guildId === undefined ? 'in direct messages' : 'in the server';
  const label = `${KINDS[type]}${name}`;
  if ([...world.commands.values()].flat().some(isMeant)) throw new Error(`${label} is not offered ${where}.`);
  throw new Error(`There is no ${type === 1 ? 'command ' : ''}${label} ${where}.`);
}
