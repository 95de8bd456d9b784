/** The one test for "a JSON object": neither null nor a list, which `typeof` would let through. */
import type { Json } from './json.js';

export function isJson(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
