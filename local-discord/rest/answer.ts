/** What a request is answered with, before it becomes a response: so that an injected fault can stand between the two. */
import { DiscordError } from '../validation/discord-error.js';

export interface RestAnswer {
  readonly status: number;
  /** Sent as JSON; a body that is undefined is none. */
  readonly body?: unknown;
  /** Sent as it is instead of a JSON body. */
  readonly file?: { readonly contentType: string; readonly name: string; readonly bytes: Uint8Array<ArrayBuffer> };
}

/** With the headers that it is sent with. */
export interface HeadedAnswer extends RestAnswer {
  readonly headers: Readonly<Record<string, string>>;
}

/** An error of Discord's as its answer. Any other is a bug of the stand-in's and must be seen: it is thrown on. */
export function refusal(error: unknown): HeadedAnswer {
  if (!(error instanceof DiscordError)) throw error;
  return { status: error.status, body: error.toBody(), headers: {} };
}

/** What the act gives, or the refusal that it throws. */
export function carriedOut(act: () => RestAnswer): HeadedAnswer {
  try {
    return { headers: {}, ...act() };
  } catch (error) {
    return refusal(error);
  }
}

/** Seconds, of a refusal that was made to happen. */
const HALF_A_SECOND = 0.5;

/**
 * A refusal because of too many requests. `global`: over everything the bot sends; `user`: of this route. `retryAfter` is
 * in seconds. https://docs.discord.com/developers/topics/rate-limits
 */
export function rateLimited(scope: 'user' | 'global', retryAfter = HALF_A_SECOND): HeadedAnswer {
  const global = scope === 'global';
  return {
    status: 429,
    headers: {
      // Whole seconds, as HTTP has them.
      'retry-after': String(Math.ceil(retryAfter)),
      'x-ratelimit-scope': scope,
      'x-ratelimit-remaining': '0',
      'x-ratelimit-reset-after': String(retryAfter),
      ...(global ? { 'x-ratelimit-global': 'true' } : {}),
    },
    body: { message: 'You are being rate limited.', retry_after: retryAfter, global },
  };
}

/** The answer as it goes over the wire. */
export function responseTo({ status, headers, body, file }: HeadedAnswer): Response {
  if (!file)
    return body === undefined ? new Response(null, { status, headers }) : Response.json(body, { status, headers });
  return new Response(file.bytes, {
    status,
    headers: { ...headers, ...savedAs(file.name), 'content-type': file.contentType },
  });
}

/** A file is somebody's text: a browser is to save it under its name, and never to show it as a page of this origin. */
export function savedAs(name: string): Readonly<Record<string, string>> {
  return {
    'content-disposition': `attachment; filename*=UTF-8''${encodeURIComponent(name)}`,
    'x-content-type-options': 'nosniff',
  };
}
