/**
 * One HTTP request from its arrival to its answer: is it meant for this machine, does it know the token, is it within
 * the rate limit, which route is it; and the refusals in Discord's own shape.
 */
import type { IncomingMessage } from 'node:http';
import { DiscordFault } from '../validation/discord-fault.js';
import { InteractionType } from '../enums.js';
import type { World } from '../world.js';
import { callbackRoute } from './callback-route.js';
import { commandRoutes } from './command-routes.js';
import { fileRoutes, identityRoutes } from './identity-routes.js';
import type { HeadedAnswer, RestAnswer } from './answer.js';
import { matchRoute, type MatchedRoute, type Route } from './route.js';
import { type Allowance, rateLimited } from './rate-limits.js';
import { readBody } from './read-body.js';
import { webhookRoutes } from './webhook-routes.js';

const ROUTES: readonly Route[] = [callbackRoute, ...webhookRoutes, ...identityRoutes, ...commandRoutes, ...fileRoutes];

export async function answerRequest(
  world: World,
  limits: (bucket: string, route: string, kind: 'webhook' | 'other') => Allowance,
  request: IncomingMessage,
): Promise<HeadedAnswer> {
  const target = request.url ?? '/';
  if (!URL.canParse(target, world.origin)) return refusal(DiscordFault.notFound());
  const url = new URL(target, world.origin);
  const method = request.method ?? 'GET';
  const pathname = url.pathname.replace(/^\/api(?:\/v\d+)?(?=\/)/u, '');
  const match = matchRoute(ROUTES, method, pathname);
  if (match === 'unknown-path') return refusal(DiscordFault.notFound());
  if (match === 'unknown-method') return refusal(DiscordFault.methodNotAllowed());

  const { route, params } = match;
  const name = `${method} ${route.path}`;
  const token = params.get('token');
  const kind = route.path.startsWith('/webhooks/') ? 'webhook' : 'other';
  const { allowed, resetAfter, headers } = limits(`${kind} ${token ?? name}`, name, kind);
  const { body, handle } = await readable(world, request, match, url.searchParams);
  const answer = allowed ? await withInjectedFaults(world, token, handle) : rateLimited('user', resetAfter);
  world.requests.push({ method, route: route.path, status: answer.status, body });
  if (world.requests.length > world.remember) world.requests.shift();
  return { ...answer, headers: { ...headers, ...answer.headers } };
}

/** Lets whatever has been made to go wrong happen to the bot's answers; suggestions are spared. */
async function withInjectedFaults(
  world: World,
  token: string | undefined,
  handle: () => HeadedAnswer,
): Promise<HeadedAnswer> {
  const interaction = token === undefined ? undefined : world.interactions.get(token);
  if (!interaction || interaction.type === InteractionType.autocomplete) return handle();
  const intervention = world.faultInjection.take(interaction);
  return intervention ? intervention({ interaction, handle: async () => handle() }) : handle();
}

/** The request with its body read, so that it can be carried out, now or later, once or twice. */
async function readable(
  world: World,
  request: IncomingMessage,
  { route, params }: MatchedRoute,
  query: URLSearchParams,
): Promise<{ readonly handle: () => HeadedAnswer; readonly body: unknown }> {
  const name = `${route.method} ${route.path}`;
  const answered = (act: () => RestAnswer) => (): HeadedAnswer => {
    try {
      return { headers: {}, ...act() };
    } catch (error) {
      return refusal(error);
    }
  };
  const refuse = (fault: unknown) => ({ body: undefined, handle: () => refusal(fault) });
  if (route.auth === 'bot' && request.headers.authorization !== `Bot ${world.token}`) {
    return refuse(DiscordFault.unauthorized());
  }
  try {
    const { body, files } = await readBody(request);
    const param = (key: string) => params.get(key) ?? '';
    return { body, handle: answered(() => route.handle({ param, query, body, files, name }, world)) };
  } catch (error) {
    return refuse(error);
  }
}

/** Whatever is no fault of the client's is a bug here, and must be seen: it is thrown on. */
function refusal(error: unknown): HeadedAnswer {
  if (!(error instanceof DiscordFault)) throw error;
  return { status: error.status, body: error.toBody(), headers: {} };
}
