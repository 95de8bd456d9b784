/** A modal, as the bot sent it, as the page needs it. */
import { ComponentType } from '../component-type.js';
import { isJson } from '../is-json.js';
import { jsonList } from '../json-list.js';
import type { Json } from '../json.js';
import type { ChatModal, ChatModalField } from './protocol.js';

const PARAGRAPH = 2;
/** https://docs.discord.com/developers/components/reference#text-input */
const LONGEST = 4000;

/** `id` names it when it is sent back. Fields that take no text are left out. */
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

function text(value: unknown): string {
  return typeof value === 'string' ? value : '';
}
