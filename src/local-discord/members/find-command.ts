/** The command that a person means, among those that are offered there. */
import type { StoredCommand } from '../stored.js';

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
