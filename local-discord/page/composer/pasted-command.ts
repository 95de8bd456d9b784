/** A whole command line as text, `/articles page:2`, as people copy it from a message or a README. */
import type { ChatCommand, ChatOption } from '../../chat/protocol.js';

export interface PastedCommand {
  readonly command: ChatCommand;
  /** In the order of the text; none twice. */
  readonly typed: readonly { readonly option: ChatOption; readonly text: string }[];
}

/**
 * The first `name:` of one of the options in the text, after a space or where it begins, with what stands before it and behind;
 * undefined where there is none.
 */
export function namedOption(
  text: string,
  options: readonly ChatOption[],
): { readonly option: ChatOption; readonly before: string; readonly after: string } | undefined {
  for (const { 1: name = '', index, 0: whole } of text.matchAll(/(?<!\S)([-_\p{L}\p{N}]{1,32}):/gu)) {
    const option = options.find((one) => one.name === name);
    if (option) {
      return { option, before: text.slice(0, index).trimEnd(), after: text.slice(index + whole.length).trimStart() };
    }
  }
  return undefined;
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
