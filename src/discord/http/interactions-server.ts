/**
 * The server of the endpoint: how long a connection may take, how many there may be, and how it ends without breaking an answer off.
 * In front of it stands a load balancer or a proxy that speaks TLS, and behind that is the whole internet.
 */
import { once } from 'node:events';
import { createServer, type ServerResponse } from 'node:http';
import type { Socket } from 'node:net';
import { getRequestListener } from '@hono/node-server';
import { listen } from '../protocol/listen.js';
import type { interactionsEndpoint } from './endpoint.js';

/** In milliseconds, for a request to come in: Discord waits three seconds for all of it and for the answer. */
const SLOWEST = 5_000;
/**
 * Milliseconds for which a connection is kept after an answer. Who closes first breaks off what the other has just sent: the proxy in
 * front must be the first, and the most patient that is widely used waits 600 s (Google's load balancer; nginx and Amazon's wait 60). No
 * stranger can make use of it, since a request that is refused closes its connection.
 */
const KEPT = 620_000;
/**
 * As many as are answered in the three seconds for which each may stay open, at 300 a second; each takes some 20 kB. Beyond that the one
 * gives way that has been without a whole request for longest, so that who opens many and says nothing, or little, keeps nobody out.
 */
const MOST_CONNECTIONS = 1_024;

export interface InteractionsServer {
  readonly port: number;
  /** From now on each answer closes its connection, so that who keeps some opens the next elsewhere. */
  readonly drain: () => void;
  /** Takes no more connections, closes those that wait for nothing, and resolves when all are closed; `cut` does not wait for answers. */
  readonly close: () => { readonly closed: Promise<void>; readonly cut: () => void };
}

/** Resolves when it listens. Rejects with a sentence for a person when the port or the address cannot be had. */
export async function startInteractionsServer(
  endpoint: ReturnType<typeof interactionsEndpoint>,
  { host, port }: { readonly host: string; readonly port: number },
): Promise<InteractionsServer> {
  // Node's own Request and Response stay what they are for everybody else in the process.
  const answer = getRequestListener(endpoint.fetch, {
    overrideGlobalObjects: false,
    errorHandler: () => new Response(null, { status: 400, headers: { connection: 'close' } }),
  });
  const open = new Set<ServerResponse>();
  const sockets = new Set<Socket>();
  /** Of them those on which no request has come whole, oldest first. */
  const silent = new Set<Socket>();
  const forget = (socket: Socket): void => {
    sockets.delete(socket);
    silent.delete(socket);
  };
  let isDraining = false;
  const server = createServer(
    {
      headersTimeout: SLOWEST,
      requestTimeout: SLOWEST,
      connectionsCheckingInterval: SLOWEST,
      keepAliveTimeout: KEPT,
    },
    (request, response) => {
      open.add(response);
      response.once('close', () => open.delete(response));
      request.once('end', () => silent.delete(request.socket));
      if (isDraining) response.setHeader('connection', 'close');
      void answer(request, response);
    },
  );
  server.on('checkExpectation', (_, response: ServerResponse) =>
    response.writeHead(417, { connection: 'close' }).end(),
  );
  server.on('connection', (socket) => {
    sockets.add(socket);
    silent.add(socket);
    const [oldest] = silent;
    if (sockets.size > MOST_CONNECTIONS && oldest !== undefined) {
      oldest.destroy();
      // Many may come before it says that it is closed.
      forget(oldest);
    }
    // Node tells it of the answer whose turn it is, and of none that waits behind it for the same connection.
    socket.once('close', () => {
      forget(socket);
      for (const response of open) if (response.req.socket === socket && response.socket === null) end(response);
    });
  });
  return {
    port: await listen(server, { host, port, settings: 'HTTP' }),
    drain() {
      isDraining = true;
      for (const response of open) if (!response.headersSent) response.setHeader('connection', 'close');
    },
    close() {
      const closed = once(server, 'close').then(() => undefined);
      server.close();
      return { closed, cut: () => server.closeAllConnections() };
    },
  };
}

/** As Node itself does where the connection of an answer is gone. */
function end(response: ServerResponse): void {
  response.destroy();
  response.emit('close');
}
