/** One command or a whole scope's list of them, as a deployment sends it. */
import {
  ApplicationCommandCreateRequestSchema,
  ApplicationCommandPatchRequestPartialSchema,
  ApplicationCommandUpdateRequestSchema,
} from 'discord-api-spec/zod';
import type { $ZodType } from 'zod/v4/core';
import { isJson, jsonList, type Json } from '../wire.js';
import { localeRules, duplicates, slashNameRules, translatedNameRules } from './names.js';
import { optionRules } from './options.js';
import { schemaViolations } from './schema.js';
import { type Violation, violationAt, type Path } from './violation.js';

/** Everything wrong with what is deployed: a PUT sends a list, any other method one command. */
export function commandViolations(method: string, body: unknown): readonly Violation[] {
  switch (method) {
    case 'PUT':
      if (!Array.isArray(body))
        return [violationAt([], 'LIST_TYPE_CONVERT', 'Only iterables may be used in a ListType')];
      return [
        ...body.flatMap((command: unknown, index) =>
          one(ApplicationCommandUpdateRequestSchema, command, [index], true),
        ),
        ...commandListRules(jsonList(body)),
      ];
    case 'PATCH':
      return one(ApplicationCommandPatchRequestPartialSchema, body, [], false);
    default:
      return one(ApplicationCommandCreateRequestSchema, body, [], true);
  }
}

/** An edit names only what it changes, so what a whole command must have is not asked of it: `whole` is false then. */
function one(schema: $ZodType, command: unknown, path: readonly number[], whole: boolean): readonly Violation[] {
  const shape = schemaViolations(schema, isJson(command) ? asSpecified(command) : command, path);
  if (!isJson(command)) return shape;
  const rules = commandRules(whole ? command : { description: '-', ...command }, path);
  return [...shape, ...rules, ...localeRules(command, path)];
}

/**
 * Where the schema and the wire part: permissions travel as a numeric string and are specified as a number, and `nsfw`
 * is documented but not specified.
 */
function asSpecified(command: Json): Json {
  const { nsfw, default_member_permissions: permissions, ...rest } = command;
  return {
    ...rest,
    ...(typeof nsfw === 'boolean' || nsfw === undefined || nsfw === null ? {} : { nsfw }),
    ...(permissions === undefined ? {} : { default_member_permissions: asNumber(permissions) }),
  };
}

function asNumber(permissions: unknown): unknown {
  return typeof permissions === 'string' && /^\d{1,17}$/u.test(permissions) ? Number(permissions) : permissions;
}

/** https://docs.discord.com/developers/interactions/application-commands, 2026-08: slash, user, message, entry point. */
const MOST = new Map<unknown, number>([
  [1, 100],
  [2, 15],
  [3, 15],
  [4, 1],
]);

/**
 * What Discord demands of a scope's commands taken together: names used once, and not too many of a kind. `commands` come
 * with their places in the request.
 */
export function commandListRules(commands: readonly (readonly [number, Json])[]): readonly Violation[] {
  const typeOf = (command: Json) => command['type'] ?? 1;
  const tooMany = [...MOST].filter(([type, most]) => {
    return commands.filter(([, command]) => typeOf(command) === type).length > most;
  });
  return [
    ...duplicates(commands, ([, command]) => JSON.stringify([typeOf(command), command['name']])).map(([index]) =>
      violationAt([index, 'name'], 'APPLICATION_COMMANDS_DUPLICATE_NAME', 'Application command names must be unique'),
    ),
    ...tooMany.map(([type, most]) =>
      violationAt(
        [],
        'APPLICATION_COMMANDS_TOO_MANY',
        `Maximum number of commands of type ${String(type)} reached (${most})`,
      ),
    ),
  ];
}

const CHAT_INPUT = 1;

/** https://docs.discord.com/developers/interactions/application-commands, 2026-08 */
const MAX_CHARACTERS = 8000;

/** What Discord demands of one command beyond its shape: names, descriptions, the order and the kinds of its options. */
function commandRules(command: Json, path: Path): readonly Violation[] {
  const type = command['type'] ?? CHAT_INPUT;
  const found = ['contexts', 'integration_types']
    .filter((key) => duplicates(array(command[key]), (value) => value).length > 0)
    .map((key) => violationAt([...path, key], 'SET_TYPE_DUPLICATE', 'Values must be unique.'));
  if (type !== CHAT_INPUT) {
    if (command['description']) found.push(misplaced(path, 'description'));
    if (jsonList(command['options']).length > 0) found.push(misplaced(path, 'options'));
    return found;
  }
  if (!command['description']) {
    found.push(violationAt([...path, 'description'], 'BASE_TYPE_REQUIRED', 'This field is required'));
  }
  const characters = charactersOf(command);
  if (characters > MAX_CHARACTERS) {
    found.push(
      violationAt(
        path,
        'APPLICATION_COMMAND_TOO_LARGE',
        `Command exceeds maximum size (${characters} of ${MAX_CHARACTERS})`,
      ),
    );
  }
  return [
    ...found,
    ...slashNameRules(command['name'], [...path, 'name']),
    ...translatedNameRules(command, path),
    ...optionRules(command['options'], [...path, 'options']),
  ];
}

function misplaced(path: Path, key: string): Violation {
  const code = 'APPLICATION_COMMAND_CONTEXT_MENU_FIELD';
  return violationAt([...path, key], code, `Context menu commands cannot have ${key}`);
}

/** Names, descriptions and choices' values of the command and all its options; of what is translated, the longest. */
function charactersOf(item: Json): number {
  const own = ['name', 'description', 'value'].reduce((sum, key) => {
    const translations = item[`${key}_localizations`];
    const texts = [item[key], ...(isJson(translations) ? Object.values(translations) : [])];
    return sum + Math.max(...texts.map((text) => (typeof text === 'string' ? text.length : 0)));
  }, 0);
  const inner = [item['options'], item['choices']].flatMap((list) => array(list).filter(isJson));
  return inner.reduce((sum, child) => sum + charactersOf(child), own);
}

function array(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}
