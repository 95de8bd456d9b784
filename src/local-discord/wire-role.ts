/** A role as events carry it: it gives no rights and has no colour. */
import type { Role } from './guild.js';
import type { Json } from './json.js';

export function wireRole({ id, name }: Role): Json {
  return {
    id,
    name,
    color: 0,
    colors: { primary_color: 0, secondary_color: null, tertiary_color: null },
    hoist: false,
    icon: null,
    unicode_emoji: null,
    position: 0,
    permissions: '0',
    managed: false,
    mentionable: false,
    flags: 0,
  };
}
