/** The flags that a body asks for. */
import type { Json } from '../json.js';

/** 0 when it asks for none. */
export function flagsOf(body: Json): number {
  return typeof body['flags'] === 'number' ? body['flags'] : 0;
}
