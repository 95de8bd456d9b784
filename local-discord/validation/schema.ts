/**
 * Compares a value with one of Discord's schemas and says what is wrong where. It reads the zod schema instead of
 * running it, for two reasons: a union of components reports one exact violation (that of the branch whose `type` the
 * value carries) instead of hundreds, and a key that no schema names is noticed, which the schemas themselves allow.
 */
import { type $ZodType, type $ZodTypes, safeParse, type $ZodIssue, type $ZodCheck, type $ZodChecks } from 'zod/v4/core';
import { isJson, type Json } from '../wire.js';
import { type Path, type Violation, violationAt } from './violation.js';

/**
 * Everything wrong with the value, in the order of the schema's keys; `path` is where it stands in the request. Lengths are
 * counted in UTF-16 units, as zod counts them, which is never laxer than Discord's code points.
 */
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
    .map((key) =>
      violationAt([...path, key], 'UNKNOWN_KEY', 'Discord knows no such key here and ignores it', 'accepted'),
    );
  const known = Object.entries(shape).flatMap(([key, schema]) => schemaViolations(schema, value[key], [...path, key]));
  return [...unknown, ...known];
}

function unionViolations(options: readonly $ZodType[], value: unknown, path: Path): readonly Violation[] {
  const branches = options.map(resolved).filter((branch) => definition(typed(branch)).type !== 'undefined');
  if (value === undefined) {
    const optional = branches.length < options.length;
    return optional ? [] : [violationAt(path, 'BASE_TYPE_REQUIRED', 'This field is required')];
  }
  const byType = branches.filter((branch) => typesOf(branch).length > 0);
  if (byType.length > 0 && isJson(value)) {
    const branch = byType.find((candidate) => typesOf(candidate).includes(value['type']));
    if (branch) return schemaViolations(branch, value, path);
    const types = byType.flatMap(typesOf).join(', ');
    return [violationAt([...path, 'type'], 'UNION_TYPE_CHOICES', `Value of field "type" must be one of (${types}).`)];
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
    ? violationAt(path, 'BASE_TYPE_REQUIRED', 'This field is required')
    : violationAt(path, code, message);
}

/** Every schema zod makes is one of this union, which its own type leaves open for schemas made by others. */
function typed(schema: $ZodType): $ZodTypes {
  return schema as $ZodTypes;
}

/**
 * A single value (text, number, flag, choice) against its schema, in Discord's words. The codes are Discord's where its
 * answers are known; those of rarer violations could not be compared with the live service.
 */
function leafViolations(schema: $ZodType, value: unknown, path: Path): readonly Violation[] {
  if (value === undefined) return [violationAt(path, 'BASE_TYPE_REQUIRED', 'This field is required')];
  // Every schema zod makes is one of this union.
  const def = definition(schema as $ZodTypes);
  if (def.type === 'string' && typeof value === 'string') {
    const length = lengthViolations(def.checks, value.length, path);
    if (length.length > 0) return length;
  }
  const { error } = safeParse(schema, value);
  return error ? error.issues.map((issue) => violation(issue, value, path)) : [];
}

function violation(issue: $ZodIssue, value: unknown, path: Path): Violation {
  if (issue.code === 'invalid_type') return wrongType(issue.expected, path);
  if (issue.code === 'too_small') {
    return violationAt(path, 'NUMBER_TYPE_MIN', `Value should be greater than or equal to ${issue.minimum}.`);
  }
  if (issue.code === 'too_big') {
    return violationAt(path, 'NUMBER_TYPE_MAX', `Value should be less than or equal to ${issue.maximum}.`);
  }
  if (issue.code === 'invalid_value') {
    return violationAt(path, 'BASE_TYPE_CHOICES', `Value must be one of (${issue.values.join(', ')}).`);
  }
  if (issue.code === 'invalid_format' && issue.format === 'url') {
    return violationAt(path, 'URL_TYPE_INVALID_URL', 'Not a well formed URL.');
  }
  return violationAt(path, 'BASE_TYPE_INVALID', `Value ${JSON.stringify(value).slice(0, 100)} is not accepted.`);
}

function wrongType(expected: string, path: Path): Violation {
  switch (expected) {
    case 'string':
      return violationAt(path, 'STRING_TYPE_CONVERT', 'Could not interpret the value as string.');
    case 'boolean':
      return violationAt(path, 'BOOLEAN_TYPE_CONVERT', 'Must be either true or false.');
    default:
      return violationAt(path, 'NUMBER_TYPE_COERCE', `Value is not ${expected}.`);
  }
}

/** A length, of a list or a text, against the schema's `min_length` and `max_length`; other checks are left to the schema. */
function lengthViolations(checks: readonly $ZodCheck[] | undefined, length: number, path: Path): readonly Violation[] {
  let least = 0;
  let most = Infinity;
  for (const check of checks ?? []) {
    // Every check zod makes is one of this union.
    const def = definition(check as $ZodChecks);
    if (def.check === 'min_length') least = def.minimum;
    if (def.check === 'max_length') most = def.maximum;
  }
  if (length >= least && length <= most) return [];
  if (least > 0 && most < Infinity) {
    return [violationAt(path, 'BASE_TYPE_BAD_LENGTH', `Must be between ${least} and ${most} in length.`)];
  }
  return length > most
    ? [violationAt(path, 'BASE_TYPE_MAX_LENGTH', `Must be ${most} or fewer in length.`)]
    : [violationAt(path, 'BASE_TYPE_MIN_LENGTH', `Must be ${least} or more in length.`)];
}

/** The one place that reads what a zod schema or check is made of; zod documents `_zod.def` for such tools. */
function definition<T extends { readonly _zod: { readonly def: unknown } }>({ _zod: internals }: T): T['_zod']['def'] {
  return internals.def;
}

/** discord.js says `tts: false` and `enforce_nonce: false` on every message, also where the schema has no such key. */
export function withoutDefaults(message: Json): Json {
  return Object.fromEntries(
    Object.entries(message).filter(([key, value]) => !((key === 'tts' || key === 'enforce_nonce') && value === false)),
  );
}
