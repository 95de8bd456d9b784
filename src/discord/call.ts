/** What an interaction asks for: the call of a command, typed or pressed, or a sentence that says why there is none. */
import type { Action } from '../commands/action.js';
import type { Command } from '../commands/command.js';
import type { OptionValue } from '../commands/option.js';
import type { Library } from '../domain/library.js';
import { parseArguments, type GivenOption } from './arguments.js';
import { componentId, slotOptions, textHash } from './protocol/component-id.js';

export type Call =
  | {
      readonly kind: 'call';
      readonly command: Command;
      readonly args: Readonly<Record<string, OptionValue>>;
      readonly mode: Action['mode'];
      /** Only the person who asked is to see the reply. */
      readonly private: boolean;
    }
  /** `sentence` is ready to be shown. */
  | { readonly kind: 'problem'; readonly sentence: string };

/** The call of a slash command as Discord sent it; private when the command has an option of that name and it was set. */
export function typedCall(commands: readonly Command[], name: string, given: readonly GivenOption[]): Call {
  const command = commands.find((known) => known.name === name);
  if (command === undefined) return problem('I do not know this command any more. Reload Discord and try again.');
  const parsed = parseArguments(command.options, given);
  if (parsed.kind === 'problem') return parsed;
  return { kind: 'call', command, args: parsed.args, mode: 'reply', private: parsed.args['private'] === true };
}

const OLD = 'This comes from an older version of me and no longer works. Ask again to get a new one.';
const CHANGED =
  'The article has changed since this was posted, and that passage may say something else now. ' +
  'Ask again to see it as it stands.';

/**
 * The call for a component's `custom_id` and the value chosen in it, null for a button. It is a problem when the id is
 * not one of ours of today, or when the passage it was made for no longer says what it said.
 */
export function pressedCall(commands: readonly Command[], library: Library, id: string, chosen: string | null): Call {
  const pressed = componentId.decode(id);
  const command = commands.find(({ name }) => name === pressed?.command);
  const given = pressed && command && slotOptions(pressed, command.options, chosen);
  if (given === undefined || pressed === undefined || command === undefined) return problem(OLD);
  const parsed = parseArguments(command.options, given);
  // Whatever its fault, no message of this version has such a component.
  if (parsed.kind === 'problem') return problem(OLD);
  const { mode, quoting } = pressed;
  if (quoting !== undefined && passageChanged(quoting, parsed.args, library)) return problem(CHANGED);
  return { kind: 'call', command, args: parsed.args, mode, private: mode === 'reply' };
}

/** An article that is gone has not changed: the command says that it is unknown. */
function passageChanged(
  hash: string,
  { article: id, passage: number }: Readonly<Record<string, OptionValue>>,
  library: Library,
): boolean {
  const article = typeof id === 'string' ? library.byId(id) : undefined;
  if (article === undefined) return false;
  // A long paragraph is several passages of one number.
  return !library.passagesOf(article).some(({ paragraph, text }) => paragraph === number && textHash(text) === hash);
}

function problem(sentence: string): Call {
  return { kind: 'problem', sentence };
}
