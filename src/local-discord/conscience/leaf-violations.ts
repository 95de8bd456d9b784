/**
 * A single value (text, number, flag, choice) against its schema, in Discord's words. The codes are Discord's where its
 * answers are known; those of rarer faults could not be compared with the live service.
 */
import { safeParse } from 'zod/v4/core';
import type { $ZodIssue, $ZodType, $ZodTypes } from 'zod/v4/core';
import type { Violation } from '../violation.js';
import { definition } from './definition.js';
import { lengthViolations } from './length-violations.js';
import { violate } from './violate.js';

type Path = readonly (string | number)[];

export function leafViolations(schema: $ZodType, value: unknown, path: Path): readonly Violation[] {
  if (value === undefined) return [violate(path, 'BASE_TYPE_REQUIRED', 'This field is required')];
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
    return violate(path, 'NUMBER_TYPE_MIN', `Value should be greater than or equal to ${issue.minimum}.`);
  }
  if (issue.code === 'too_big') {
    return violate(path, 'NUMBER_TYPE_MAX', `Value should be less than or equal to ${issue.maximum}.`);
  }
  if (issue.code === 'invalid_value') {
    return violate(path, 'BASE_TYPE_CHOICES', `Value must be one of (${issue.values.join(', ')}).`);
  }
  if (issue.code === 'invalid_format' && issue.format === 'url') {
    return violate(path, 'URL_TYPE_INVALID_URL', 'Not a well formed URL.');
  }
  return violate(path, 'BASE_TYPE_INVALID', `Value ${JSON.stringify(value).slice(0, 100)} is not accepted.`);
}

function wrongType(expected: string, path: Path): Violation {
  switch (expected) {
    case 'string':
      return violate(path, 'STRING_TYPE_CONVERT', 'Could not interpret the value as string.');
    case 'boolean':
      return violate(path, 'BOOLEAN_TYPE_CONVERT', 'Must be either true or false.');
    default:
      return violate(path, 'NUMBER_TYPE_COERCE', `Value is not ${expected}.`);
  }
}
