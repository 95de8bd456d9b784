/**
 * The answer to an interaction in the reply to the request that told of it, which costs no request of our own. One that says that more
 * will follow goes in a request all the same: what follows might otherwise reach Discord before it.
 */
import type { ServerResponse } from 'node:http';
import { InteractionResponseType } from 'discord.js';
import { NobodyWaits, type Respond } from '../delivery.js';
import type { Callback } from '../protocol/message.js';
import type { Clock } from '../protocol/log.js';

export interface InlineAnswer {
  /** Resolves in any case, when the request has been replied to or is given up. */
  readonly over: Promise<void>;
  /** Resolves when the answer has left this process, or Discord has taken it; rejects with NobodyWaits when the connection is gone. */
  readonly respond: Respond;
}

/** In milliseconds: then Discord has given up, and a request that nobody has answered would keep its connection for ever. */
const GIVEN_UP_MS = 3_000;

const DEFERRED: ReadonlySet<InteractionResponseType> = new Set([
  InteractionResponseType.DeferredChannelMessageWithSource,
  InteractionResponseType.DeferredMessageUpdate,
]);

interface InlineOptions {
  /** Written to as it is: a Response of the web would be read as a stream, which takes as long as to find and draw a tenth of the answer. */
  readonly outgoing: ServerResponse;
  readonly clock: Pick<Clock, 'after'>;
  /** Answers in a request to Discord. */
  readonly send: Respond;
}

/** Of a request that came in just now. */
export function inlineAnswer({ outgoing, clock, send }: InlineOptions): InlineAnswer {
  const over = outgoing.destroyed
    ? Promise.resolve()
    : new Promise<void>((resolve) => void outgoing.once('close', resolve));
  let state: 'open' | 'answered' | 'over' = 'open';
  clock.after(GIVEN_UP_MS, () => {
    if (state !== 'open') return;
    state = 'over';
    outgoing.writeHead(503).end();
  });
  return {
    over,
    async respond(answer) {
      if (state === 'answered') return send(answer);
      if (state === 'over' || outgoing.destroyed) throw new NobodyWaits('Discord has given up.');
      state = 'answered';
      if (DEFERRED.has(answer.body.type)) {
        outgoing.writeHead(202).end();
        return send(answer);
      }
      const { type, bytes } = await written(answer);
      await new Promise<void>((resolve, reject) => {
        outgoing.once('finish', resolve);
        outgoing.once('close', () => reject(new NobodyWaits('The connection was closed before the answer.')));
        outgoing.writeHead(200, { 'content-type': type, 'content-length': bytes.byteLength }).end(bytes);
      });
    },
  };
}

async function written({ body, files = [] }: Callback): Promise<{ readonly type: string; readonly bytes: Buffer }> {
  const json = JSON.stringify(body);
  if (files.length === 0) return { type: 'application/json', bytes: Buffer.from(json) };
  const form = new FormData();
  form.append('payload_json', json);
  for (const [index, { name, data }] of files.entries()) {
    // A file of ours is bytes.
    form.append(`files[${index}]`, new Blob([data as Buffer<ArrayBuffer>]), name);
  }
  const whole = new Response(form);
  // A form says of what kind it is.
  return { type: whole.headers.get('content-type') ?? '', bytes: Buffer.from(await whole.arrayBuffer()) };
}
