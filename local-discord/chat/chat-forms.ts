/** What the bot has registered or shown to be filled in, as the page needs it: commands and modals. */
import { ComponentType } from '../enums.js';
import { chosenAtFirst, optionChoices, selectChoices } from './choices.js';
import { isJson, jsonList, type Json } from '../wire.js';
import type { ChatChoice, ChatCommand, ChatOption, ChatModal, ChatModalField, ChatNamed } from './protocol.js';

/** https://docs.discord.com/developers/interactions/application-commands#application-command-object-application-command-option-type */
const TYPES: ReadonlyMap<unknown, ChatOption['type']> = new Map([
  [3, 'string'],
  [4, 'integer'],
  [5, 'boolean'],
  [6, 'string'],
  [7, 'string'],
  [8, 'string'],
  [9, 'string'],
  [10, 'number'],
  [11, 'file'],
]);
const CHAT_INPUT = 1;
/** A subcommand, and a group of them. */
const [SUBCOMMAND, GROUP] = [1, 2];

/**
 * A registered command for the composer, each subcommand on its own; none for what is no slash command. Descriptions are in the
 * language of `locale` where there are such; names stay as they are registered.
 */
export function chatCommands(registered: Json, named: ChatNamed, locale: string): readonly ChatCommand[] {
  if ((registered['type'] ?? CHAT_INPUT) !== CHAT_INPUT) return [];
  return leaves(registered, text(registered['name']), { named, locale });
}

interface Reader {
  readonly named: ChatNamed;
  readonly locale: string;
}

function leaves(item: Json, name: string, reader: Reader): readonly ChatCommand[] {
  const options = jsonList(item['options']).map(([, option]) => option);
  const inner = options.filter(({ type }) => type === SUBCOMMAND || type === GROUP);
  if (inner.length > 0) return inner.flatMap((one) => leaves(one, `${name} ${text(one['name'])}`, reader));
  return [
    { name, description: described(item, reader), options: options.flatMap((option) => chatOption(option, reader)) },
  ];
}

function described({ description, description_localizations: translated }: Json, { locale }: Reader): string {
  return (isJson(translated) && text(translated[locale])) || text(description);
}

function chatOption(option: Json, reader: Reader): readonly ChatOption[] {
  const type = TYPES.get(option['type']);
  if (type === undefined) return [];
  const { name, required, autocomplete, choices, max_length: longest } = option;
  return [
    {
      name: text(name),
      description: described(option, reader),
      type,
      required: required === true,
      autocomplete: autocomplete === true,
      choices: optionChoices(option, reader.named) ?? jsonList(choices).map(chatChoice),
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

/** A modal as the bot sent it. `id` names it when it is sent back. */
export function chatModal(id: string, modal: Json, named: ChatNamed): ChatModal {
  const fields = jsonList(modal['components']).flatMap(([, row]) => fieldsOf(row, named));
  return { id, title: text(modal['title']), fields };
}

/** Under a label of its own, or in a row, as modals used to be made; or a text that only says something. */
function fieldsOf(row: Json, named: ChatNamed): readonly ChatModalField[] {
  const { component, label, description } = row;
  if (row['type'] === ComponentType.textDisplay) return [{ ...emptyField, value: text(row['content']) }];
  if (isJson(component)) return [field(component, text(label), text(description), named)];
  return jsonList(row['components']).map(([, inner]) => field(inner, text(inner['label']), '', named));
}

const emptyField: ChatModalField = {
  id: '',
  label: '',
  description: '',
  kind: 'text',
  isRequired: false,
  value: '',
  placeholder: '',
  longest: 0,
  choices: [],
};

function field(input: Json, label: string, description: string, named: ChatNamed): ChatModalField {
  const { custom_id: id, required, value, placeholder, max_length: longest, max_values: most } = input;
  const base = {
    ...emptyField,
    id: text(id),
    label,
    description,
    isRequired: required !== false,
    placeholder: text(placeholder),
  };
  switch (input['type']) {
    case ComponentType.textInput: {
      const kind = input['style'] === PARAGRAPH ? 'long' : 'short';
      return { ...base, kind, value: text(value), longest: typeof longest === 'number' ? longest : LONGEST };
    }
    case ComponentType.fileUpload:
      return { ...base, kind: 'file', longest: typeof most === 'number' ? most : 1 };
    case ComponentType.checkbox:
      return { ...base, kind: 'checkbox', isRequired: false, value: input['default'] === true ? 'true' : '' };
    default: {
      const values = new Set<unknown>(chosenAtFirst(input));
      const choices = selectChoices(input, named).map((choice) => ({
        name: choice.name,
        value: choice.value,
        isChosen: values.has(choice.value),
      }));
      const all = input['type'] === ComponentType.checkboxGroup ? choices.length : 1;
      return { ...base, kind: 'choices', longest: typeof most === 'number' ? most : all, choices };
    }
  }
}
