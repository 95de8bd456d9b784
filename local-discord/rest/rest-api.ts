/**
 * The REST API as a whole: what every request goes through before and after its route, which is the rate limit, the bot's
 * token, the reading of its body, whatever has been made to go wrong, and the record of it.
 */
import { type Context, Hono } from 'hono';
import { withInjectedFaults } from '../fault-injection/with-faults.js';
import { localOnly, type Loopback } from '../loopback.js';
import { DiscordError } from '../validation/discord-error.js';
import { violationAt } from '../validation/violation.js';
import type { World } from '../world.js';
import { carriedOut, type HeadedAnswer, rateLimited, refusal, responseTo } from './answer.js';
import { callbackRoute } from './callback-route.js';
import { channelRoutes } from './channel-routes.js';
import { commandRoutes } from './command-routes.js';
import { guildRoutes } from './guild-routes.js';
import { fileRoutes, identityRoutes } from './identity-routes.js';
import { createRateLimits, type TakeAllowance } from './rate-limits.js';
import { readBody } from './read-body.js';
import type { Route } from './route.js';
import { webhookRoutes } from './webhook-routes.js';

const ROUTES: readonly Route[] = [
  callbackRoute,
  ...webhookRoutes,
  ...channelRoutes,
  ...guildRoutes,
  ...identityRoutes,
  ...commandRoutes,
  ...fileRoutes,
];

/** Unknown paths are answered with 404 and known ones with another method with 405, as Discord does. */
export function restApi(world: World): Hono<Loopback> {
  const takeAllowance = createRateLimits(world.clock);
  const api = new Hono<Loopback>({ getPath });
  const refuse = (error: DiscordError) => responseTo(refusal(error));
  api.use(localOnly(world.origin));
  api.use(async (context, next) => {
    await next();
    world.changed();
    // By the clock of this Discord, whatever the machine's.
    context.res.headers.set('date', new Date(world.clock.now()).toUTCString());
  });
  for (const route of ROUTES) {
    api.on(route.method, route.path, async (context) => responseTo(await answer(world, takeAllowance, route, context)));
  }
  for (const { path } of ROUTES) api.all(path, () => refuse(DiscordError.methodNotAllowed()));
  api.notFound(() => refuse(DiscordError.notFound()));
  api.onError((error, { req }) => {
    // A bug of the stand-in's own. It is kept with what the bot did wrong, so that a test that runs into it says why.
    const violation = violationAt([], 'STAND_IN_ERROR', String(error), 'broken');
    world.violations.push({ request: `${req.method} (in the stand-in)`, ...violation });
    return refuse(DiscordError.internal());
  });
  return api;
}

/**
 * Without the prefix, which clients may leave out, and still encoded, because params are decoded one by one; but some
 * clients write the routes' own `@` as `%40`.
 */
function getPath({ url }: Request): string {
  return new URL(url).pathname.replace(/^\/api(?:\/v\d+)?(?=\/)/u, '').replaceAll('%40', '@');
}

async function answer(
  world: World,
  takeAllowance: TakeAllowance,
  route: Route,
  context: Context<Loopback>,
): Promise<HeadedAnswer> {
  const { method, path } = route;
  const name = `${method} ${path}`;
  const token = context.req.param('token');
  const kind = path.startsWith('/webhooks/') ? 'webhook' : 'other';
  const { allowed, resetAfter, headers } = takeAllowance(`${kind} ${token ?? name}`, name, kind);
  const { body, handle } = await readable(world, route, context);
  const interaction = token === undefined ? undefined : world.interactions.get(token);
  const answered = allowed ? await withInjectedFaults(world, interaction, handle) : rateLimited('user', resetAfter);
  world.requests.push({ method, route: path, status: answered.status, body });
  if (world.requests.length > world.remember) world.requests.shift();
  return { ...answered, headers: { ...headers, ...answered.headers } };
}

/** The request with its body read, so that it can be carried out, now or later, once or twice. */
async function readable(
  world: World,
  { method, path, auth, handle }: Route,
  { req, env }: Context<Loopback>,
): Promise<{ readonly handle: () => HeadedAnswer; readonly body: unknown }> {
  const refused = (error: unknown) => ({ body: undefined, handle: () => refusal(error) });
  if (auth === 'bot' && req.header('authorization') !== `Bot ${world.token}`) {
    return refused(DiscordError.unauthorized());
  }
  try {
    const { body, files } = await readBody(env.incoming);
    const params: Readonly<Record<string, string>> = req.param();
    const query = new URL(req.url).searchParams;
    const request = { param: (key: string) => params[key] ?? '', query, body, files, name: `${method} ${path}` };
    return { body, handle: () => carriedOut(() => handle(request, world)) };
  } catch (error) {
    return refused(error);
  }
}
