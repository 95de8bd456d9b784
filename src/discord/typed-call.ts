/** The call of a slash command as Discord sent it. */
import type { Command } from '../commands/command.js';
import { parseArguments } from './arguments.js';
import type { GivenOption } from './arguments.js';
import type { Call } from './call.js';

/** Private when the command has an option of that name and it was set. */
export function typedCall(commands: readonly Command[], name: string, given: readonly GivenOption[]): Call {
  const command = commands.find((known) => known.name === name);
  if (command === undefined) {
    return { kind: 'problem', sentence: 'I do not know this command any more. Reload Discord and try again.' };
  }
  const parsed = parseArguments(command.options, given);
  if (parsed.kind === 'problem') return parsed;
  return { kind: 'call', command, args: parsed.args, mode: 'reply', private: parsed.args['private'] === true };
}
