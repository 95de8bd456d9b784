/**
 * What an interaction asks for: the call of a command, typed or pressed, or a sentence that says why there is none. The
 * options that Discord sent are checked against the command's definition here and nowhere else: Discord checks lengths and
 * types too, but for the commands as they were registered, which may be older than this code.
 */
import type { Action } from '../commands/action.js';
import type { Command } from '../commands/command.js';
import type { AttachedFile, Option, Options, OptionValue, StringOption } from '../commands/option.js';
import type { Library } from '../domain/library.js';
import { PartUnavailable } from '../domain/part-unavailable.js';
import type { Locale } from '../wording/locale.js';
import { CALLS } from '../wording/problems.js';
import { inLocale, say } from '../wording/say.js';
import { componentId, type Filling, MENU, type GivenOption, slotOptions, textHash } from './protocol/component-id.js';
import { singleLine } from './text/one-line.js';

/** A text of ours in the language of the person who is to read it. */
type Sentence = (locale: Locale) => string;

type Arguments = Readonly<Record<string, OptionValue>>;

/** `sentence` says what is wrong and what to do, ready to be shown. */
interface Problem {
  readonly kind: 'problem';
  readonly sentence: Sentence;
}

export type Call =
  | {
      readonly kind: 'call';
      readonly command: Command;
      readonly args: Arguments;
      readonly mode: Action['mode'];
      /** Whether only the person who asked is to see the reply; undefined when that was not said. */
      readonly private: boolean | undefined;
    }
  | Problem;

const OUTDATED: Sentence = (locale) => say(CALLS.outdated, {}, locale);

/** The arguments by option name, required ones present and every value of its option's type and within its bounds. */
export function parseArguments(
  options: Options,
  given: readonly GivenOption[],
): { readonly kind: 'arguments'; readonly args: Arguments } | Problem {
  const args: Record<string, OptionValue> = {};
  for (const { name, value } of given) {
    const option = Object.hasOwn(options, name) ? options[name] : undefined;
    if (option === undefined || !isOfType(value, option.type)) return problem(OUTDATED);
    const typed = value;
    const fault = faultOf(name, option, typed);
    if (fault !== undefined) return problem(fault);
    args[name] = typed;
  }
  const missing = Object.entries(options).find(([name, { required }]) => required && !Object.hasOwn(args, name));
  return missing ? problem(OUTDATED) : { kind: 'arguments', args };
}

function isOfType(value: unknown, type: Option['type']): value is OptionValue {
  return type === 'attachment' ? isFile(value) : typeof value === type.replace('integer', 'number');
}

function isFile(value: unknown): value is AttachedFile {
  if (typeof value !== 'object' || value === null) return false;
  const { name, url, size } = value as Partial<Record<keyof AttachedFile, unknown>>;
  return typeof name === 'string' && typeof url === 'string' && typeof size === 'number';
}

function problem(sentence: Sentence): Problem {
  return { kind: 'problem', sentence };
}

function faultOf(name: string, option: Option, value: OptionValue): Sentence | undefined {
  if (option.type === 'string' && typeof value === 'string') return stringFault(name, option, value);
  if (option.type === 'integer' && typeof value === 'number') {
    const { min = Number.MIN_SAFE_INTEGER, max = Number.MAX_SAFE_INTEGER } = option;
    if (!Number.isInteger(value)) return (locale) => say(CALLS.wholeNumber, { option: name }, locale);
    if (value < min) return (locale) => say(CALLS.numberFrom, { option: name, least: min }, locale);
    if (value > max) return (locale) => say(CALLS.numberUpTo, { option: name, most: max }, locale);
  }
  return undefined;
}

function stringFault(name: string, option: StringOption, value: string): Sentence | undefined {
  const { maxLength, choices } = option;
  // Discord counts code points.
  const length = maxLength === undefined ? 0 : Array.from(value).length;
  if (maxLength !== undefined && length > maxLength) {
    return (locale) => say(CALLS.tooLong, { option: name, most: maxLength, given: length }, locale);
  }
  if (choices !== undefined && !choices.some((choice) => choice.value === value)) {
    return (locale) => say(CALLS.noChoice, { option: name, value: singleLine(value, 60) }, locale);
  }
  return undefined;
}

/** The call of a slash command as Discord sent it, by its name and those of its subcommands; whether it is private is said by the option of that name. */
export function typedCall(commands: readonly Command[], name: string, given: readonly GivenOption[]): Call {
  const command = commands.find((known) => known.name === name && known.pressedOnly !== true);
  if (command === undefined) return problem((locale) => say(CALLS.unknown, {}, locale));
  const parsed = parseArguments(command.options, given);
  if (parsed.kind === 'problem') return parsed;
  return { kind: 'call', command, args: parsed.args, mode: 'reply', private: privateOf(parsed.args) };
}

function privateOf({ private: asked }: Arguments): boolean | undefined {
  return typeof asked === 'boolean' ? asked : undefined;
}

const NO_TEXT: Sentence = (locale) => say(CALLS.noText, {}, locale);

/** The call of a command from a message's menu, with that message's text; private, because the message is somebody else's. */
export function menuCall(commands: readonly Command[], name: string, text: string): Call {
  const command = commands.find(({ onMessage }) => onMessage !== undefined && inLocale(onMessage.name, 'en') === name);
  if (command?.onMessage === undefined) return problem(OUTDATED);
  if (text.trim() === '') return problem(NO_TEXT);
  const parsed = parseArguments(command.options, [{ name: command.onMessage.option, value: text }]);
  if (parsed.kind === 'problem') return parsed;
  return { kind: 'call', command, args: parsed.args, mode: 'reply', private: true };
}

const OTHER: Sentence = (locale) => say(CALLS.otherVersion, {}, locale);
const CHANGED: Sentence = (locale) => say(CALLS.passageChanged, {}, locale);

/**
 * The call for the `custom_id` of a component or a form, with what came along. It is a problem when the id is not one of ours
 * of today, or when the passage it was made for no longer says what it said.
 */
export async function pressedCall(
  commands: readonly Command[],
  library: Library,
  id: string,
  filling: Filling,
): Promise<Call> {
  const pressed = componentId.decode(id === MENU ? (filling.chosen('') ?? '') : id);
  const command = commands.find(({ name }) => name === pressed?.command);
  const given = pressed && command && slotOptions(pressed, command.options, filling);
  if (given === undefined || pressed === undefined || command === undefined) return problem(OTHER);
  const parsed = parseArguments(command.options, given);
  // Of a form, which can be filled in wrongly, the fault is told; of the rest no message of this version has such a component.
  if (parsed.kind === 'problem') return filling.form === true ? parsed : problem(OTHER);
  const { mode, quoting } = pressed;
  if (quoting !== undefined && (await passageChanged(quoting, parsed.args, library))) return problem(CHANGED);
  return {
    kind: 'call',
    command,
    args: parsed.args,
    mode,
    private: mode === 'reply' ? true : mode === 'share' ? false : undefined,
  };
}

/** An article that is gone, or cannot be had, has not changed: the command says so. */
async function passageChanged(
  hash: string,
  { article: id, passage: number }: Arguments,
  library: Library,
): Promise<boolean> {
  const article = typeof id === 'string' ? await library.article(id).catch(undefinedWhereAway) : undefined;
  if (article === undefined) return false;
  // A long paragraph is several passages of one number, and a passage may be several short paragraphs.
  const block = article.blocks.find(({ paragraph }) => paragraph === number);
  const texts = library.passagesOf(article).flatMap(({ paragraph, text }) => (paragraph === number ? [text] : []));
  const all = block === undefined ? texts : [...texts, article.text.slice(block.start, block.end)];
  return !all.some((text) => textHash(text) === hash);
}

function undefinedWhereAway(error: unknown): undefined {
  if (!(error instanceof PartUnavailable)) throw error;
}
