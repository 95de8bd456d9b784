/** The commands that Discord's client offers in a place: the server's own, then the global ones. */
import { ContextType } from '../channel.js';
import type { Channel } from '../channel.js';
import type { StoredCommand } from '../stored.js';
import type { World } from '../world.js';

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
