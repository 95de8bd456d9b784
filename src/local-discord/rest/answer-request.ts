/**
 * One HTTP request from its arrival to its answer: is it meant for this machine, does it know the token, is it within
 * the rate limit, which route is it; and the refusals in Discord's own shape.
 */
import type { IncomingMessage } from 'node:http';
import { DiscordFault } from '../discord-fault.js';
import type { World } from '../world.js';
import { callbackRoute } from './callback-route.js';
import { commandRoutes } from './command-routes.js';
import { fileRoutes } from './file-routes.js';
import { identityRoutes } from './identity-routes.js';
import { matchRoute } from './match-route.js';
import type { MatchedRoute } from './match-route.js';
import type { Allowance } from './rate-limits.js';
import { readBody } from './read-body.js';
import type { RestAnswer, Route } from './route.js';
import { webhookRoutes } from './webhook-routes.js';

const ROUTES: readonly Route[] = [callbackRoute, ...webhookRoutes, ...identityRoutes, ...commandRoutes, ...fileRoutes];
/** Recorded requests are for tests and for the page's panel, which show the latest. */
const MAX_RECORDED = 1000;

export interface HeadedAnswer extends RestAnswer {
  readonly headers: Readonly<Record<string, string>>;
}

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
  const { answer, body } = allowed
    ? await handled(world, request, match, url.searchParams)
    : { answer: tooMany(resetAfter), body: undefined };
  world.requests.push({ method, route: route.path, status: answer.status, body });
  if (world.requests.length > MAX_RECORDED) world.requests.shift();
  return { ...answer, headers: { ...headers, ...answer.headers } };
}

async function handled(
  world: World,
  request: IncomingMessage,
  { route, params }: MatchedRoute,
  query: URLSearchParams,
): Promise<{ readonly answer: HeadedAnswer; readonly body: unknown }> {
  const name = `${route.method} ${route.path}`;
  let body: unknown;
  try {
    if (route.auth === 'bot' && request.headers.authorization !== `Bot ${world.token}`)
      throw DiscordFault.unauthorized();
    const read = await readBody(request);
    ({ body } = read);
    const param = (key: string) => params.get(key) ?? '';
    const answer = route.handle({ param, query, body, files: read.files, name }, world);
    return { answer: { ...answer, headers: {} }, body };
  } catch (error) {
    return { answer: refusal(error), body };
  }
}

function tooMany(resetAfter: number): HeadedAnswer {
  return {
    status: 429,
    headers: { 'retry-after': String(Math.ceil(resetAfter)), 'x-ratelimit-scope': 'user' },
    body: { message: 'You are being rate limited.', retry_after: resetAfter, global: false },
  };
}

/** Whatever is no fault of the client's is a bug here, and must be seen: it is thrown on. */
function refusal(error: unknown): HeadedAnswer {
  if (!(error instanceof DiscordFault)) throw error;
  return { status: error.status, body: error.toBody(), headers: {} };
}
