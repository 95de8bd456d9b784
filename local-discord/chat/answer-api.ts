/** The routes under /api: what there is, what somebody does, what somebody sees, and attached files. */
import { createHash, timingSafeEqual } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { ChatDiscord } from './chat-discord.js';
import { readAct } from './read-act.js';

interface ApiRequest {
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

/** Digests are compared, because they have one length whatever was given: `timingSafeEqual` throws for two. */
function isSame(given: string, secret: string): boolean {
  const digest = (text: string) => createHash('sha256').update(text).digest();
  return timingSafeEqual(digest(given), digest(secret));
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

// A request's body as JSON, no larger than anything that the page sends.

/** Bytes. A command with 25 options of 6,000 characters is larger, and Discord's limit of 8,000 forbids it. */
const LARGEST = 65_536;

/** Undefined for a body that is too large or no JSON. */
async function readJson(request: IncomingMessage): Promise<unknown> {
  const chunks: Buffer[] = [];
  let size = 0;
  // A request without an encoding gives bytes.
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.byteLength;
    if (size > LARGEST) return undefined;
    chunks.push(chunk);
  }
  try {
    return JSON.parse(Buffer.concat(chunks).toString('utf8'));
  } catch {
    return undefined;
  }
}

// Server-sent events of what one person sees, until the page goes away. https://html.spec.whatwg.org/#server-sent-events

/** Answers 404 when nobody of that name is here. As long as it is open the stream is one of `streams`. */
function eventStream(response: ServerResponse, chat: ChatDiscord, person: string, streams: Set<ServerResponse>): void {
  const lines: string[] = [];
  const write = (line: string) => (response.headersSent ? response.write(line) : lines.push(line));
  // One line each: JSON has no line breaks of its own.
  const watching = chat.watch(person, (event) => void write(`data: ${JSON.stringify(event)}\n\n`));
  if (!watching) {
    response.writeHead(404).end();
    return;
  }
  response.writeHead(200, { 'content-type': 'text/event-stream' });
  response.write(lines.join(''));
  streams.add(response);
  response.on('close', () => {
    streams.delete(response);
    watching.stop();
  });
}
