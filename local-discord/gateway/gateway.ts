/** The gateway as a whole: takes connections, and hands each event to the session it belongs to. */
import type { Server } from 'node:http';
import { WebSocketServer } from 'ws';
import type { WebSocket } from 'ws';
import { boundedMap } from '../bounded.js';
import type { Guild } from '../guild.js';
import { isLocalRequest } from '../loopback.js';
import type { Json } from '../wire.js';
import type { World } from '../world.js';
import { CloseCode, Intents, Opcode, shardOf } from './protocol.js';
import { connect } from './connection.js';
import { guildCreate } from './welcome.js';
import type { Session } from './session.js';

/** Sessions that nobody resumes are forgotten when there are more than this. */
const MAX_SESSIONS = 100;

export interface Gateway {
  /** Sends the event to every session of the shard that the guild belongs to; direct messages go to shard 0. */
  readonly send: (event: string, data: Json, guildId: string | undefined) => void;
  /**
   * Sends the event to those sessions of the guild's shard that asked for `intent`, each with the data that its intents let it
   * see.
   */
  readonly publish: (
    event: string,
    intent: number,
    guildId: string | undefined,
    data: (intents: number) => Json,
  ) => void;
  /** The bot has been invited to a server: told to the shards that asked to hear of servers. */
  readonly join: (guild: Guild) => void;
  /** Asks every client to reconnect and resume (op 7). */
  readonly reconnect: () => void;
  /** Tells every client that its session is invalid (op 9); it may resume it all the same when `resumable`. */
  readonly invalidate: (resumable: boolean) => void;
  /** Cuts every connection without a word. */
  readonly drop: () => void;
  /** Closes every connection as Discord does when the token was made anew (4004), after which none comes back. */
  readonly revoke: () => void;
  /** Leaves every connection open and says nothing on it any more: no event, no answer to a heartbeat. */
  readonly silence: () => void;
  readonly stop: () => void;
}

/** `heartbeatInterval`: milliseconds between a client's heartbeats. */
export function createGateway(world: World, server: Server, heartbeatInterval: number): Gateway {
  const sessions = boundedMap<string, Session>(MAX_SESSIONS);
  const sockets = new WebSocketServer({ noServer: true });
  const silenced = new WeakSet<WebSocket>();
  const speak = (socket: WebSocket, payload: string): void => {
    if (socket.readyState === socket.OPEN && !silenced.has(socket)) socket.send(payload);
  };
  server.on('upgrade', (request, socket, head) => {
    if (!isLocalRequest(request, world.origin)) {
      socket.destroy();
      return;
    }
    sockets.handleUpgrade(request, socket, head, (client) => {
      connect({ world, sessions, speak, heartbeatInterval }, client);
    });
  });
  const toAll = (op: number, d: unknown) => {
    for (const client of sockets.clients) speak(client, JSON.stringify({ op, d, s: null, t: null }));
  };
  const heard = (guildId: string | undefined) =>
    [...sessions.values()].filter(({ shard: [index, count] }) => shardOf(guildId, count) === index);
  const publish: Gateway['publish'] = (event, intent, guildId, data) => {
    // Most bots ask for none, and 2,500 servers may come into being at once.
    if (![...sessions.values()].some(({ intents }) => (intents & intent) !== 0)) return;
    for (const session of heard(guildId)) {
      if ((session.intents & intent) !== 0) session.send(event, data(session.intents));
    }
  };
  const drop = () => {
    for (const client of sockets.clients) client.terminate();
  };
  return {
    send(event, data, guildId) {
      for (const session of heard(guildId)) session.send(event, data);
    },
    publish,
    join(guild) {
      publish('GUILD_CREATE', Intents.guilds, guild.id, () => guildCreate(world, guild));
    },
    reconnect() {
      toAll(Opcode.reconnect, null);
    },
    invalidate(resumable) {
      for (const session of sessions.values()) session.detach();
      if (!resumable) sessions.clear();
      toAll(Opcode.invalidSession, resumable);
    },
    drop,
    revoke() {
      for (const client of sockets.clients) client.close(CloseCode.authenticationFailed);
    },
    silence() {
      for (const client of sockets.clients) silenced.add(client);
    },
    stop() {
      drop();
      sockets.close();
    },
  };
}
