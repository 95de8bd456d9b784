/**
 * Compares a value with one of Discord's schemas and says what is wrong where. It reads the zod schema instead of
 * running it, for two reasons: a union of components reports one exact fault (that of the branch whose `type` the
 * value carries) instead of hundreds, and a key that no schema names is noticed, which the schemas themselves allow.
 */
import type { $ZodType, $ZodTypes } from 'zod/v4/core';
import { isJson } from '../is-json.js';
import type { Violation } from '../violation.js';
import { definition } from './definition.js';
import { leafViolations } from './leaf-violations.js';
import { lengthViolations } from './length-violations.js';
import { violate } from './violate.js';

type Path = readonly (string | number)[];

/** Lengths are counted in UTF-16 units, as zod counts them, which is never laxer than Discord's code points. */
export function schemaViolations(schema: $ZodType, value: unknown, path: Path = []): readonly Violation[] {
  const def = definition(typed(schema));
  if (def.type === 'lazy') return schemaViolations(def.getter(), value, path);
  if (def.type === 'optional') return value === undefined ? [] : schemaViolations(def.innerType, value, path);
  if (def.type === 'nullable') return value === null ? [] : schemaViolations(def.innerType, value, path);
  if (def.type === 'object') return objectViolations(def.shape, value, path);
  if (def.type === 'union') return unionViolations(def.options, value, path);
  if (def.type === 'record') {
    if (!isJson(value))
      return [mustBe(path, value, 'DICT_TYPE_CONVERT', 'Only dictionaries may be used in a DictType')];
    return Object.entries(value).flatMap(([key, item]) => schemaViolations(def.valueType, item, [...path, key]));
  }
  if (def.type === 'array') {
    if (!Array.isArray(value)) {
      return [mustBe(path, value, 'LIST_TYPE_CONVERT', 'Only iterables may be used in a ListType')];
    }
    return [
      ...lengthViolations(def.checks, value.length, path),
      ...value.flatMap((item, index) => schemaViolations(def.element, item, [...path, index])),
    ];
  }
  return leafViolations(schema, value, path);
}

function objectViolations(shape: Readonly<Record<string, $ZodType>>, value: unknown, path: Path): readonly Violation[] {
  if (!isJson(value))
    return [mustBe(path, value, 'MODEL_TYPE_CONVERT', 'Only dictionaries may be used in a ModelType')];
  const unknown = Object.keys(value)
    .filter((key) => !Object.hasOwn(shape, key) && value[key] !== undefined)
    .map((key) => violate([...path, key], 'UNKNOWN_KEY', 'Discord knows no such key here and ignores it', 'accepted'));
  const known = Object.entries(shape).flatMap(([key, schema]) => schemaViolations(schema, value[key], [...path, key]));
  return [...unknown, ...known];
}

function unionViolations(options: readonly $ZodType[], value: unknown, path: Path): readonly Violation[] {
  const branches = options.map(resolved).filter((branch) => definition(typed(branch)).type !== 'undefined');
  if (value === undefined) {
    const optional = branches.length < options.length;
    return optional ? [] : [violate(path, 'BASE_TYPE_REQUIRED', 'This field is required')];
  }
  const byType = branches.filter((branch) => typesOf(branch).length > 0);
  if (byType.length > 0 && isJson(value)) {
    const branch = byType.find((candidate) => typesOf(candidate).includes(value['type']));
    if (branch) return schemaViolations(branch, value, path);
    const types = byType.flatMap(typesOf).join(', ');
    return [violate([...path, 'type'], 'UNION_TYPE_CHOICES', `Value of field "type" must be one of (${types}).`)];
  }
  // No branch says which it is: the one that comes nearest is the one that was meant.
  const attempts = branches.map((branch) => schemaViolations(branch, value, path));
  return attempts.reduce((best, attempt) => (attempt.length < best.length ? attempt : best), attempts[0] ?? []);
}

/** The values that the branch allows in its `type`; empty when it has none. */
function typesOf(branch: $ZodType): readonly unknown[] {
  const def = definition(typed(branch));
  if (def.type !== 'object') return [];
  const type = def.shape['type'];
  if (!type) return [];
  const typeDef = definition(typed(type));
  return typeDef.type === 'literal' ? typeDef.values : [];
}

function resolved(schema: $ZodType): $ZodType {
  const def = definition(typed(schema));
  return def.type === 'lazy' ? resolved(def.getter()) : schema;
}

function mustBe(path: Path, value: unknown, code: string, message: string): Violation {
  return value === undefined
    ? violate(path, 'BASE_TYPE_REQUIRED', 'This field is required')
    : violate(path, code, message);
}

/** Every schema zod makes is one of this union, which its own type leaves open for schemas made by others. */
function typed(schema: $ZodType): $ZodTypes {
  return schema as $ZodTypes;
}
