/** Reads a list of objects out of an unvalidated body, for the rules that look at every element. */
import { isJson } from './is-json.js';
import type { Json } from './json.js';

/**
 * The objects of a list with their places in it. Empty for anything that is no list; elements that are no objects are
 * left out, because the schema reports them.
 */
export function jsonList(value: unknown): readonly (readonly [index: number, item: Json])[] {
  if (!Array.isArray(value)) return [];
  return value.flatMap((item: unknown, index) => (isJson(item) ? [[index, item] as const] : []));
}
