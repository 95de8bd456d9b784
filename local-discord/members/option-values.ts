/**
 * Checks what a person fills into a command as Discord's client does before it sends it, so that a test cannot ask what
 * nobody could: the bot is never asked with a missing question or with a text that is too long.
 */
import { type Json, jsonList } from '../wire.js';
import type { OptionValue } from './member.js';
import type { Resolved } from './resolved.js';

interface Filling {
  /** As it was typed: `/library add`. */
  readonly label: string;
  /** The options of the command or subcommand. */
  readonly options: readonly Json[];
  readonly values: Readonly<Record<string, OptionValue | undefined>>;
  /** The option that suggestions are asked for. */
  readonly focused: string | undefined;
  readonly resolved: Resolved;
}

/**
 * The filled-in options as they are sent. With `focused` (autocomplete) required options may still be missing and the
 * focused one may be half typed. Throws when Discord's client would not let the person send it.
 */
export function optionValues({ label, options, values, focused, resolved }: Filling): readonly Json[] {
  const given = Object.entries(values).flatMap(([name, value]) => (value === undefined ? [] : [{ name, value }]));
  const stranger = given.find(({ name }) => !options.some((option) => option['name'] === name));
  if (stranger) throw new Error(`${label} has no option “${stranger.name}”.`);
  const missing = options.find(
    (option) => option['required'] === true && !given.some(({ name }) => name === option['name']),
  );
  if (missing && focused === undefined) {
    throw new Error(`${label} needs the option “${String(missing['name'])}”.`);
  }
  // In the order in which they were filled in, as the client sends them.
  return given.flatMap(({ name, value }): readonly Json[] => {
    const option = options.find((candidate) => candidate['name'] === name);
    if (!option) return [];
    if (name === focused) return [{ name, type: option['type'], value, focused: true }];
    const reason = invalidReason(option, value);
    if (reason !== undefined) throw new Error(`${label} ${name}: ${reason}`);
    return [{ name, type: option['type'], value: sent(option, value, resolved) }];
  });
}

/** Ids in place of names and files. */
function sent({ type, channel_types: types }: Json, value: OptionValue, resolved: Resolved): string | number | boolean {
  if (typeof value === 'object') return resolved.file(value);
  if (typeof value !== 'string') return value;
  switch (type) {
    case OptionType.user:
      return resolved.user(value);
    case OptionType.channel:
      return resolved.channel(value, Array.isArray(types) ? types : []);
    case OptionType.role:
      return resolved.role(value);
    case OptionType.mentionable:
      return resolved.mentionable(value);
    default:
      return value;
  }
}

/** https://docs.discord.com/developers/interactions/application-commands: where the command sets no `max_length`. */
const LONGEST_TEXT = 6000;

/** Why Discord's client would not send this value: a sentence, or undefined when it would. */
function invalidReason(option: Json, value: OptionValue): string | undefined {
  if (typeof value === 'object')
    return option['type'] === OptionType.attachment ? undefined : "a file is not of the option's type.";
  if (!fits(option['type'], value)) return `${String(value)} is not of the option's type.`;
  const choices = jsonList(option['choices']);
  if (choices.length > 0 && !choices.some(([, choice]) => choice['value'] === value)) {
    return `${String(value)} is none of the choices.`;
  }
  if (typeof value === 'string') return invalidText(option, value);
  if (typeof value === 'number') return invalidNumber(option, value);
  return undefined;
}

function invalidText({ min_length: shortest, max_length: longest }: Json, value: string): string | undefined {
  if (value.trim() === '') return 'the text is empty.';
  if (typeof shortest === 'number' && value.length < shortest) return `under ${shortest} characters.`;
  const limit = typeof longest === 'number' ? longest : LONGEST_TEXT;
  return value.length > limit ? `over ${limit} characters.` : undefined;
}

function invalidNumber({ min_value: least, max_value: most }: Json, value: number): string | undefined {
  if (typeof least === 'number' && value < least) return `less than ${least}.`;
  if (typeof most === 'number' && value > most) return `more than ${most}.`;
  return undefined;
}

function fits(type: unknown, value: string | number | boolean): boolean {
  switch (type) {
    case OptionType.integer:
      return Number.isSafeInteger(value);
    case OptionType.number:
      return typeof value === 'number' && Number.isFinite(value);
    case OptionType.boolean:
      return typeof value === 'boolean';
    case OptionType.attachment:
      return false;
    default:
      return typeof value === 'string';
  }
}

/** Discord's numbers. https://docs.discord.com/developers/interactions/application-commands#application-command-object-application-command-option-type */
const OptionType = {
  string: 3,
  integer: 4,
  boolean: 5,
  user: 6,
  channel: 7,
  role: 8,
  mentionable: 9,
  number: 10,
  attachment: 11,
} as const;
