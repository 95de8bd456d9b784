/** The call of a slash command as Discord sent it. */
import type { Command } from '../commands/command.js';
import type { Library } from '../domain/library.js';
import { parseArguments, type GivenOption, type ParsedArguments } from './arguments.js';
import { customId, type Press, textHash } from './protocol/component-id.js';

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

// The call behind a button or a menu, from nothing but its id and the chosen value.

const OLD = 'This comes from an older version of me and no longer works. Ask again to get a new one.';
const CHANGED =
  'The article has changed since this was posted, and that passage may say something else now. ' +
  'Ask again to see it as it stands.';

/**
 * The call for a component's `custom_id` and the value chosen in it, null for a button. It is a problem when the id is
 * not one of ours of today, or when the passage it was made for no longer says what it said.
 */
export function pressedCall(commands: readonly Command[], library: Library, id: string, chosen: string | null): Call {
  const press = customId.decode(id);
  const command = commands.find(({ name }) => name === press?.command);
  if (press === undefined || command === undefined) return { kind: 'problem', sentence: OLD };
  if (passageChanged(press, library)) return { kind: 'problem', sentence: CHANGED };
  const filled = 'fills' in press && chosen !== null ? [{ name: press.fills, value: chosen }] : [];
  const parsed = parseArguments(command.options, [...options(press), ...filled]);
  if (parsed.kind === 'problem') return parsed;
  return { kind: 'call', command, args: parsed.args, mode: press.mode, private: press.mode === 'reply' };
}

/** An article that is gone has not changed: the command says that it is unknown. */
function passageChanged(press: Press, library: Library): boolean {
  if (press.command !== 'source' || press.passage === undefined) return false;
  const article = library.byId(press.article);
  if (article === undefined) return false;
  const { number, hash } = press.passage;
  // A long paragraph is several passages of one number.
  return !library.passagesOf(article).some(({ paragraph, text }) => paragraph === number && textHash(text) === hash);
}

function options(press: Press): readonly GivenOption[] {
  switch (press.command) {
    case 'source':
      return [
        { name: 'article', value: press.article },
        ...(press.passage ? [{ name: 'passage', value: press.passage.number }] : []),
      ];
    case 'summary':
      return [
        ...('article' in press ? [{ name: 'article', value: press.article }] : []),
        ...('length' in press ? [{ name: 'length', value: press.length }] : []),
      ];
    case 'articles':
      return [{ name: 'page', value: press.page }];
  }
}

/** What an interaction asks for: a command's call, or why there is none. */
export type Call =
  | {
      readonly kind: 'call';
      readonly command: Command;
      readonly args: Extract<ParsedArguments, { kind: 'arguments' }>['args'];
      readonly mode: Press['mode'];
      /** Only the person who asked is to see the reply. */
      readonly private: boolean;
    }
  /** `sentence` is ready to be shown. */
  | { readonly kind: 'problem'; readonly sentence: string };
