/** The endpoint while strangers hold as many connections as they can, and say nothing on them, or little: whoever has something to say is heard. */
import { once } from 'node:events';
import type { ServerResponse } from 'node:http';
import { connect, type Socket } from 'node:net';
import { expect, onTestFinished, test } from 'vitest';
import { interactionsEndpoint } from '../../../src/discord/http/endpoint.js';
import { startInteractionsServer } from '../../../src/discord/http/interactions-server.js';
import { signedBy } from '../../../src/discord/http/signature.js';
import { createSigner } from '../../support/discord/signed.js';

/** Seconds since 1970. */
const NOW = 1_800_000_000;
/** More than it takes. */
const MANY = 1_100;

/** An endpoint that answers a ping, and an interaction when the test does. */
async function served() {
  const signer = createSigner();
  const held: ServerResponse[] = [];
  const endpoint = interactionsEndpoint({
    isSigned: signedBy(signer.publicKey),
    times: () => [NOW * 1000],
    onRefused: () => undefined,
    async answer(_told, { outgoing }) {
      held.push(outgoing);
      await once(outgoing, 'close');
    },
  });
  const server = await startInteractionsServer(endpoint, { host: '127.0.0.1', port: 0 });
  const sockets: Socket[] = [];
  onTestFinished(async () => {
    for (const socket of sockets) socket.destroy();
    const { closed, cut } = server.close();
    cut();
    await closed;
  });
  return {
    held,
    ask: async (body: string) =>
      fetch(`http://127.0.0.1:${server.port}/interactions`, signer.request(body, { at: NOW })),
    /** Connected, on which this has been sent. */
    stranger: async (says: string): Promise<Socket> => {
      const socket = connect(server.port, '127.0.0.1').on('error', () => undefined);
      sockets.push(socket);
      socket.resume();
      await once(socket, 'connect');
      if (says !== '') socket.write(says);
      return socket;
    },
  };
}

const PING = '{"type":1}';
const HEADERS = `POST /interactions HTTP/1.1\r\nhost: a\r\nx-signature-ed25519: ${'0'.repeat(128)}\r\nx-signature-timestamp: ${NOW}\r\ncontent-length: 100\r\n`;
const SAID = [
  ['nothing', ''],
  ['half of the headers', HEADERS],
  ['half of a body', `${HEADERS}\r\n{"type":`],
] as const;

test.each(SAID)(
  'who has something to say is answered while others hold all there are and say %s',
  async (_name, says) => {
    const { ask, stranger } = await served();
    const first = await stranger(says);
    const gaveWay = once(first, 'close');
    for (let count = 0; count < MANY; count += 1) await stranger(says);
    for (let count = 0; count < 10; count += 1) expect((await ask(PING)).status).toBe(200);
    await gaveWay;
  },
);

test('an answer in work is not broken off for others', async () => {
  const { ask, stranger, held } = await served();
  const answer = ask('{"type":2}');
  await expect.poll(() => held.length).toBe(1);
  for (let count = 0; count < MANY; count += 1) await stranger('');
  held[0]?.end('{"type":4}');
  expect(await (await answer).json()).toEqual({ type: 4 });
});

test('who says nothing, or not all, is cut off in the end', async () => {
  const { stranger } = await served();
  const sockets = await Promise.all(SAID.map(async ([, says]) => stranger(says)));
  await Promise.all(sockets.map(async (socket) => once(socket, 'close')));
  expect(sockets.map(({ destroyed }) => destroyed)).toEqual([true, true, true]);
});
