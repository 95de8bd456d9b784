/** A whole command line as text, `/articles page:2`, as people copy it from a message or a README. */
import type { ChatCommand, ChatOption } from '../../chat/protocol.js';

export interface PastedCommand {
  readonly command: ChatCommand;
  /** In the order of the text; none twice. */
  readonly typed: readonly { readonly option: ChatOption; readonly text: string }[];
}

interface Mention {
  readonly option: ChatOption;
  readonly start: number;
  /** Where the value begins. */
  readonly end: number;
}

/**
 * `name:` in any capitals, after a space or where the text begins, and for an option that is true or false also what people write
 * elsewhere: `--name`, `name=true` and `name : true`.
 */
const MENTION =
  /(?<!\S)(-{0,2})([_\p{L}\p{N}][-_\p{L}\p{N}]{0,31})(?:([:：])|(?:=|\s{1,3}[:=：])(?=\s{0,3}(?:true|false)(?!\S))|(?=[\s=]|$)=?)/giu;

function* mentions(text: string, options: readonly ChatOption[]): Generator<Mention> {
  for (const { 0: whole, 1: dashes = '', 2: name = '', 3: colon, index } of text.matchAll(MENTION)) {
    const option = options.find((one) => one.name === name.toLowerCase());
    if (option === undefined) continue;
    const isWord = dashes === '' && whole.length === name.length;
    if (isWord || (option.type !== 'boolean' && (colon === undefined || dashes !== ''))) continue;
    if (
      dashes === '' &&
      colon === undefined &&
      !/^\s*(?:true|false)(?!\S)/iu.test(text.slice(index + whole.length, index + whole.length + 12))
    )
      continue;
    yield { option, start: index, end: index + whole.length };
  }
}

/** What follows a mention: its value, and `true` for `--private` alone. */
function valueOf(text: string, { option, start, end }: Mention, until = text.length): string {
  const value = text.slice(end, until).trim();
  const isFlag = option.type === 'boolean' && text.startsWith('-', start) && !/[:=：]$/u.test(text.slice(start, end));
  return isFlag && !/^(?:true|false)(?!\S)/iu.test(value) ? `true ${value}`.trim() : value;
}

/** The first mention of one of the options in the text, with what stands before it and behind; undefined where there is none. */
export function namedOption(
  text: string,
  options: readonly ChatOption[],
): { readonly option: ChatOption; readonly before: string; readonly after: string } | undefined {
  const [first] = mentions(text, options);
  if (first === undefined) return undefined;
  return { option: first.option, before: text.slice(0, first.start).trimEnd(), after: valueOf(text, first) };
}

/** `true Why so?` as the value of an option that is true or false, and what is none of it. */
export function truthAndRest(text: string): readonly [value: string, rest: string] {
  const [, value = text, rest = ''] = /^\s*(\S+)\s+(\S[\s\S]*)$/u.exec(text) ?? [];
  return [value, rest];
}

const NEARLY =
  /(?<!\S)(-{0,2})([\p{L}][-_\p{L}\p{N}]{2,31})(?:\s{0,3}[:=：]\s{0,3}(?:true|false|yes|no|on|off|1|0)|\s(?:true|false))?(?!\S)/giu;
/** Letters of a name that are enough to see it in another word. */
const ALIKE = 4;

/** Words that look like one of the options that are true or false and are none, as `privat:true`; undefined without such words. */
export function nearlyNamed(
  text: string,
  options: readonly ChatOption[],
): { readonly option: ChatOption; readonly words: string } | undefined {
  for (const { 0: words, 1: dashes = '', 2: name = '' } of text.matchAll(NEARLY)) {
    if (dashes === '' && words.length === name.length) continue;
    const typed = name.toLowerCase();
    const option = options.find(
      (one) =>
        one.type === 'boolean' &&
        (one.name.startsWith(typed.slice(0, ALIKE)) ||
          one.name.endsWith(typed.slice(-ALIKE)) ||
          typed.includes(one.name)),
    );
    if (option !== undefined) return { option, words };
  }
  return undefined;
}

/**
 * Undefined for what begins with no command that there is, in any capitals. What stands before the first mention of an option is the
 * first option's, as `/ask` is written in prose, and so is what follows `true` or `false` where it has none; of several values for one
 * option the last counts.
 */
export function pastedCommand(text: string, commands: readonly ChatCommand[]): PastedCommand | undefined {
  const [, typedLine = ''] = /^\s*\/(\S[\s\S]*)$/u.exec(text) ?? [];
  // Of a subcommand's name the pieces above it may be commands too; the whole name counts.
  const command = commands
    .filter(({ name }) => /\s/u.test(typedLine.charAt(name.length)) && typedLine.toLowerCase().startsWith(name))
    .toSorted((a, b) => b.name.length - a.name.length)[0];
  if (command === undefined) return undefined;
  const rest = typedLine.slice(command.name.length + 1);
  const { options } = command;
  const [first] = options;
  const line = rest.replace(/\s/gu, ' ');
  const found = [...mentions(line, options)];
  const typed = new Map<ChatOption, string>();
  const put = (option: ChatOption | undefined, value: string) => {
    if (option !== undefined && value !== '') typed.set(option, value);
  };
  put(first, line.slice(0, found[0]?.start).trim());
  for (const [index, one] of found.entries()) put(one.option, valueOf(line, one, found[index + 1]?.start));
  for (const [option, value] of typed) {
    const [truth, behind] = truthAndRest(value);
    if (option.type !== 'boolean' || behind === '' || first === undefined || typed.has(first)) continue;
    typed.set(option, truth);
    typed.set(first, behind);
  }
  return { command, typed: Array.from(typed, ([option, value]) => ({ option, text: value })) };
}
