/**
 * Serves the built page and what it asks for, to this machine only: by address, by name (`Host`), by the page it comes
 * from (`Origin`), and for everything but the page itself by a secret that only the page has.
 */
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { isLocalRequest } from '../local-request.js';
import { answerApi } from './answer-api.js';
import type { ChatDiscord } from './chat-discord.js';
import type { PageFile } from './page-files.js';

interface ChatServer {
  /** `http://127.0.0.1:PORT/` */
  readonly address: string;
  stop(): Promise<void>;
}

interface ChatServerOptions {
  readonly chat: ChatDiscord;
  /** The built page, by address. */
  readonly files: ReadonlyMap<string, PageFile>;
  /** 0 for any that is free. */
  readonly port: number;
}

/** Where the page's HTML is to have the secret. */
const SECRET_MARK = '%SECRET%';

/** Resolves when it listens; rejects with Node's error when the port is taken. */
export async function startChatServer({ chat, files, port }: ChatServerOptions): Promise<ChatServer> {
  const secret = randomBytes(24).toString('base64url');
  const streams = new Set<ServerResponse>();
  const server = createServer();
  server.listen(port, '127.0.0.1');
  await once(server, 'listening');
  // A server that listens on a port has an address with that port.
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;

  const answer = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    for (const [name, value] of Object.entries(SECURITY_HEADERS)) response.setHeader(name, value);
    if (!isLocalRequest(request, origin)) {
      response.writeHead(421).end();
      return;
    }
    const url = new URL(request.url ?? '/', origin);
    if (url.pathname.startsWith('/api/')) {
      await answerApi({ request, response, url, chat, secret, streams });
      return;
    }
    const file = files.get(url.pathname === '/' ? '/index.html' : url.pathname);
    if (request.method !== 'GET' || !file) {
      response.writeHead(request.method === 'GET' ? 404 : 405).end();
      return;
    }
    const isPage = file.contentType.startsWith('text/html');
    const body = isPage ? file.bytes.toString('utf8').replace(SECRET_MARK, secret) : file.bytes;
    response.writeHead(200, { 'content-type': file.contentType }).end(body);
  };
  server.on('request', (request, response) => {
    answer(request, response).catch(() => {
      // A fault of the server's own: the page says that it failed, and the server goes on.
      if (!response.headersSent) response.writeHead(500);
      response.end();
    });
  });

  return {
    address: `${origin}/`,
    async stop() {
      const closed = once(server, 'close');
      server.close();
      // A stream that is cut instead of ended is an error to the page.
      await Promise.all([...streams].map(async (stream) => once(stream.end(), 'close')));
      server.closeAllConnections();
      await closed;
    },
  };
}

const POLICY = [
  "default-src 'self'",
  // Lit sets `style` attributes; a style sheet in the page stays forbidden.
  "style-src-attr 'unsafe-inline'",
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
  // Strings become markup through Lit's own templates or not at all.
  "require-trusted-types-for 'script'",
  'trusted-types lit-html',
];

/**
 * What the browser is told about every answer. The page shows text that anybody may have written: were a script in it
 * ever to become markup, the browser still would not run it, nor ask another machine for anything.
 */
const SECURITY_HEADERS: Readonly<Record<string, string>> = {
  'content-security-policy': POLICY.join('; '),
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'cache-control': 'no-store',
};
