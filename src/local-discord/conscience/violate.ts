/** A violation from its place and what is wrong there. */
import type { Violation } from '../violation.js';

/** `path` is given in pieces. */
export function violate(
  path: readonly (string | number)[],
  code: string,
  message: string,
  answer: Violation['answer'] = 'refused',
): Violation {
  return { path: path.join('.'), code, message, answer };
}
