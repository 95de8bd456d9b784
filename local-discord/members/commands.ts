/** The command that a person means, among those that are offered there. */
import { ContextType, type Channel } from '../guild.js';
import type { StoredCommand } from '../stored.js';
import type { World } from '../world.js';

/** Discord's numbers for the kinds of commands. */
const KINDS = { 1: 'command /', 2: 'user command ', 3: 'message command ' } as const;

/** Throws when the client would not offer it. `everywhere` are all registered ones, to tell unknown from elsewhere. */
export function findCommand(
  offered: readonly StoredCommand[],
  everywhere: readonly StoredCommand[],
  type: keyof typeof KINDS,
  name: string,
  dm: boolean,
): StoredCommand {
  const isMeant = (command: StoredCommand) => command.type === type && command.name === name;
  const found = offered.find(isMeant);
  if (found) return found;
  const where = dm ? 'in direct messages' : 'in the server';
  const label = `${KINDS[type]}${name}`;
  throw new Error(
    everywhere.some(isMeant)
      ? `${label.replace('command /', '/')} is not offered ${where}.`
      : `There is no ${label} ${where}.`,
  );
}

// The commands that Discord's client offers in a place: the server's own, then the global ones.

/** A server's command hides the global one of the same kind and name. */
export function offeredCommands(
  world: World,
  channel: Channel,
  owners: Readonly<Record<string, string>>,
): readonly StoredCommand[] {
  const own = channel.guildId === undefined ? [] : (world.commands.get(channel.guildId) ?? []);
  const hidden = new Set(own.map(({ type, name }) => `${type} ${name}`));
  const global = (world.commands.get('global') ?? []).filter(({ type, name }) => !hidden.has(`${type} ${name}`));
  return [...own, ...global].filter((command) => isOffered(command, channel, owners));
}

function isOffered(command: StoredCommand, { context }: Channel, owners: Readonly<Record<string, string>>): boolean {
  const { contexts, dm_permission: inDm, integration_types: types } = command;
  // What was registered without contexts works in servers and, unless it says otherwise, with the bot alone.
  const there = contexts
    ? contexts.includes(context)
    : context === ContextType.guild || (context === ContextType.botDm && inDm !== false);
  const installed = Array.isArray(types) ? types.map(String) : ['0'];
  return there && installed.some((type) => Object.hasOwn(owners, type));
}
