/** A registered command as the page's composer needs it. */
import { isJson } from '../is-json.js';
import { jsonList } from '../json-list.js';
import type { Json } from '../json.js';
import type { ChatChoice, ChatCommand, ChatOption } from './protocol.js';

/** https://docs.discord.com/developers/interactions/application-commands#application-command-object-application-command-option-type */
const TYPES: ReadonlyMap<unknown, ChatOption['type']> = new Map([
  [3, 'string'],
  [4, 'integer'],
  [5, 'boolean'],
  [10, 'number'],
]);
const CHAT_INPUT = 1;

/** Undefined for what is no slash command; options of kinds that cannot be typed are left out. */
export function chatCommand(registered: unknown): ChatCommand | undefined {
  if (!isJson(registered) || (registered['type'] ?? CHAT_INPUT) !== CHAT_INPUT) return undefined;
  const { name, description, options } = registered;
  return { name: text(name), description: text(description), options: jsonList(options).flatMap(chatOption) };
}

function chatOption([, option]: readonly [number, Json]): readonly ChatOption[] {
  const type = TYPES.get(option['type']);
  if (type === undefined) return [];
  const { name, description, required, autocomplete, choices, max_length: longest } = option;
  return [
    {
      name: text(name),
      description: text(description),
      type,
      required: required === true,
      autocomplete: autocomplete === true,
      choices: jsonList(choices).map(chatChoice),
      longest: typeof longest === 'number' ? longest : undefined,
    },
  ];
}

function chatChoice([, { name, value }]: readonly [number, Json]): ChatChoice {
  return { name: text(name), value: typeof value === 'number' ? value : text(value) };
}

function text(value: unknown): string {
  return typeof value === 'string' ? value : '';
}
