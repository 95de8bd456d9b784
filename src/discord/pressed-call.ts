/** The call behind a button or a menu, from nothing but its id and the chosen value. */
import type { Command } from '../commands/command.js';
import type { Library } from '../domain/library.js';
import { parseArguments } from './arguments.js';
import type { GivenOption } from './arguments.js';
import type { Call } from './call.js';
import { customId } from './custom-id.js';
import type { Press } from './press.js';
import { textHash } from './text-hash.js';

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
