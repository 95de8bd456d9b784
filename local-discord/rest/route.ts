/** How a route is written down: method, path, whether it wants the bot's token, and what it does. */
import type { AttachedFile } from '../stored.js';
import type { World } from '../world.js';
import type { RestAnswer } from './answer.js';

export interface Route {
  readonly method: 'GET' | 'PUT' | 'POST' | 'PATCH' | 'DELETE';
  /** Pieces that begin with `:` take any one piece of the path. */
  readonly path: string;
  readonly auth: 'bot' | 'none';
  /** Throws a `DiscordError` for what Discord refuses. */
  readonly handle: (request: RestRequest, world: World) => RestAnswer;
}

export interface RestRequest {
  /** What stands in the place of the path's `:name`, decoded; empty for a name that the path does not have. */
  readonly param: (name: string) => string;
  readonly query: URLSearchParams;
  /** The parsed body; undefined without one. */
  readonly body: unknown;
  readonly files: readonly AttachedFile[];
  /** Method and path as they are written down, so that a record of it has no token. */
  readonly name: string;
}
