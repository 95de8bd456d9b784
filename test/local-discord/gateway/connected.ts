/** A connection to the gateway without a client, to say what no client says. */
import { once } from 'node:events';
import { WebSocket } from 'ws';
import type { LocalDiscord } from '../../../local-discord/local-discord.js';

export interface Connected {
  readonly socket: WebSocket;
  readonly heard: readonly Record<string, unknown>[];
  readonly say: (op: number, d: unknown) => void;
}

/** A connection without a client: hello has been heard. */
export async function connected(discord: LocalDiscord): Promise<Connected> {
  const socket = new WebSocket(`${discord.api.replace('http', 'ws').replace('/api', '/')}?v=10&encoding=json`);
  const heard: Record<string, unknown>[] = [];
  socket.on('message', (raw: Buffer) => {
    // The gateway sends objects only.
    heard.push(JSON.parse(raw.toString()) as Record<string, unknown>);
  });
  await once(socket, 'message');
  return {
    socket,
    heard,
    say(op, d) {
      socket.send(JSON.stringify({ op, d }));
    },
  };
}
