/** One command or a whole scope's list of them, as a deployment sends it. */
import {
  ApplicationCommandCreateRequestSchema,
  ApplicationCommandPatchRequestPartialSchema,
  ApplicationCommandUpdateRequestSchema,
} from 'discord-api-spec/zod';
import type { $ZodType } from 'zod/v4/core';
import { isJson } from '../is-json.js';
import { jsonList } from '../json-list.js';
import type { Json } from '../json.js';
import type { Violation } from '../violation.js';
import { commandListRules } from './command-list-rules.js';
import { commandRules } from './command-rules.js';
import { localeRules } from './locale-rules.js';
import { schemaViolations } from './schema-violations.js';
import { violate } from './violate.js';

export function commandViolations(method: string, body: unknown): readonly Violation[] {
  switch (method) {
    case 'PUT':
      if (!Array.isArray(body)) return [violate([], 'LIST_TYPE_CONVERT', 'Only iterables may be used in a ListType')];
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
