/**
 * One gateway session and the events it was sent. The events are kept with the session and not with the socket: an
 * interaction that happens while the bot reconnects is replayed when it resumes.
 */
import type { WebSocket } from 'ws';
import type { Json } from '../json.js';
import { Opcode } from './opcode.js';

/** Discord's own number is not documented; more than this cannot have been missed in a reconnect. */
const MAX_EVENTS = 1000;

export interface Session {
  readonly id: string;
  readonly shard: readonly [index: number, count: number];
  readonly send: (event: string, data: Json) => void;
  /** Takes over a new connection: sends what came after `seq`, then RESUMED. */
  readonly resume: (socket: WebSocket, seq: number) => void;
  readonly socket: () => WebSocket;
}

export function createSession(id: string, shard: Session['shard'], first: WebSocket): Session {
  let socket = first;
  let seq = 0;
  const events: { readonly seq: number; readonly payload: string }[] = [];
  const send = (event: string, data: Json): void => {
    seq += 1;
    const payload = JSON.stringify({ op: Opcode.dispatch, t: event, s: seq, d: data });
    events.push({ seq, payload });
    if (events.length > MAX_EVENTS) events.shift();
    if (socket.readyState === socket.OPEN) socket.send(payload);
  };
  return {
    id,
    shard,
    send,
    resume(next, from) {
      socket = next;
      for (const event of events) if (event.seq > from) socket.send(event.payload);
      send('RESUMED', {});
    },
    socket: () => socket,
  };
}
