/** What options and selects offer: their own choices, or the people, roles and channels of a place. The page reads it too. */
import { ComponentType } from '../enums.js';
import { type Json, jsonList } from '../wire.js';
import type { ChatChoice, ChatNamed } from './protocol.js';

/** Discord's numbers of options. https://docs.discord.com/developers/interactions/application-commands#application-command-object-application-command-option-type */
const [USER, CHANNEL, ROLE, MENTIONABLE] = [6, 7, 8, 9];

/** Of a command's option of people, channels, roles, or people and roles; undefined for other kinds. */
export function optionChoices(option: Json, named: ChatNamed): readonly ChatChoice[] | undefined {
  switch (option['type']) {
    case USER:
      return named.users;
    case CHANNEL:
      return channelsOf(option, named);
    case ROLE:
      return named.roles;
    case MENTIONABLE:
      return [...named.users, ...named.roles];
    default:
      return undefined;
  }
}

/** Of a select of a message or a modal. */
export function selectChoices(select: Json, named: ChatNamed): readonly ChatChoice[] {
  switch (select['type']) {
    case ComponentType.userSelect:
      return named.users;
    case ComponentType.roleSelect:
      return named.roles;
    case ComponentType.mentionableSelect:
      return [...named.users, ...named.roles];
    case ComponentType.channelSelect:
      return channelsOf(select, named);
    default:
      return jsonList(select['options']).map(([, { label, value }]) => ({ name: text(label), value: text(value) }));
  }
}

function channelsOf({ channel_types: types }: Json, { channels }: ChatNamed): readonly ChatChoice[] {
  const wanted: readonly unknown[] = Array.isArray(types) ? types : [];
  return channels.filter(({ type }) => wanted.length === 0 || wanted.includes(type));
}

/** The values that a select has chosen when it is shown. */
export function chosenAtFirst(select: Json): readonly string[] {
  const own = jsonList(select['options']).filter(([, option]) => option['default'] === true);
  const named = jsonList(select['default_values']);
  return [...own.map(([, { value }]) => text(value)), ...named.map(([, { id }]) => text(id))];
}

function text(value: unknown): string {
  return typeof value === 'string' ? value : '';
}
