/** A site on loopback that stands for the public web, and a fetcher that reaches it and else only what anybody may. */
import { createServer, type IncomingMessage, type RequestListener } from 'node:http';
import { createServer as createPlainServer, type AddressInfo, type Server, type Socket } from 'node:net';
import { onTestFinished } from 'vitest';
import { createFetcher, type Fetcher, type FetcherOptions } from '../../../src/fetch/fetcher.js';
import { isPublicAddress } from '../../../src/fetch/public-address.js';

interface Site {
  readonly port: number;
  /** `http://site.test:PORT` and the path. */
  readonly at: (path: string, host?: string) => string;
  /** What was asked for, in its order, without `robots.txt`. */
  readonly asked: readonly string[];
  readonly requests: readonly IncomingMessage[];
}

/** A site that has no `robots.txt` unless `answer` gives one. */
export async function site(answer: RequestListener): Promise<Site> {
  const asked: string[] = [];
  const requests: IncomingMessage[] = [];
  const server = createServer((request, response) => {
    requests.push(request);
    if (request.url !== '/robots.txt') asked.push(request.url ?? '');
    answer(request, response);
    if (request.url === '/robots.txt' && !response.headersSent) response.writeHead(404).end();
  });
  const port = await listening(server);
  return { port, asked, requests, at: (path, host = 'site.test') => `http://${host}:${port}${path}` };
}

/** Something on this machine that nobody outside may reach: every connection to it is counted. */
export async function secret(): Promise<{ readonly port: number; readonly reached: () => number }> {
  let reached = 0;
  const server = createPlainServer((socket) => {
    reached += 1;
    socket.end('HTTP/1.1 200 OK\r\ncontent-length: 6\r\n\r\nsecret');
  });
  return { port: await listening(server), reached: () => reached };
}

interface Fetching extends Partial<FetcherOptions> {
  /** The site's port: the one place on loopback that stands for the public web. */
  readonly port: number;
  readonly resolve?: (host: string) => Promise<readonly string[]>;
}

/** Waits for nothing; what it would have waited for is in `waits`, in milliseconds. */
export function fetcherFor({ port, resolve, ...options }: Fetching): Fetcher & { readonly waits: readonly number[] } {
  const waits: number[] = [];
  let now = Date.UTC(2026, 10, 26);
  const fetcher = createFetcher({
    reach: {
      resolve: resolve ?? (async () => ['127.0.0.1']),
      allows: (address, to) => (address === '127.0.0.1' && to === port) || isPublicAddress(address),
    },
    time: {
      now: () => now,
      wait: async (milliseconds) => {
        waits.push(milliseconds);
        now += milliseconds;
      },
    },
    userAgent: 'Footnote/test',
    ...options,
  });
  onTestFinished(async () => fetcher.close());
  return { ...fetcher, waits };
}

async function listening(server: Server): Promise<number> {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const sockets = new Set<Socket>();
  server.on('connection', (socket) => sockets.add(socket));
  onTestFinished(async () => {
    for (const socket of sockets) socket.destroy();
    await new Promise((resolve) => server.close(resolve));
  });
  // A server that listens on TCP has such an address.
  return (server.address() as AddressInfo).port;
}
