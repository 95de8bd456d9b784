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
  /** Resolves in any case: to what the request is answered with. */
  readonly response: Promise<Response>;
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
  readonly outgoing: ServerResponse;
  readonly clock: Pick<Clock, 'after'>;
  /** Answers in a request to Discord. */
  readonly send: Respond;
}

/** Of a request that came in just now. */
export function inlineAnswer({ outgoing, clock, send }: InlineOptions): InlineAnswer {
  let settle: (response: Response) => void = () => undefined;
  const response = new Promise<Response>((resolve) => (settle = resolve));
  let state: 'open' | 'answered' | 'over' = 'open';
  clock.after(GIVEN_UP_MS, () => {
    if (state !== 'open') return;
    state = 'over';
    settle(new Response(null, { status: 503 }));
  });
  return {
    response,
    async respond(answer) {
      if (state === 'over' || (state === 'open' && outgoing.destroyed)) throw new NobodyWaits('Nobody waits any more.');
      if (state === 'answered') return send(answer);
      state = 'answered';
      if (DEFERRED.has(answer.body.type)) {
        settle(new Response(null, { status: 202 }));
        return send(answer);
      }
      await Promise.all([left(outgoing), responseOf(answer).then(settle)]);
    },
  };
}

/** Resolves when all was handed to the network; rejects when the connection was closed before. */
async function left(outgoing: ServerResponse): Promise<void> {
  return new Promise((resolve, reject) => {
    outgoing.once('finish', resolve);
    outgoing.once('close', () => reject(new NobodyWaits('The connection was closed before the answer.')));
  });
}

async function responseOf({ body, files = [] }: Callback): Promise<Response> {
  if (files.length === 0) return Response.json(body);
  const form = new FormData();
  form.append('payload_json', JSON.stringify(body));
  for (const [index, { name, data }] of files.entries()) {
    // A file of ours is bytes.
    form.append(`files[${index}]`, new Blob([data as Buffer<ArrayBuffer>]), name);
  }
  const written = new Response(form);
  // As bytes, so that it goes out in one piece and with its length.
  return new Response(await written.arrayBuffer(), { headers: written.headers });
}
