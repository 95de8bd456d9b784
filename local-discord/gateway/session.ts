/**
 * One gateway session and the events it was sent. The events are kept with the session and not with the socket: an
 * interaction that happens while the bot reconnects is replayed when it resumes.
 */
import type { WebSocket } from 'ws';
import type { Json } from '../wire.js';
import { Opcode } from './protocol.js';

/** Discord's own number is not documented; more than this cannot have been missed in a reconnect. */
const MAX_EVENTS = 1000;

export interface Session {
  readonly id: string;
  readonly shard: readonly [index: number, count: number];
  /** Bits, as the client asked for them. */
  readonly intents: number;
  readonly send: (event: string, data: Json) => void;
  /** The client says what it has heard, so that it need not be kept any longer. */
  readonly heard: (seq: number) => void;
  /**
   * Takes over a new connection: sends what came after `seq`, then RESUMED. False, and nothing is done, when some of it
   * is no longer known.
   */
  readonly resume: (socket: WebSocket, seq: number) => boolean;
  /** Takes the connection away from it, which has then to resume or to identify anew. */
  readonly detach: () => void;
  /** The connection that it speaks on; undefined when it was taken away. */
  readonly socket: () => WebSocket | undefined;
}

/** `speak` writes to a socket, unless it has fallen silent. */
export function createSession(
  { id, shard, intents }: Pick<Session, 'id' | 'shard' | 'intents'>,
  first: WebSocket,
  speak: (socket: WebSocket, payload: string) => void,
): Session {
  let socket: WebSocket | undefined = first;
  let seq = 0;
  let forgotten = 0;
  const events: { readonly seq: number; readonly payload: string }[] = [];
  const forgetUpTo = (last: number): void => {
    while (events[0] && events[0].seq <= last) forgotten = events.shift()?.seq ?? forgotten;
  };
  const send = (event: string, data: Json): void => {
    seq += 1;
    const payload = JSON.stringify({ op: Opcode.dispatch, t: event, s: seq, d: data });
    events.push({ seq, payload });
    forgetUpTo(seq - MAX_EVENTS);
    if (socket) speak(socket, payload);
  };
  return {
    id,
    shard,
    intents,
    send,
    heard: forgetUpTo,
    resume(next, from) {
      if (from < forgotten) return false;
      socket = next;
      for (const event of events) if (event.seq > from) speak(next, event.payload);
      send('RESUMED', {});
      return true;
    },
    detach() {
      socket = undefined;
    },
    socket: () => socket,
  };
}
