/**
 * Requests that end. @discordjs/rest waits 15 seconds for the head of a reply, then for its body as long as that takes and
 * whatever its size, and does whatever a rate limit asks for: rest for a day, or try again at once and for ever. Discord itself
 * does nothing of the kind; a proxy, an outage or another program on Discord's address may.
 */
import { DefaultRestOptions, HTTPError, type RateLimitData, type RESTOptions } from '@discordjs/rest';

/** No reply came that is of any use; the message is a sentence for a person. */
export class NoAnswer extends Error {}

/** Of a reply's body, in bytes: a hundred commands in thirty languages have a fifth of it. */
const LARGEST = 8 * 2 ** 20;

/** From the head of a reply to the end of its body, in milliseconds: what the client waits for the head. */
const LONGEST_MS = 15_000;

const REMEDY = 'See whether a proxy or a page to log in stands in between, and try again in a few minutes.';

/** Runs once, so many milliseconds later; the returned function takes it back. */
type After = (milliseconds: number, run: () => void) => () => void;

const machineTimer: After = (milliseconds, run) => {
  const timer = setTimeout(run, milliseconds).unref();
  return () => clearTimeout(timer);
};

/**
 * What a REST client makes its requests with. Rejects with NoAnswer for a reply that is too large, takes too long or is not
 * the JSON that it says it is, and with HTTPError for a refusal that is none of Discord's.
 */
export function limitedRequests(after: After = machineTimer): RESTOptions['makeRequest'] {
  return async (url, init) => {
    const late = new AbortController();
    const signal = AbortSignal.any([late.signal, ...(init.signal ? [init.signal] : [])]);
    const reply = await DefaultRestOptions.makeRequest(url, { ...(await withoutForm(init)), signal });
    const cancel = after(LONGEST_MS, () =>
      late.abort(new NoAnswer(`Discord’s reply did not end within 15 seconds. ${REMEDY}`)),
    );
    const bytes = await bodyOf(reply.body as AsyncIterable<Uint8Array> | null)
      .catch((error: unknown) => {
        // Else it looks like a request that was given up, and is sent again.
        throw late.signal.aborted ? late.signal.reason : error;
      })
      .finally(cancel);
    const { headers, ok, status, statusText } = reply;
    if (status >= 400 && status < 500 && status !== 429 && !isObject(jsonOf(bytes)))
      throw new HTTPError(status, statusText, init.method ?? 'GET', url, { body: undefined, files: undefined });
    return {
      headers,
      ok,
      status,
      statusText,
      body: null,
      bodyUsed: true,
      json: async () => {
        const value = jsonOf(bytes);
        if (value === undefined) throw unexpected(bytes, 'a whole reply');
        return value;
      },
      text: async () => bytes.toString('utf8'),
      arrayBuffer: async () => Uint8Array.from(bytes).buffer,
    };
  };
}

type Init = Parameters<RESTOptions['makeRequest']>[1];

/**
 * A form with files as its bytes. discord.js hands over Node's own, and all copies of undici in a process send by that one which was
 * loaded first: another one than discord.js's does not know such a form, and sends nothing.
 */
async function withoutForm(init: Init): Promise<Init> {
  if (!(init.body instanceof FormData)) return init;
  const written = new Response(init.body);
  const type = written.headers.get('content-type') ?? 'multipart/form-data';
  // The client makes them a plain object.
  const headers = { ...(init.headers as Readonly<Record<string, string>>), 'content-type': type };
  return { ...init, headers, body: new Uint8Array(await written.arrayBuffer()) };
}

async function bodyOf(body: AsyncIterable<Uint8Array> | null): Promise<Buffer> {
  const parts: Uint8Array[] = [];
  let size = 0;
  // Leaving the loop closes the connection.
  for await (const part of body ?? []) {
    size += part.length;
    if (size > LARGEST) throw new NoAnswer(`Discord’s reply has more than ${LARGEST / 2 ** 20} MB. ${REMEDY}`);
    parts.push(part);
  }
  return Buffer.concat(parts);
}

/** Undefined for what is no JSON. */
export function jsonOf(bytes: Buffer): unknown {
  try {
    return JSON.parse(bytes.toString('utf8'));
  } catch {
    return undefined;
  }
}

const isObject = (value: unknown): boolean => typeof value === 'object' && value !== null;

/** For a reply that is good by its status and not by what it has: says what came instead of `wanted`. */
export function unexpected(reply: unknown, wanted: string): NoAnswer {
  return new NoAnswer(`Instead of ${wanted}, Discord’s address answered with ${described(reply)}. ${REMEDY}`);
}

/** The kind of a reply and nothing of what is in it, which may be anything. */
function described(reply: unknown): string {
  if (reply instanceof ArrayBuffer || reply instanceof Uint8Array) {
    if (reply.byteLength === 0) return 'nothing';
    return /^\s*</u.test(Buffer.from(reply as Uint8Array).toString('utf8', 0, 1_000))
      ? 'a web page'
      : `${reply.byteLength} bytes that are no JSON`;
  }
  if (reply === null) return 'the JSON value null';
  return `JSON of another form (${Array.isArray(reply) ? 'array' : typeof reply})`;
}

/**
 * Whether to give up rather than wait as a rate limit asks, where `longest` is the most milliseconds to wait. A limit that names
 * no time would be met by asking again at once, and is given up too.
 */
export function givesUp(longest: (route: string) => number): (limit: RateLimitData) => boolean {
  return ({ route, retryAfter, timeToReset }) => {
    return !(retryAfter > 0 && Math.max(retryAfter, timeToReset) <= longest(route));
  };
}
