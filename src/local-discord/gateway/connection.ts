/** The talk on one socket: hello, identify or resume, heartbeats. */
import type { RawData, WebSocket } from 'ws';
import { isJson } from '../is-json.js';
import type { Json } from '../json.js';
import type { World } from '../world.js';
import { CloseCode } from './close-code.js';
import { Opcode } from './opcode.js';
import { PRIVILEGED_INTENTS } from './privileged-intents.js';
import { createSession } from './session.js';
import type { Session } from './session.js';

const HEARTBEAT_INTERVAL = 41_250;
/** https://docs.discord.com/developers/events/gateway#sending-events */
const MAX_PAYLOAD = 4096;
/** After these the client has said good-bye for good; any other end leaves the session to be resumed. */
const FINAL_CLOSES = new Set([1000, 1001]);

export function connect(world: World, sessions: Map<string, Session>, socket: WebSocket): void {
  let session: Session | undefined;
  const say = (op: number, d: unknown) => {
    socket.send(JSON.stringify({ op, d, s: null, t: null }));
  };

  const identify = (data: Json): void => {
    const { token, intents, shard } = data;
    if (token !== world.token) return socket.close(CloseCode.authenticationFailed, 'Authentication failed.');
    if (typeof intents !== 'number' || (intents & PRIVILEGED_INTENTS) !== 0) {
      return socket.close(CloseCode.disallowedIntents, 'Disallowed intent(s).');
    }
    const shards = shardOf(shard);
    if (!shards) return socket.close(CloseCode.invalidShard, 'Invalid shard.');
    session = createSession(world.nextId(), shards, socket);
    sessions.set(session.id, session);
    session.send('READY', {
      v: 10,
      user: { ...world.bot, verified: true, mfa_enabled: false },
      guilds: [{ id: world.guildId, unavailable: true }],
      session_id: session.id,
      resume_gateway_url: world.origin.replace('http:', 'ws:'),
      session_type: 'normal',
      private_channels: [],
      relationships: [],
      shard: shards,
      application: { id: world.applicationId, flags: 0 },
    });
    return undefined;
  };

  const resume = (data: Json): void => {
    const { token, session_id: id, seq } = data;
    if (token !== world.token) return socket.close(CloseCode.authenticationFailed, 'Authentication failed.');
    const known = typeof id === 'string' ? sessions.get(id) : undefined;
    if (!known || typeof seq !== 'number') return say(Opcode.invalidSession, false);
    session = known;
    return known.resume(socket, seq);
  };

  const hear = (raw: RawData): void => {
    const payload = parse(raw);
    if (!payload) return socket.close(CloseCode.decodeError, 'Decode error.');
    const data = isJson(payload['d']) ? payload['d'] : {};
    switch (payload['op']) {
      case Opcode.heartbeat:
        return say(Opcode.heartbeatAck, null);
      case Opcode.identify:
        return session ? socket.close(CloseCode.alreadyAuthenticated, 'Already authenticated.') : identify(data);
      case Opcode.resume:
        return session ? socket.close(CloseCode.alreadyAuthenticated, 'Already authenticated.') : resume(data);
      case Opcode.presence:
        return session ? undefined : socket.close(CloseCode.notAuthenticated, 'Not authenticated.');
      default:
        return socket.close(CloseCode.unknownOpcode, 'Unknown opcode.');
    }
  };

  socket.on('message', (raw) => {
    hear(raw);
    world.changed();
  });
  socket.on('close', (code) => {
    if (session?.socket() === socket && FINAL_CLOSES.has(code)) sessions.delete(session.id);
    world.changed();
  });
  // A reset connection is an end like any other; 'close' follows.
  socket.on('error', () => undefined);
  say(Opcode.hello, { heartbeat_interval: HEARTBEAT_INTERVAL });
}

function parse(raw: RawData): Json | undefined {
  // Without a fragmented-data option ws gives one Buffer for a message.
  const text = (raw as Buffer).toString('utf8');
  if (Buffer.byteLength(text) > MAX_PAYLOAD) return undefined;
  try {
    const payload: unknown = JSON.parse(text);
    return isJson(payload) ? payload : undefined;
  } catch {
    return undefined;
  }
}

/** One shard of one when the client names none. */
function shardOf(shard: unknown): readonly [number, number] | undefined {
  if (shard === undefined || shard === null) return [0, 1];
  if (!Array.isArray(shard)) return undefined;
  const [index, count]: unknown[] = shard;
  if (typeof index !== 'number' || typeof count !== 'number') return undefined;
  if (!Number.isInteger(index) || !Number.isInteger(count)) return undefined;
  return index >= 0 && index < count ? [index, count] : undefined;
}
