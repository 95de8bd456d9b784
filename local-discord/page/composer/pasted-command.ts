/** A whole command line as text, `/articles page:2`, as people copy it from a message or a README. */
import type { ChatCommand, ChatOption } from '../../chat/protocol.js';

export interface PastedCommand {
  readonly command: ChatCommand;
  /** In the order of the text; none twice. */
  readonly typed: readonly { readonly option: ChatOption; readonly text: string }[];
}

/**
 * Undefined for what begins with no command that there is. What stands before the first `name:` of an option is the first
 * option's, as `/ask` is written in prose; of several values for one option the last counts.
 */
export function pastedCommand(text: string, commands: readonly ChatCommand[]): PastedCommand | undefined {
  const [, name = '', rest = ''] = /^\/(\S+)\s([\s\S]*)$/u.exec(text) ?? [];
  const command = commands.find((one) => one.name === name);
  if (command === undefined) return undefined;
  const { options } = command;
  const typed = new Map<ChatOption, string>();
  let [option] = options;
  let words: string[] = [];
  const finish = () => {
    const value = words.join(' ').trim();
    if (option !== undefined && value !== '') typed.set(option, value);
    words = [];
  };
  for (const word of rest.split(/\s/u)) {
    const named = options.find((one) => word.startsWith(`${one.name}:`));
    if (named !== undefined) {
      finish();
      option = named;
    }
    words.push(named === undefined ? word : word.slice(named.name.length + 1));
  }
  finish();
  return { command, typed: Array.from(typed, ([one, value]) => ({ option: one, text: value })) };
}
