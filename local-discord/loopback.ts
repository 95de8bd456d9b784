/**
 * A server for this machine only. It listens on 127.0.0.1, and asks of each request whether it is meant for it: a page from
 * elsewhere can make a browser ask 127.0.0.1, by its address or through a name that resolves to it; the first shows in
 * `Origin`, the second in `Host`.
 */
import { once } from 'node:events';
import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { getRequestListener, type HttpBindings } from '@hono/node-server';
import type { Hono, MiddlewareHandler } from 'hono';

/** What the routes of such a server know of a request beside the request itself: Node's own objects. */
export type Loopback = { readonly Bindings: HttpBindings };

export interface LoopbackServer {
  readonly server: Server;
  /** `http://127.0.0.1:PORT` */
  readonly origin: string;
  /** Answers requests by these routes from now on. */
  readonly answerBy: (routes: Hono<Loopback>) => void;
  /** Cuts all connections and frees the port. */
  readonly stop: () => Promise<void>;
}

/** Resolves when it listens; rejects with Node's error when the port is taken. `port` 0 takes any that is free. */
export async function listenOnLoopback(port: number): Promise<LoopbackServer> {
  // An idle connection is never cut: a request on its way at that moment would be reset, and not every client asks again.
  const server = createServer({ keepAliveTimeout: 0 });
  server.listen(port, '127.0.0.1');
  await once(server, 'listening');
  // A server that listens on a port has an address with that port.
  const { port: taken } = server.address() as AddressInfo;
  return {
    server,
    origin: `http://127.0.0.1:${taken}`,
    answerBy(routes) {
      // Node's own Request and Response stay what they are for everybody else in the process.
      const answer = getRequestListener(routes.fetch, { overrideGlobalObjects: false });
      server.on('request', (request, response) => void answer(request, response));
    },
    async stop() {
      const closed = once(server, 'close');
      server.close();
      server.closeAllConnections();
      await closed;
    },
  };
}

/** Answers 421 to what is not meant for the server at `origin`, before any route is looked for. */
export function localOnly(origin: string): MiddlewareHandler<Loopback> {
  return async (context, next) => (isLocalRequest(context.env.incoming, origin) ? next() : context.body(null, 421));
}

/** Whether a request was made by its own page or by a program of this machine. `origin`: where the server listens. */
export function isLocalRequest({ headers }: IncomingMessage, origin: string): boolean {
  const { host, port } = new URL(origin);
  const hosts = [host, `localhost:${port}`];
  if (headers.host === undefined || !hosts.includes(headers.host)) return false;
  return headers.origin === undefined || hosts.some((own) => headers.origin === `http://${own}`);
}

/** The body of a request, empty without one; undefined as soon as it has more than `limit` bytes. */
export async function readBytes(request: IncomingMessage, limit: number): Promise<Buffer<ArrayBuffer> | undefined> {
  const chunks: Buffer[] = [];
  let size = 0;
  // A request without an encoding gives bytes.
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.byteLength;
    if (size > limit) return undefined;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}
