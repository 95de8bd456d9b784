/**
 * What Discord sent as options, checked against the command's definition: the one place where they become arguments.
 * Discord checks lengths and types too, but for the commands as they were registered, which may be older than this code.
 */
import type { Option, Options, OptionValue, StringOption } from '../commands/option.js';
import { singleLine } from './text/one-line.js';

export interface GivenOption {
  readonly name: string;
  readonly value: unknown;
}

type ParsedArguments =
  | { readonly kind: 'arguments'; readonly args: Readonly<Record<string, OptionValue>> }
  /** `sentence` says what is wrong and what to do, ready to be shown. */
  | { readonly kind: 'problem'; readonly sentence: string };

const OUTDATED = 'This command has changed since Discord last heard of it. Reload Discord and try again.';

/** The arguments by option name, required ones present and every value of its option's type and within its bounds. */
export function parseArguments(options: Options, given: readonly GivenOption[]): ParsedArguments {
  const args: Record<string, OptionValue> = {};
  for (const { name, value } of given) {
    const option = Object.hasOwn(options, name) ? options[name] : undefined;
    if (option === undefined || typeof value !== option.type.replace('integer', 'number')) return problem(OUTDATED);
    // The comparison of types above leaves these three.
    const typed = value as OptionValue;
    const fault = faultOf(name, option, typed);
    if (fault !== undefined) return problem(fault);
    args[name] = typed;
  }
  const missing = Object.entries(options).find(([name, { required }]) => required && !Object.hasOwn(args, name));
  return missing ? problem(OUTDATED) : { kind: 'arguments', args };
}

function problem(sentence: string): ParsedArguments {
  return { kind: 'problem', sentence };
}

function faultOf(name: string, option: Option, value: OptionValue): string | undefined {
  if (option.type === 'string' && typeof value === 'string') return stringFault(name, option, value);
  if (option.type === 'integer' && typeof value === 'number') {
    const { min = Number.MIN_SAFE_INTEGER, max = Number.MAX_SAFE_INTEGER } = option;
    if (!Number.isInteger(value)) return `The option ${name} takes a whole number.`;
    if (value < min) return `The option ${name} takes a number from ${min} on.`;
    if (value > max) return `The option ${name} takes a number up to ${max}.`;
  }
  return undefined;
}

function stringFault(name: string, option: StringOption, value: string): string | undefined {
  const { maxLength, choices } = option;
  // Discord counts code points.
  const length = maxLength === undefined ? 0 : Array.from(value).length;
  if (maxLength !== undefined && length > maxLength) {
    return `The option ${name} takes at most ${maxLength} characters; these were ${length}. Shorten it and try again.`;
  }
  if (choices !== undefined && !choices.some((choice) => choice.value === value)) {
    return `The option ${name} does not take “${singleLine(value, 60)}”. Pick one of its choices.`;
  }
  return undefined;
}
