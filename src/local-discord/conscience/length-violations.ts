/** The least and the most elements or characters that a schema allows, in Discord's words. */
import type { $ZodCheck, $ZodChecks } from 'zod/v4/core';
import type { Violation } from '../violation.js';
import { definition } from './definition.js';
import { violate } from './violate.js';

/** `length` against the schema's `min_length` and `max_length`; other checks are left to the schema. */
export function lengthViolations(
  checks: readonly $ZodCheck[] | undefined,
  length: number,
  path: readonly (string | number)[],
): readonly Violation[] {
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
    return [violate(path, 'BASE_TYPE_BAD_LENGTH', `Must be between ${least} and ${most} in length.`)];
  }
  return length > most
    ? [violate(path, 'BASE_TYPE_MAX_LENGTH', `Must be ${most} or fewer in length.`)]
    : [violate(path, 'BASE_TYPE_MIN_LENGTH', `Must be ${least} or more in length.`)];
}
