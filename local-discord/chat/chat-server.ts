/**
 * Serves the built page and what it asks for, to this machine only: by address, by name (`Host`), by the page it comes
 * from (`Origin`), and for everything but the page itself by a secret that only the page has.
 */
import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';
import { once } from 'node:events';
import { type Context, Hono, type MiddlewareHandler } from 'hono';
import { listenOnLoopback, localOnly, type Loopback, readBytes } from '../loopback.js';
import { savedAs } from '../rest/answer.js';
import type { ChatDiscord } from './chat-discord.js';
import type { PageFile } from './page-files.js';
import { type ChatPlace, readAct } from './protocol.js';
import { SECURITY_HEADERS } from './security-headers.js';

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

/** What the page's HTML has and no other page. */
const PAGE_MARK = '<meta name="footnote-secret"';

/** Attachments are links, which can carry the secret in their address only; everything else has it in a header. */
const SECRET_HEADER = 'x-footnote-secret';

/** Bytes: a file of 10 MiB in base64, and what is sent with it. */
const LARGEST_ACT = 15_000_000;

/** Resolves when it listens; rejects with Node's error when the port is taken. */
export async function startChatServer({ chat, files, port }: ChatServerOptions): Promise<ChatServer> {
  const secret = randomBytes(24).toString('base64url');
  const streams = new Set<() => Promise<void>>();
  const { origin, answerBy, stop } = await listenOnLoopback(port);
  const routes = new Hono<Loopback>();
  routes.use(async (context, next) => {
    await next();
    for (const [name, value] of Object.entries(SECURITY_HEADERS)) context.header(name, value);
  });
  routes.use(localOnly(origin));
  routes.use('/api/*', secretOnly(secret));
  routes.get('/api/setup', async (context) => context.json(await chat.setup()));
  routes.get('/api/events', (context) => eventStream(context, chat, streams));
  routes.post('/api/acts', async (context) => {
    const act = readAct(json(await readBytes(context.env.incoming, LARGEST_ACT)));
    return act ? context.json(await chat.perform(act)) : context.body(null, 400);
  });
  routes.get('/api/files/:id/:name', (context) => {
    const { id, name } = context.req.param();
    const bytes = chat.file(id, name);
    if (!bytes) return context.body(null, 404);
    return context.body(bytes, 200, { ...savedAs(name), 'content-type': 'application/octet-stream' });
  });
  routes.all('/api/*', (context) => context.body(null, 404));
  routes.get('*', (context) => {
    const { path } = context.req;
    const file = files.get(path === '/' ? '/index.html' : path);
    if (!file) return context.body(null, 404);
    const isPage = file.contentType.startsWith('text/html');
    const body = isPage ? new TextDecoder().decode(file.bytes).replace(SECRET_MARK, secret) : file.bytes;
    return context.body(body, 200, { 'content-type': file.contentType });
  });
  routes.all('*', (context) => context.body(null, 405));
  // A bug of the server's own: the page says that it failed, and the server goes on.
  routes.onError((_error, context) => context.body(null, 500));
  answerBy(routes);
  return {
    address: `${origin}/`,
    async stop() {
      // A stream that is cut instead of ended is an error to the page.
      await Promise.all([...streams].map(async (end) => end()));
      await stop();
    },
  };
}

/** In milliseconds: what listens on this machine answers at once or is something else. */
const ANSWERS_MS = 1_000;

/** The address of such a page that is served at `port` already, by another process; undefined when something else is there. */
export async function servedAlready(port: number): Promise<string | undefined> {
  const address = `http://127.0.0.1:${port}/`;
  try {
    const page = await (await fetch(address, { signal: AbortSignal.timeout(ANSWERS_MS), redirect: 'manual' })).text();
    return page.includes(PAGE_MARK) ? address : undefined;
  } catch {
    return undefined;
  }
}

/** Where the page looks, from the address of its stream. */
function placeIn(query: (name: string) => string | undefined): ChatPlace {
  const [server, channel] = [query('server'), query('channel')];
  if (query('dm') !== undefined) return { dm: true };
  return { ...(server === undefined ? {} : { server }), ...(channel === undefined ? {} : { channel }) };
}

/** Digests are compared, because they have one length whatever was given: `timingSafeEqual` throws for two. */
function secretOnly(secret: string): MiddlewareHandler<Loopback> {
  const digest = (text: string) => createHash('sha256').update(text).digest();
  return async (context, next) => {
    const given = context.req.header(SECRET_HEADER) ?? context.req.query('secret') ?? '';
    return timingSafeEqual(digest(given), digest(secret)) ? next() : context.body(null, 401);
  };
}

/** Undefined for what is no JSON. */
function json(bytes: Buffer | undefined): unknown {
  try {
    return bytes && JSON.parse(bytes.toString('utf8'));
  } catch {
    return undefined;
  }
}

/**
 * Server-sent events of what one person sees, until the page goes away; 404 when nobody of that name is here or there is no such place. As long as
 * it is open, its end is one of `streams`. https://html.spec.whatwg.org/#server-sent-events
 */
function eventStream(context: Context<Loopback>, chat: ChatDiscord, streams: Set<() => Promise<void>>): Response {
  let watching: { stop(): void } | undefined;
  const { outgoing } = context.env;
  const query = (name: string) => context.req.query(name);
  const events = new ReadableStream<string>({
    start(controller) {
      // One line each: JSON has no line breaks of its own.
      watching = chat.watch(query('as') ?? '', placeIn(query), (event) => {
        controller.enqueue(`data: ${JSON.stringify(event)}\n\n`);
      });
      const end = async () => {
        watching?.stop();
        controller.close();
        await once(outgoing, 'close');
      };
      if (watching) streams.add(end);
      outgoing.on('close', () => {
        streams.delete(end);
        watching?.stop();
      });
    },
  });
  if (!watching) return context.body(null, 404);
  return context.body(events.pipeThrough(new TextEncoderStream()), 200, { 'content-type': 'text/event-stream' });
}
