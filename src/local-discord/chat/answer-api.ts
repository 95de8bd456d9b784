/** The routes under /api: what there is, what somebody does, what somebody sees, and attached files. */
import { timingSafeEqual } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { ChatDiscord } from './chat-discord.js';
import { eventStream } from './event-stream.js';
import { readAct } from './read-act.js';
import { readJson } from './read-json.js';

export interface ApiRequest {
  readonly request: IncomingMessage;
  readonly response: ServerResponse;
  readonly url: URL;
  readonly chat: ChatDiscord;
  readonly secret: string;
  readonly streams: Set<ServerResponse>;
}

/** Attachments are links, which can carry the secret in their address only; everything else has it in a header. */
const SECRET_HEADER = 'x-footnote-secret';
const FILE = /^\/api\/files\/(\d{1,20})\/([^/]{1,400})$/u;

export async function answerApi({ request, response, url, chat, secret, streams }: ApiRequest): Promise<void> {
  const given = request.headers[SECRET_HEADER] ?? url.searchParams.get('secret');
  if (typeof given !== 'string' || !isSame(given, secret)) {
    response.writeHead(401).end();
    return;
  }
  const route = `${request.method ?? ''} ${url.pathname}`;
  const file = request.method === 'GET' ? FILE.exec(url.pathname) : null;
  if (route === 'GET /api/setup') json(response, chat.setup());
  else if (route === 'GET /api/events') eventStream(response, chat, url.searchParams.get('as') ?? '', streams);
  else if (route === 'POST /api/acts') {
    const act = readAct(await readJson(request));
    if (act) json(response, await chat.perform(act));
    else response.writeHead(400).end();
  } else if (file) sendFile(response, chat, file[1] ?? '', file[2] ?? '');
  else response.writeHead(404).end();
}

function isSame(given: string, secret: string): boolean {
  return given.length === secret.length && timingSafeEqual(Buffer.from(given), Buffer.from(secret));
}

function json(response: ServerResponse, body: unknown): void {
  response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(body));
}

function sendFile(response: ServerResponse, chat: ChatDiscord, id: string, encoded: string): void {
  const name = decoded(encoded);
  const bytes = name === undefined ? undefined : chat.file(id, name);
  if (bytes === undefined || name === undefined) {
    response.writeHead(404).end();
    return;
  }
  response.writeHead(200, {
    'content-type': 'application/octet-stream',
    // A file is somebody's text: it is saved, never shown as a page of this origin.
    'content-disposition': `attachment; filename*=UTF-8''${encodeURIComponent(name)}`,
  });
  response.end(bytes);
}

/** Undefined when it is no encoding of anything. */
function decoded(text: string): string | undefined {
  try {
    return decodeURIComponent(text);
  } catch {
    return undefined;
  }
}
