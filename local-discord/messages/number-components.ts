/** Discord gives every component of a message a number, from 1 in reading order, unless the bot gave it one. */
import { isJson, type Json, type WireComponent } from '../wire.js';

/**
 * `components` have passed validation, so they have the shapes of the schema. `resolve` puts an address in the place
 * of an `attachment://` reference.
 */
export function numberComponents(components: unknown, resolve: (url: string) => string): readonly WireComponent[] {
  const taken = new Set<unknown>();
  collectIds(components, taken);
  let last = 0;
  const nextId = () => {
    do last += 1;
    while (taken.has(last));
    return last;
  };
  // The schema has proved that these are components, and `number` gives each its id.
  return list(components).map((component) => number(component, nextId, resolve) as unknown as WireComponent);
}

function number(component: Json, nextId: () => number, resolve: (url: string) => string): Json {
  const own = component['id'];
  const numbered: Record<string, unknown> = { ...component, id: isGiven(own) ? own : nextId() };
  if (Array.isArray(component['components'])) {
    numbered['components'] = list(component['components']).map((child) => number(child, nextId, resolve));
  }
  for (const key of ['accessory', 'component']) {
    const child = component[key];
    if (isJson(child)) numbered[key] = number(child, nextId, resolve);
  }
  for (const key of ['file', 'media']) {
    const media = component[key];
    if (isJson(media) && typeof media['url'] === 'string') numbered[key] = { ...media, url: resolve(media['url']) };
  }
  return numbered;
}

function collectIds(components: unknown, into: Set<unknown>): void {
  for (const component of list(components)) {
    if (isGiven(component['id'])) into.add(component['id']);
    collectIds(component['components'], into);
    collectIds([component['accessory'], component['component']], into);
  }
}

/** 0 means "number it for me". */
function isGiven(id: unknown): boolean {
  return typeof id === 'number' && id > 0;
}

function list(value: unknown): readonly Json[] {
  return Array.isArray(value) ? value.filter(isJson) : [];
}
