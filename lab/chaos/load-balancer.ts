/**
 * What stands before replicas: it asks each twice a second whether it is ready, gives each request to one of those that are, and a request that
 * a replica has surely not taken, for no connection was made, to the next.
 */
import { randomInt } from 'node:crypto';
import { createServer, request, type IncomingMessage, type ServerResponse } from 'node:http';

export interface Backend {
  readonly host: string;
  readonly port: number;
  readonly healthPort: number;
}

export interface LoadBalancer {
  readonly port: number;
  /** Which replicas it sends to, by their place. */
  readonly ready: () => readonly number[];
  readonly close: () => Promise<void>;
}

const LOOK_MS = 500;
const CONNECT_MS = 500;
/** Discord waits no longer. */
const ANSWER_MS = 3_000;

export async function startLoadBalancer(backends: readonly Backend[]): Promise<LoadBalancer> {
  const ready = new Set<number>();
  const look = async (): Promise<void> => {
    await Promise.all(
      backends.map(async ({ host, healthPort }, place) => {
        const isReady = await fetch(`http://${host}:${healthPort}/readyz`, {
          signal: AbortSignal.timeout(LOOK_MS),
        }).then(
          ({ ok }) => ok,
          () => false,
        );
        if (isReady) ready.add(place);
        else ready.delete(place);
      }),
    );
  };
  await look();
  const looking = setInterval(() => void look(), LOOK_MS);

  const server = createServer((asked, answered) => {
    const pieces: Buffer[] = [];
    asked.on('data', (piece: Buffer) => pieces.push(piece));
    asked.on('end', () => {
      // Not in turn: of two commands that follow each other, as adding and keeping, each must come to each replica.
      const [first = 0, ...others] = ready;
      const places = ready.size === 0 ? [] : randomInt(2) === 0 ? [first, ...others] : [...others, first];
      void give(asked, Buffer.concat(pieces), places, answered);
    });
  });
  async function give(
    asked: IncomingMessage,
    body: Buffer,
    places: readonly number[],
    answered: ServerResponse,
  ): Promise<void> {
    for (const place of places) {
      const backend = backends[place];
      if (backend !== undefined && (await forward(asked, body, backend, answered)) === 'answered') return;
    }
    answered.writeHead(503).end();
  }
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  return {
    port: typeof address === 'object' && address !== null ? address.port : 0,
    ready: () => [...ready].toSorted((a, b) => a - b),
    async close() {
      clearInterval(looking);
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

async function forward(
  { method, url, headers }: IncomingMessage,
  body: Buffer,
  { host, port }: Backend,
  answered: ServerResponse,
): Promise<'answered' | 'not taken'> {
  return new Promise((resolve) => {
    const sent = request(
      { host, port, method, path: url, headers: { ...headers, connection: 'close' }, timeout: ANSWER_MS },
      (reply) => {
        answered.writeHead(reply.statusCode ?? 502, reply.headers);
        reply.pipe(answered);
        reply.on('close', () => resolve('answered'));
      },
    );
    let isConnected = false;
    const late = setTimeout(() => !isConnected && sent.destroy(), CONNECT_MS);
    sent.on('socket', (socket) => socket.once('connect', () => (isConnected = true)));
    sent.on('timeout', () => sent.destroy());
    sent.on('error', () => {
      clearTimeout(late);
      if (!isConnected) return resolve('not taken');
      // It may have been taken, so nobody else gets it.
      if (!answered.headersSent) answered.writeHead(502);
      answered.end();
      resolve('answered');
    });
    sent.on('close', () => clearTimeout(late));
    sent.end(body);
  });
}
