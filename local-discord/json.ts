/** A JSON object of unknown content: what every request body is until it has been looked at. */
export type Json = Readonly<Record<string, unknown>>;

/** The one test for "a JSON object": neither null nor a list, which `typeof` would let through. */
export function isJson(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

// Reads a list of objects out of an unvalidated body, for the rules that look at every element.

/**
 * The objects of a list with their places in it. Empty for anything that is no list; elements that are no objects are
 * left out, because the schema reports them.
 */
export function jsonList(value: unknown): readonly (readonly [index: number, item: Json])[] {
  if (!Array.isArray(value)) return [];
  return value.flatMap((item: unknown, index) => (isJson(item) ? [[index, item] as const] : []));
}
