/** The slash command that a person means: the server's own before a global one, as in Discord's list. */
import type { StoredCommand } from '../stored.js';
import type { World } from '../world.js';

const CHAT_INPUT = 1;
const BOT_DM = 1;
const GUILD = 0;

/** Throws when the client would not offer it there. */
export function findCommand(world: World, name: string, dm: boolean): StoredCommand {
  const scopes = dm ? ['global'] : [world.guildId, 'global'];
  const wanted = dm ? BOT_DM : GUILD;
  const named = scopes
    .flatMap((scope) => world.commands.get(scope) ?? [])
    .filter((command) => command.type === CHAT_INPUT && command.name === name);
  const found = named.find(({ contexts, dm_permission: inDm }) =>
    contexts ? contexts.includes(wanted) : !dm || inDm !== false,
  );
  if (found) return found;
  const where = dm ? 'in direct messages' : 'in the server';
  throw new Error(named.length > 0 ? `/${name} is not offered ${where}.` : `There is no command /${name} ${where}.`);
}
