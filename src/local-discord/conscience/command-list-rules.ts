/** What Discord demands of a scope's commands taken together: names used once, and how many of each kind. */
import type { Json } from '../json.js';
import type { Violation } from '../violation.js';
import { duplicates } from './duplicates.js';
import { violate } from './violate.js';

/** https://docs.discord.com/developers/interactions/application-commands, 2026-08: slash, user, message, entry point. */
const MOST = new Map<unknown, number>([
  [1, 100],
  [2, 15],
  [3, 15],
  [4, 1],
]);

/** `commands` with their places in the request. */
export function commandListRules(commands: readonly (readonly [number, Json])[]): readonly Violation[] {
  const typeOf = (command: Json) => command['type'] ?? 1;
  const tooMany = [...MOST].filter(([type, most]) => {
    return commands.filter(([, command]) => typeOf(command) === type).length > most;
  });
  return [
    ...duplicates(commands, ([, command]) => JSON.stringify([typeOf(command), command['name']])).map(([index]) =>
      violate([index, 'name'], 'APPLICATION_COMMANDS_DUPLICATE_NAME', 'Application command names must be unique'),
    ),
    ...tooMany.map(([type, most]) =>
      violate(
        [],
        'APPLICATION_COMMANDS_TOO_MANY',
        `Maximum number of commands of type ${String(type)} reached (${most})`,
      ),
    ),
  ];
}
