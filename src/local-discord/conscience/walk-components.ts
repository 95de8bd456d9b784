/** Every component of a message or modal with its place, however deep it stands. */
import { isJson } from '../is-json.js';
import { jsonList } from '../json-list.js';
import type { Json } from '../json.js';

export interface PlacedComponent {
  readonly component: Json;
  readonly path: readonly (string | number)[];
}

/** In reading order, a parent before its children. Stops at a depth that no accepted message reaches. */
export function walkComponents(
  components: unknown,
  path: readonly (string | number)[],
  depth = 0,
): readonly PlacedComponent[] {
  if (depth > 8) return [];
  return jsonList(components).flatMap(([index, component]) => placed(component, [...path, index], depth));
}

function placed(component: Json, path: readonly (string | number)[], depth: number): readonly PlacedComponent[] {
  return [
    { component, path },
    ...walkComponents(component['components'], [...path, 'components'], depth + 1),
    // A section's accessory, and the field under a modal's label.
    ...['accessory', 'component'].flatMap((key) => {
      const child = component[key];
      return isJson(child) && depth < 8 ? placed(child, [...path, key], depth + 1) : [];
    }),
  ];
}
