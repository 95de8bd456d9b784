/** Why Discord's client would not send a value for an option. */
import type { Json } from '../json.js';
import { jsonList } from '../json-list.js';
import { OptionType } from './option-type.js';
import type { OptionValue } from './option-value.js';

/** https://docs.discord.com/developers/interactions/application-commands: where the command sets no `max_length`. */
const LONGEST_TEXT = 6000;

/** A sentence, or undefined when it would be sent. */
export function optionFault(option: Json, value: OptionValue): string | undefined {
  if (typeof value === 'object')
    return option['type'] === OptionType.attachment ? undefined : "a file is not of the option's type.";
  if (!fits(option['type'], value)) return `${String(value)} is not of the option's type.`;
  const choices = jsonList(option['choices']);
  if (choices.length > 0 && !choices.some(([, choice]) => choice['value'] === value)) {
    return `${String(value)} is none of the choices.`;
  }
  if (typeof value === 'string') return textFault(option, value);
  if (typeof value === 'number') return numberFault(option, value);
  return undefined;
}

function textFault({ min_length: shortest, max_length: longest }: Json, value: string): string | undefined {
  if (value.trim() === '') return 'the text is empty.';
  if (typeof shortest === 'number' && value.length < shortest) return `under ${shortest} characters.`;
  const limit = typeof longest === 'number' ? longest : LONGEST_TEXT;
  return value.length > limit ? `over ${limit} characters.` : undefined;
}

function numberFault({ min_value: least, max_value: most }: Json, value: number): string | undefined {
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
