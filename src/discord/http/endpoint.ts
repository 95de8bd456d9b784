/**
 * The endpoint of interactions: what a request must be before anything is done for it. The checks stand in the order of what they cost,
 * and who fails one is told a status and nothing else: the endpoint is open to the world.
 */
import type { IncomingMessage } from 'node:http';
import type { HttpBindings } from '@hono/node-server';
import { RESPONSE_ALREADY_SENT } from '@hono/node-server/utils/response';
import { InteractionResponseType } from 'discord.js';
import { Hono } from 'hono';
import type { RequestCheck } from '../discord-event.js';
import { jsonOf } from '../protocol/limited-requests.js';
import { type IsSigned, sealOf } from './signature.js';
import { isPing } from './to-interaction.js';

/** Where Discord sends them, behind whatever address it is told. */
export const PATH = '/interactions';

/**
 * Bytes of a body. The longest that is known is a form of five texts with 4,000 characters, which are up to 12 bytes each in JSON; with
 * the message that it stands on that is a third of this.
 */
const LARGEST = 2 ** 20;

/**
 * Milliseconds by which a request's time may differ from Discord's. Discord does not say how long a signature is good for; a clock that is
 * wrong by more is noticed, and a request that somebody has overheard cannot be sent again for ever.
 */
export const SKEW_MS = 300_000;

type Endpoint = { readonly Bindings: HttpBindings };

interface EndpointOptions {
  readonly isSigned: IsSigned;
  /** Milliseconds since 1970, by each clock that may be right. */
  readonly times: () => readonly number[];
  /**
   * Replies to the request of an interaction, which was signed at that time in milliseconds since 1970, and resolves when that is done;
   * undefined for what is none. Never rejects.
   */
  readonly answer: (told: unknown, request: HttpBindings, signedAt: number) => Promise<void> | undefined;
  /** Told of each request that is not answered. */
  readonly onRefused: (check: RequestCheck) => void;
}

/** https://docs.discord.com/developers/interactions/overview#setting-up-an-endpoint (2026-08) asks for 401 where the signature is wrong. */
const STATUS = {
  path: 404,
  method: 405,
  headers: 401,
  size: 413,
  signature: 401,
  time: 401,
  body: 400,
} as const satisfies Readonly<Record<RequestCheck, number>>;

export function interactionsEndpoint({ isSigned, times, answer, onRefused }: EndpointOptions): Hono<Endpoint> {
  const refuse = (check: RequestCheck): Response => {
    onRefused(check);
    // Who is not Discord has no use for a connection that is kept open.
    const headers = { connection: 'close', ...(check === 'method' ? { allow: 'POST' } : {}) };
    return new Response(null, { status: STATUS[check], headers });
  };
  const app = new Hono<Endpoint>();
  app.post(PATH, async ({ req, env }) => {
    const seal = sealOf(req.header('x-signature-ed25519'), req.header('x-signature-timestamp'));
    if (seal === undefined) return refuse('headers');
    if (Number(req.header('content-length') ?? 0) > LARGEST) return refuse('size');
    const body = await bodyOf(env.incoming);
    if (body === 'large') return refuse('size');
    // Whoever broke it off hears nothing of this.
    if (body === 'broken') return refuse('body');
    if (!(await isSigned(seal, body))) return refuse('signature');
    const at = Number(seal.timestamp) * 1_000;
    if (times().every((time) => Math.abs(time - at) > SKEW_MS)) return refuse('time');
    const told = jsonOf(body);
    if (isPing(told)) return Response.json({ type: InteractionResponseType.Pong });
    const answered = answer(told, env, at);
    if (answered === undefined) return refuse('body');
    await answered;
    return RESPONSE_ALREADY_SENT;
  });
  app.all(PATH, () => refuse('method'));
  app.notFound(() => refuse('path'));
  app.onError(() => refuse('body'));
  return app;
}

async function bodyOf(request: IncomingMessage): Promise<Buffer | 'large' | 'broken'> {
  const parts: Buffer[] = [];
  let size = 0;
  try {
    // A request without an encoding gives bytes.
    for await (const part of request as AsyncIterable<Buffer>) {
      size += part.byteLength;
      if (size > LARGEST) return 'large';
      parts.push(part);
    }
  } catch {
    return 'broken';
  }
  return Buffer.concat(parts);
}
