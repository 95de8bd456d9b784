/** What the bot has registered or shown to be filled in, as the page needs it: commands and modals. */
import { ComponentType } from '../enums.js';
import { isJson, jsonList, type Json } from '../wire.js';
import type { ChatChoice, ChatCommand, ChatOption, ChatModal, ChatModalField } from './protocol.js';

/** https://docs.discord.com/developers/interactions/application-commands#application-command-object-application-command-option-type */
const TYPES: ReadonlyMap<unknown, ChatOption['type']> = new Map([
  [3, 'string'],
  [4, 'integer'],
  [5, 'boolean'],
  [10, 'number'],
]);
const CHAT_INPUT = 1;

/**
 * A registered command for the composer; undefined for what is no slash command; options of kinds that cannot be typed are
 * left out.
 */
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

const PARAGRAPH = 2;

/** https://docs.discord.com/developers/components/reference#text-input */
const LONGEST = 4000;

/** A modal as the bot sent it. `id` names it when it is sent back. Fields that take no text are left out. */
export function chatModal(id: string, modal: Json): ChatModal {
  return { id, title: text(modal['title']), fields: jsonList(modal['components']).flatMap(([, row]) => fieldsOf(row)) };
}

/** Under a label of its own, or in a row, as modals used to be made. */
function fieldsOf(row: Json): readonly ChatModalField[] {
  const { component, label, description } = row;
  if (isJson(component)) return field(component, text(label), text(description));
  return jsonList(row['components']).flatMap(([, inner]) => field(inner, text(inner['label']), ''));
}

function field(input: Json, label: string, description: string): readonly ChatModalField[] {
  if (input['type'] !== ComponentType.textInput) return [];
  const { custom_id: id, style, required, value, placeholder, max_length: longest } = input;
  return [
    {
      id: text(id),
      label,
      description,
      isLong: style === PARAGRAPH,
      isRequired: required !== false,
      value: text(value),
      placeholder: text(placeholder),
      longest: typeof longest === 'number' ? longest : LONGEST,
    },
  ];
}
