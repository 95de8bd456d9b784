/** The gateway as a whole: takes connections, and hands each event to the session it belongs to. */
import type { Server } from 'node:http';
import { WebSocketServer } from 'ws';
import { boundedMap } from '../bounded-map.js';
import { isLocalRequest } from '../is-local-request.js';
import type { Json } from '../json.js';
import type { World } from '../world.js';
import { Opcode } from './opcode.js';
import { connect } from './connection.js';
import type { Session } from './session.js';

/** Sessions that nobody resumes are forgotten when there are more than this. */
const MAX_SESSIONS = 100;

export interface Gateway {
  /** Sends the event to every session of the shard that the guild belongs to; direct messages go to shard 0. */
  readonly send: (event: string, data: Json, guildId: string | undefined) => void;
  /** Asks every client to reconnect and resume (op 7). */
  readonly reconnect: () => void;
  /** Cuts every connection without a word. */
  readonly drop: () => void;
  readonly stop: () => void;
}

export function createGateway(world: World, server: Server): Gateway {
  const sessions = boundedMap<string, Session>(MAX_SESSIONS);
  const sockets = new WebSocketServer({ noServer: true });
  server.on('upgrade', (request, socket, head) => {
    if (!isLocalRequest(request, world.origin)) {
      socket.destroy();
      return;
    }
    sockets.handleUpgrade(request, socket, head, (client) => {
      connect(world, sessions, client);
    });
  });
  const drop = () => {
    for (const client of sockets.clients) client.terminate();
  };
  return {
    send(event, data, guildId) {
      for (const session of sessions.values()) {
        const [index, count] = session.shard;
        if (shardOf(guildId, count) === index) session.send(event, data);
      }
    },
    reconnect() {
      for (const client of sockets.clients) client.send(JSON.stringify({ op: Opcode.reconnect, d: null }));
    },
    drop,
    stop() {
      drop();
      sockets.close();
    },
  };
}

/** https://docs.discord.com/developers/events/gateway#sharding-sharding-formula */
function shardOf(guildId: string | undefined, count: number): number {
  return guildId === undefined ? 0 : Number((BigInt(guildId) >> 22n) % BigInt(count));
}
