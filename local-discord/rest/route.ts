/** Finds the route of a path. Pieces are decoded one by one, because clients write `@original` as `%40original`. */
import type { AttachedFile } from '../stored.js';
import type { World } from '../world.js';
import type { RestAnswer } from './answer.js';

export interface MatchedRoute {
  readonly route: Route;
  readonly params: ReadonlyMap<string, string>;
}

/** `unknown-path` and `unknown-method` are told apart because Discord answers 404 and 405. */
export function matchRoute(
  routes: readonly Route[],
  method: string,
  pathname: string,
): MatchedRoute | 'unknown-path' | 'unknown-method' {
  const pieces = decoded(pathname);
  if (!pieces) return 'unknown-path';
  const matching = routes.flatMap((route) => {
    const params = paramsOf(route.path, pieces);
    return params ? [{ route, params }] : [];
  });
  const match = matching.find(({ route }) => route.method === method);
  return match ?? (matching.length > 0 ? 'unknown-method' : 'unknown-path');
}

function decoded(pathname: string): readonly string[] | undefined {
  try {
    return pathname.split('/').map(decodeURIComponent);
  } catch {
    // A lone per cent sign.
    return undefined;
  }
}

function paramsOf(template: string, pieces: readonly string[]): ReadonlyMap<string, string> | undefined {
  const wanted = template.split('/');
  if (wanted.length !== pieces.length) return undefined;
  const params = new Map<string, string>();
  for (const [index, name] of wanted.entries()) {
    const piece = pieces[index] ?? '';
    if (name.startsWith(':')) params.set(name.slice(1), piece);
    else if (name !== piece) return undefined;
  }
  return params;
}

/** How a route is written down: method, path template, whether it wants the bot's token, and what it does. */
export interface RestRequest {
  /** The template's `:names`, decoded. */
  readonly param: (name: string) => string;
  readonly query: URLSearchParams;
  /** The parsed body; undefined without one. */
  readonly body: unknown;
  readonly files: readonly AttachedFile[];
  /** Method and template, for the record. */
  readonly name: string;
}

export interface Route {
  readonly method: 'GET' | 'PUT' | 'POST' | 'PATCH' | 'DELETE';
  /** Pieces that begin with `:` take any one piece of the path. */
  readonly path: string;
  readonly auth: 'bot' | 'none';
  readonly handle: (request: RestRequest, world: World) => RestAnswer;
}
