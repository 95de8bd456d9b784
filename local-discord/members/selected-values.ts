/** What a person chooses in a select, on a message or in a modal, as it is sent. */
import { ComponentType } from '../enums.js';
import type { WireComponent } from '../wire.js';
import type { Resolved } from './resolved.js';

/** The values or ids. Throws when the select does not offer them, or not that many. */
export function selectedValues(
  select: WireComponent,
  values: readonly string[],
  resolved: Resolved,
): readonly string[] {
  const [least, most] = [select.min_values ?? 1, select.max_values ?? 1];
  if (values.length < least || values.length > most) {
    throw new Error(`Between ${least} and ${most} values can be chosen.`);
  }
  switch (select.type) {
    case ComponentType.userSelect:
      return values.map(resolved.user);
    case ComponentType.roleSelect:
      return values.map(resolved.role);
    case ComponentType.mentionableSelect:
      return values.map(resolved.mentionable);
    case ComponentType.channelSelect:
      return values.map(resolved.channel);
    default: {
      const offered = new Set(select.options?.map(({ value }) => value));
      const stranger = values.find((value) => !offered.has(value));
      if (stranger !== undefined) throw new Error(`The select does not offer “${stranger}”.`);
      return values;
    }
  }
}
