/** The application's commands, global and in a server: a command keeps its id as long as its name and type stay. */
import { isJson, type Json, jsonList } from '../wire.js';
import type { StoredCommand } from '../stored.js';
import { assertValid } from '../validation/check-request.js';
import { commandListRules } from '../validation/commands.js';
import { guildById } from '../servers.js';
import { DiscordError } from '../validation/discord-error.js';
import type { World } from '../world.js';
import type { RestRequest, Route } from './route.js';

/** The same routes stand under the application and under each of its servers. */
export const commandRoutes: readonly Route[] = [
  ...routesUnder('/applications/:application'),
  ...routesUnder('/applications/:application/guilds/:guild'),
];

function routesUnder(prefix: string): readonly Route[] {
  const all = { path: `${prefix}/commands`, auth: 'bot' } as const;
  const one = { path: `${prefix}/commands/:command`, auth: 'bot' } as const;
  return [
    { ...all, method: 'GET', handle: (request, world) => ({ status: 200, body: scopeOf(request, world).commands }) },
    { ...all, method: 'PUT', handle: overwrite },
    { ...all, method: 'POST', handle: upsert },
    { ...one, method: 'GET', handle: (request, world) => ({ status: 200, body: named(request, world) }) },
    { ...one, method: 'PATCH', handle: edit },
    { ...one, method: 'DELETE', handle: remove },
  ];
}

function overwrite(request: RestRequest, world: World) {
  const { scope, commands } = scopeOf(request, world);
  assertValid(world, request.name, { route: 'commands', method: 'PUT', body: request.body });
  const sent = jsonList(request.body).map(([, body]) => ({ body, before: sameName(commands, body) }));
  countCreates(world, scope, sent.filter(({ before }) => !before).length);
  const stored = sent.map(({ body, before }) => storedCommand(world, body, before?.id ?? world.nextId(), scope));
  world.commands.set(scope, stored);
  return { status: 200, body: stored };
}

function upsert(request: RestRequest, world: World) {
  const { scope, commands } = scopeOf(request, world);
  assertValid(world, request.name, { route: 'commands', method: 'POST', body: request.body });
  const body = isJson(request.body) ? request.body : {};
  const before = sameName(commands, body);
  if (!before) countCreates(world, scope, 1);
  const command = storedCommand(world, body, before?.id ?? world.nextId(), scope);
  keep(world, scope, [...commands.filter(({ id }) => id !== command.id), command]);
  return { status: before ? 200 : 201, body: command };
}

/** The command whose place one of this type and name takes. */
function sameName(commands: readonly StoredCommand[], body: Json): StoredCommand | undefined {
  return commands.find(({ type, name }) => type === (body['type'] ?? 1) && name === body['name']);
}

function edit(request: RestRequest, world: World) {
  const { scope, commands } = scopeOf(request, world);
  const before = named(request, world);
  assertValid(world, request.name, { route: 'commands', method: 'PATCH', body: request.body });
  const body = isJson(request.body) ? request.body : {};
  const command = storedCommand(world, { ...before, ...body, type: before.type }, before.id, scope);
  keep(
    world,
    scope,
    commands.map((other) => (other.id === command.id ? command : other)),
  );
  return { status: 200, body: command };
}

function remove(request: RestRequest, world: World) {
  const { scope, commands } = scopeOf(request, world);
  const gone = named(request, world);
  keep(
    world,
    scope,
    commands.filter(({ id }) => id !== gone.id),
  );
  return { status: 204 };
}

function named(request: RestRequest, world: World): StoredCommand {
  const command = scopeOf(request, world).commands.find(({ id }) => id === request.param('command'));
  if (!command) throw DiscordError.unknownCommand();
  return command;
}

function keep(world: World, scope: string, commands: readonly StoredCommand[]): void {
  const error = DiscordError.of(commandListRules([...commands.entries()]));
  if (error) throw error;
  world.commands.set(scope, commands);
}

function scopeOf(request: RestRequest, world: World): { scope: string; commands: readonly StoredCommand[] } {
  if (request.param('application') !== world.applicationId) throw DiscordError.missingAccess();
  const scope = request.param('guild') || 'global';
  const isKnown = scope === 'global' || guildById(world, scope) !== undefined;
  if (!isKnown) throw DiscordError.missingAccess();
  return { scope, commands: world.commands.get(scope) ?? [] };
}

/**
 * A command as Discord keeps it: with id and version, its defaults filled in, and what says nothing left out. `body` has
 * passed validation. `id`: that of the command it takes the place of; `scope`: a guild's id or `global`.
 */
function storedCommand(world: World, body: Json, id: string, scope: string): StoredCommand {
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

/**
 * New commands in a day, after which a bot that deletes and makes its commands anew at every start runs out; what has the
 * name of a command that is there is an update. https://docs.discord.com/developers/interactions/application-commands, 2026-08
 */
const MAX_CREATES = 200;
const DAY = 24 * 60 * 60 * 1000;

/** Counts `created` new commands of this scope; throws when there are too many for one day. */
function countCreates(world: World, scope: string, created: number): void {
  const now = world.clock.now();
  const open = world.creates.get(scope);
  const day = open && now < open.endsAt ? open : { endsAt: now + DAY, count: 0 };
  if (day.count + created > MAX_CREATES) throw DiscordError.tooManyCreates();
  world.creates.set(scope, { ...day, count: day.count + created });
}
