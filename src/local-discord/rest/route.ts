/** How a route is written down: method, path template, whether it wants the bot's token, and what it does. */
import type { AttachedFile } from '../attached-file.js';
import type { World } from '../world.js';

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

export interface RestAnswer {
  readonly status: number;
  readonly body?: unknown;
  /** Sent as it is instead of a JSON body. */
  readonly file?: { readonly contentType: string; readonly name: string; readonly bytes: Uint8Array<ArrayBuffer> };
}

export interface Route {
  readonly method: 'GET' | 'PUT' | 'POST' | 'PATCH' | 'DELETE';
  /** Pieces that begin with `:` take any one piece of the path. */
  readonly path: string;
  readonly auth: 'bot' | 'none';
  readonly handle: (request: RestRequest, world: World) => RestAnswer;
}
