/**
 * Checks what a person fills into a command as Discord's client does before it sends it, so that a test cannot ask what
 * nobody could: the bot is never asked with a missing question or with a text that is too long.
 */
import type { Json } from '../json.js';
import { optionFault } from './option-fault.js';
import { OptionType } from './option-type.js';
import type { OptionValue } from './option-value.js';
import type { Resolved } from './resolved.js';

export interface Filling {
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
    const fault = optionFault(option, value);
    if (fault !== undefined) throw new Error(`${label} ${name}: ${fault}`);
    return [{ name, type: option['type'], value: sent(option['type'], value, resolved) }];
  });
}

/** Ids in place of names and files. */
function sent(type: unknown, value: OptionValue, resolved: Resolved): string | number | boolean {
  if (typeof value === 'object') return resolved.file(value);
  if (typeof value !== 'string') return value;
  switch (type) {
    case OptionType.user:
      return resolved.user(value);
    case OptionType.channel:
      return resolved.channel(value);
    case OptionType.role:
      return resolved.role(value);
    case OptionType.mentionable:
      return resolved.mentionable(value);
    default:
      return value;
  }
}
