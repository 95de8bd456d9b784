/** A command as Discord keeps it: with id and version, its defaults filled in, and what says nothing left out. */
import { isJson } from '../is-json.js';
import { jsonList } from '../json-list.js';
import type { Json } from '../json.js';
import type { StoredCommand } from '../stored.js';
import type { World } from '../world.js';

/** `body` has passed the conscience. `id`: that of the command it takes the place of; `scope`: a guild's id or `global`. */
export function storedCommand(world: World, body: Json, id: string, scope: string): StoredCommand {
  const { contexts, options, default_member_permissions: permissions } = body;
  return {
    id,
    application_id: world.applicationId,
    version: world.nextId(),
    ...(scope === 'global' ? {} : { guild_id: scope }),
    type: typeof body['type'] === 'number' ? body['type'] : 1,
    name: String(body['name']),
    name_localizations: body['name_localizations'] ?? null,
    description: body['description'] ?? '',
    description_localizations: body['description_localizations'] ?? null,
    default_member_permissions: typeof permissions === 'number' ? String(permissions) : (permissions ?? null),
    dm_permission: body['dm_permission'] ?? true,
    contexts: Array.isArray(contexts) ? contexts.filter((context) => typeof context === 'number') : null,
    integration_types: body['integration_types'] ?? [0],
    nsfw: body['nsfw'] ?? false,
    ...(jsonList(options).length > 0 && { options: jsonList(options).map(([, option]) => speaking(option)) }),
  };
}

/** Without keys that are null, false or an empty list: Discord gives back only what says something. */
function speaking(option: Json): Json {
  return Object.fromEntries(
    Object.entries(option)
      .filter(([, value]) => value !== null && value !== undefined && value !== false)
      .filter(([, value]) => !Array.isArray(value) || value.length > 0)
      .map(([key, value]) => [
        key,
        Array.isArray(value) ? value.map((item: unknown) => (isJson(item) ? speaking(item) : item)) : value,
      ]),
  );
}
