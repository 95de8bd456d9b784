/** The application's commands, global and in a server: a command keeps its id as long as its name and type stay. */
import { commandListRules } from '../conscience/command-list-rules.js';
import { DiscordFault } from '../discord-fault.js';
import { isJson } from '../is-json.js';
import type { Json } from '../json.js';
import { jsonList } from '../json-list.js';
import { obey } from '../obey.js';
import type { StoredCommand } from '../stored.js';
import type { World } from '../world.js';
import { countCreates } from './count-creates.js';
import type { RestRequest, Route } from './route.js';
import { storedCommand } from './stored-command.js';

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
  obey(world, request.name, { route: 'commands', method: 'PUT', body: request.body });
  const sent = jsonList(request.body).map(([, body]) => ({ body, before: sameName(commands, body) }));
  countCreates(world, scope, sent.filter(({ before }) => !before).length);
  const stored = sent.map(({ body, before }) => storedCommand(world, body, before?.id ?? world.nextId(), scope));
  world.commands.set(scope, stored);
  return { status: 200, body: stored };
}

function upsert(request: RestRequest, world: World) {
  const { scope, commands } = scopeOf(request, world);
  obey(world, request.name, { route: 'commands', method: 'POST', body: request.body });
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
  obey(world, request.name, { route: 'commands', method: 'PATCH', body: request.body });
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
  if (!command) throw DiscordFault.unknownCommand();
  return command;
}

function keep(world: World, scope: string, commands: readonly StoredCommand[]): void {
  const fault = DiscordFault.of(commandListRules([...commands.entries()]));
  if (fault) throw fault;
  world.commands.set(scope, commands);
}

function scopeOf(request: RestRequest, world: World): { scope: string; commands: readonly StoredCommand[] } {
  if (request.param('application') !== world.applicationId) throw DiscordFault.missingAccess();
  const scope = request.param('guild') || 'global';
  const isKnown = scope === 'global' || [...world.guilds.values()].some(({ id }) => id === scope);
  if (!isKnown) throw DiscordFault.missingAccess();
  return { scope, commands: world.commands.get(scope) ?? [] };
}
