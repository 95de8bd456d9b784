/**
 * The pages by which an operator and their tools see how the bot is: `/healthz`, `/readyz` and `/metrics`. What they expose: states,
 * counts and times, the versions of Footnote and of Node, and nothing that anybody wrote or asked; there is nothing to change, no
 * secret to take and no way to make work, so neither a password nor a check of `Host` is needed on loopback, where they are served
 * unless HEALTH_HOST says otherwise. Whatever comes in here, the bot goes on.
 */
import { once } from 'node:events';
import { createServer, type ServerResponse } from 'node:http';
import { listen } from '../discord/protocol/listen.js';
import type { Metrics } from './metrics.js';
import type { Readiness } from './readiness.js';

export interface MonitorServer {
  readonly port: number;
  /** Cuts all connections and frees the port. */
  readonly stop: () => Promise<void>;
}

interface MonitorOptions {
  readonly host: string;
  /** 0 for any that is free. */
  readonly port: number;
  readonly readiness: Readiness;
  readonly metrics: Pick<Metrics, 'scrape' | 'contentType'>;
  readonly version: string;
}

/** A scraper keeps one open; nobody else needs many. */
const MOST_CONNECTIONS = 64;
/** In milliseconds, for a request to come in. */
const SLOWEST = 5_000;

/** Resolves when it listens. Rejects with a sentence for a person when the port or the address cannot be had. */
export async function startMonitorServer({ host, port, ...options }: MonitorOptions): Promise<MonitorServer> {
  const server = createServer(
    { headersTimeout: SLOWEST, requestTimeout: SLOWEST, connectionsCheckingInterval: SLOWEST },
    (request, response) => {
      // Nothing that is sent along is read.
      request.resume();
      void answer(request.method ?? '', request.url ?? '', response, options);
    },
  );
  server.maxConnections = MOST_CONNECTIONS;
  // The bot alone decides how long the process lives.
  server.unref().on('connection', (socket) => socket.unref());
  const otherwise = ', or leave HEALTH_PORT empty';
  return {
    port: await listen(server, { host, port, settings: 'HEALTH', otherwise }),
    async stop() {
      const closed = once(server, 'close');
      server.close();
      server.closeAllConnections();
      await closed;
    },
  };
}

async function answer(
  method: string,
  url: string,
  response: ServerResponse,
  { readiness, metrics, version }: Omit<MonitorOptions, 'host' | 'port'>,
): Promise<void> {
  const say = (status: number, type: string, body: string): void => {
    response.writeHead(status, {
      'content-type': type,
      'cache-control': 'no-store',
      'x-content-type-options': 'nosniff',
    });
    response.end(method === 'HEAD' ? undefined : body);
  };
  const json = (status: number, value: object): void => say(status, 'application/json', `${JSON.stringify(value)}\n`);
  try {
    if (method !== 'GET' && method !== 'HEAD') return json(405, { error: 'Only GET and HEAD are answered.' });
    switch (url.split('?', 1)[0] ?? '') {
      case '/healthz': {
        const isOver = readiness.isOver();
        return json(isOver ? 503 : 200, { status: isOver ? 'closed' : 'ok', version });
      }
      case '/readyz': {
        const report = readiness.report();
        return json(report.ready ? 200 : 503, report);
      }
      case '/metrics':
        return say(200, metrics.contentType, await metrics.scrape());
      default:
        return json(404, { error: 'There are /healthz, /readyz and /metrics.' });
    }
  } catch {
    if (!response.headersSent) json(500, { error: 'This could not be measured.' });
  }
}
