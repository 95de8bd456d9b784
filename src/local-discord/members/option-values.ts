/**
 * Checks what a person fills into a command as Discord's client does before it sends it, so that a test cannot ask what
 * nobody could: the bot is never asked with a missing question or with a text that is too long.
 */
import type { Json } from '../json.js';
import { jsonList } from '../json-list.js';
import type { StoredCommand } from '../stored.js';

export type OptionValue = string | number | boolean;

export interface SentOption {
  readonly name: string;
  readonly type: number;
  readonly value: OptionValue;
  readonly focused?: true;
}

const Type = { string: 3, integer: 4, boolean: 5, number: 10 } as const;

/**
 * The filled-in options as they are sent. With `focused` (autocomplete) required options may still be missing and the
 * focused one may be half typed. Throws when Discord's client would not let the person send it.
 */
export function optionValues(
  command: StoredCommand,
  values: Readonly<Record<string, OptionValue | undefined>>,
  focused?: string,
): readonly SentOption[] {
  const options = jsonList(command['options']).map(([, option]) => option);
  const given = Object.entries(values).flatMap(([name, value]) => (value === undefined ? [] : [{ name, value }]));
  const stranger = given.find(({ name }) => !options.some((option) => option['name'] === name));
  if (stranger) throw new Error(`/${command.name} has no option “${stranger.name}”.`);
  const missing = options.find(
    (option) => option['required'] === true && !given.some(({ name }) => name === option['name']),
  );
  if (missing && focused === undefined) {
    throw new Error(`/${command.name} needs the option “${String(missing['name'])}”.`);
  }
  // In the order in which they were filled in, as the client sends them.
  return given.flatMap(({ name, value }) => {
    const option = options.find((candidate) => candidate['name'] === name);
    if (!option) return [];
    const isFocused = name === focused;
    if (!isFocused) check(`/${command.name} ${name}`, option, value);
    return [{ name, type: Number(option['type']), value, ...(isFocused ? { focused: true as const } : {}) }];
  });
}

function check(place: string, option: Json, value: OptionValue): void {
  const { type, min_length: shortest, max_length: longest, min_value: least, max_value: most } = option;
  if (!fits(type, value)) throw new Error(`${place}: ${String(value)} is not of the option's type.`);
  const choices = jsonList(option['choices']);
  if (choices.length > 0 && !choices.some(([, choice]) => choice['value'] === value)) {
    throw new Error(`${place}: ${String(value)} is none of the choices.`);
  }
  if (typeof value === 'string') {
    if (value.trim() === '') throw new Error(`${place}: the text is empty.`);
    if (typeof shortest === 'number' && value.length < shortest)
      throw new Error(`${place}: under ${shortest} characters.`);
    const limit = typeof longest === 'number' ? longest : 6000;
    if (value.length > limit) throw new Error(`${place}: over ${limit} characters.`);
  }
  if (typeof value === 'number') {
    if (typeof least === 'number' && value < least) throw new Error(`${place}: less than ${least}.`);
    if (typeof most === 'number' && value > most) throw new Error(`${place}: more than ${most}.`);
  }
}

function fits(type: unknown, value: OptionValue): boolean {
  switch (type) {
    case Type.string:
      return typeof value === 'string';
    case Type.integer:
      return Number.isSafeInteger(value);
    case Type.number:
      return typeof value === 'number' && Number.isFinite(value);
    case Type.boolean:
      return typeof value === 'boolean';
    default:
      return false;
  }
}
