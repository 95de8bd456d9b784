/** The talk on one socket: hello, identify or resume, heartbeats. */
import type { RawData, WebSocket } from 'ws';
import { isJson, type Json } from '../wire.js';
import type { World } from '../world.js';
import { CloseCode, GatewayLimits, Intents, Opcode } from './protocol.js';
import { createSession, type Session } from './session.js';
import { welcome } from './welcome.js';

/** After these the client has said good-bye for good; any other end leaves the session to be resumed. */
const FINAL_CLOSES = new Set([1000, 1001]);

export interface ConnectionOptions {
  readonly world: World;
  /** Milliseconds between a client's heartbeats. */
  readonly heartbeatInterval: number;
  readonly sessions: Map<string, Session>;
  /** Writes to a socket, unless it has fallen silent. */
  readonly speak: (socket: WebSocket, payload: string) => void;
}

/** Says hello and answers until the socket closes; what a client must not say closes it with Discord's code. */
export function connect(options: ConnectionOptions, socket: WebSocket): void {
  const { world, sessions, speak, heartbeatInterval } = options;
  let session: Session | undefined;
  const say = (op: number, d: unknown) => speak(socket, JSON.stringify({ op, d, s: null, t: null }));

  // A session that was called invalid no longer has this connection, which may then start again.
  const isIn = () => session?.socket() === socket;

  const identify = (data: Json): void => {
    const { token, intents, shard: wanted } = data;
    if (token !== world.token) return socket.close(CloseCode.authenticationFailed, 'Authentication failed.');
    if (typeof intents !== 'number' || (intents & Intents.privileged & ~world.privilegedIntents) !== 0) {
      return socket.close(CloseCode.disallowedIntents, 'Disallowed intent(s).');
    }
    const shard = readShard(wanted);
    if (!shard) return socket.close(CloseCode.invalidShard, 'Invalid shard.');
    if (!world.identifyLimits.admit(shard[0])) return say(Opcode.invalidSession, false);
    session = createSession({ id: world.nextId(), shard, intents }, socket, speak);
    sessions.set(session.id, session);
    welcome(world, session);
    return undefined;
  };

  const resume = (data: Json): void => {
    const { token, session_id: id, seq } = data;
    if (token !== world.token) return socket.close(CloseCode.authenticationFailed, 'Authentication failed.');
    const known = typeof id === 'string' ? sessions.get(id) : undefined;
    if (!known || typeof seq !== 'number' || !known.resume(socket, seq)) return say(Opcode.invalidSession, false);
    session = known;
    return undefined;
  };

  const hear = (raw: RawData): void => {
    const payload = parse(raw);
    if (!payload) return socket.close(CloseCode.decodeError, 'Decode error.');
    const { op, d } = payload;
    const data = isJson(d) ? d : {};
    switch (op) {
      case Opcode.heartbeat:
        if (typeof d === 'number') session?.heard(d);
        return say(Opcode.heartbeatAck, null);
      case Opcode.identify:
        return isIn() ? socket.close(CloseCode.alreadyAuthenticated, 'Already authenticated.') : identify(data);
      case Opcode.resume:
        return isIn() ? socket.close(CloseCode.alreadyAuthenticated, 'Already authenticated.') : resume(data);
      case Opcode.presence:
        return isIn() ? undefined : socket.close(CloseCode.notAuthenticated, 'Not authenticated.');
      default:
        return socket.close(CloseCode.unknownOpcode, 'Unknown opcode.');
    }
  };

  let window = { endsAt: 0, sends: 0 };
  socket.on('message', (raw) => {
    const now = world.clock.now();
    if (now >= window.endsAt) window = { endsAt: now + GatewayLimits.sendWindow, sends: 0 };
    window.sends += 1;
    if (window.sends > GatewayLimits.sends) socket.close(CloseCode.rateLimited, 'You are being rate limited.');
    else hear(raw);
    world.changed();
  });
  socket.on('close', (code) => {
    if (session && isIn() && FINAL_CLOSES.has(code)) sessions.delete(session.id);
    world.changed();
  });
  // A reset connection is an end like any other; 'close' follows.
  socket.on('error', () => undefined);
  say(Opcode.hello, { heartbeat_interval: heartbeatInterval });
}

function parse(raw: RawData): Json | undefined {
  // Without a fragmented-data option ws gives one Buffer for a message.
  const text = (raw as Buffer).toString('utf8');
  if (Buffer.byteLength(text) > GatewayLimits.payload) return undefined;
  try {
    const payload: unknown = JSON.parse(text);
    return isJson(payload) ? payload : undefined;
  } catch {
    return undefined;
  }
}

/** One shard of one when the client names none; undefined for what is no shard. */
function readShard(shard: unknown): readonly [number, number] | undefined {
  if (shard === undefined || shard === null) return [0, 1];
  if (!Array.isArray(shard)) return undefined;
  const [index, count]: unknown[] = shard;
  if (typeof index !== 'number' || typeof count !== 'number') return undefined;
  if (!Number.isInteger(index) || !Number.isInteger(count)) return undefined;
  return index >= 0 && index < count ? [index, count] : undefined;
}
