import { once } from 'node:events';
import { connect } from 'node:net';
import { expect, onTestFinished, test } from 'vitest';
import { interactionsEndpoint } from '../../../src/discord/http/endpoint.js';
import { startInteractionsServer } from '../../../src/discord/http/interactions-server.js';
import { signedBy } from '../../../src/discord/http/signature.js';
import { createSigner } from '../../support/discord/signed.js';

/** Seconds since 1970. */
const NOW = 1_800_000_000;
const PING = '{"type":1}';
const COMMAND = '{"type":2}';

/** An endpoint that answers whatever is signed and is an object of type 2, and lets one of type 3 wait. */
async function served() {
  const signer = createSigner();
  const refused: string[] = [];
  const told: unknown[] = [];
  const waiting: Promise<unknown>[] = [];
  const endpoint = interactionsEndpoint({
    isSigned: signedBy(signer.publicKey),
    times: () => [NOW * 1000],
    onRefused: (check) => refused.push(check),
    answer(interaction, { outgoing }) {
      told.push(interaction);
      if (typeof interaction !== 'object' || interaction === null || !('type' in interaction)) return undefined;
      if (interaction.type === 3) {
        waiting.push(once(outgoing, 'close'));
        return Promise.resolve();
      }
      if (interaction.type !== 2) return undefined;
      outgoing.end('{"type":4}');
      return Promise.resolve();
    },
  });
  const server = await startInteractionsServer(endpoint, { host: '127.0.0.1', port: 0 });
  onTestFinished(async () => {
    const { closed, cut } = server.close();
    cut();
    await closed;
  });
  const ask = async (init: RequestInit, path = '/interactions') =>
    fetch(`http://127.0.0.1:${server.port}${path}`, init);
  const signed = async (body: string, options: Partial<Parameters<typeof signer.request>[1]> = {}) =>
    ask(signer.request(body, { at: NOW, ...options }));
  return { ...server, signer, refused, told, waiting, ask, signed };
}

type Served = Awaited<ReturnType<typeof served>>;

test('a ping is answered with a pong', async () => {
  const { signed } = await served();
  const response = await signed(PING);
  expect([response.status, response.headers.get('content-type'), await response.json()]).toEqual([
    200,
    'application/json',
    { type: 1 },
  ]);
});

test('an interaction is answered in the reply, and the connection is kept', async () => {
  const { signed, refused } = await served();
  const response = await signed(COMMAND);
  expect([await response.json(), response.headers.get('connection'), refused]).toEqual([{ type: 4 }, 'keep-alive', []]);
});

test('an answer closes its connection from when the server is to end', async () => {
  const { signed, drain } = await served();
  drain();
  const { headers } = await signed(COMMAND);
  expect(headers.get('connection')).toBe('close');
});

/** As it goes over a connection, for what no client sends. */
function rawRequest(body: string, { headers }: RequestInit): string {
  const lines = [...new Headers({ host: 'a', 'content-length': String(body.length) }), ...new Headers(headers)];
  return `POST /interactions HTTP/1.1\r\n${lines.map(([name, value]) => `${name}: ${value}\r\n`).join('')}\r\n${body}`;
}

const HEX = '0'.repeat(128);

test.each<[string, string, number, (endpoint: Served) => Promise<Response>]>([
  ['another path', 'path', 404, async ({ ask, signer }) => ask(signer.request(PING, { at: NOW }), '/')],
  [
    'a path below it',
    'path',
    404,
    async ({ ask, signer }) => ask(signer.request(PING, { at: NOW }), '/interactions/1'),
  ],
  ['another method', 'method', 405, async ({ ask }) => ask({ method: 'GET' })],
  [
    'no signature',
    'headers',
    401,
    async ({ signed }) => signed(PING, { headers: { 'x-signature-ed25519': undefined } }),
  ],
  ['no time', 'headers', 401, async ({ signed }) => signed(PING, { headers: { 'x-signature-timestamp': undefined } })],
  [
    'a short signature',
    'headers',
    401,
    async ({ signed }) => signed(PING, { headers: { 'x-signature-ed25519': HEX.slice(2) } }),
  ],
  [
    'a long signature',
    'headers',
    401,
    async ({ signed }) => signed(PING, { headers: { 'x-signature-ed25519': `${HEX}00` } }),
  ],
  [
    'a signature that is no hex',
    'headers',
    401,
    async ({ signed }) => signed(PING, { headers: { 'x-signature-ed25519': 'z'.repeat(128) } }),
  ],
  [
    'a time that is no number',
    'headers',
    401,
    async ({ signed }) => signed(PING, { headers: { 'x-signature-timestamp': 'now' } }),
  ],
  ['a body that is too large', 'size', 413, async ({ signed }) => signed(' '.repeat(2 ** 20 + 1))],
  [
    'a wrong signature',
    'signature',
    401,
    async ({ signed }) => signed(PING, { headers: { 'x-signature-ed25519': HEX } }),
  ],
  ['an altered body', 'signature', 401, async ({ signed }) => signed(COMMAND, { signed: PING })],
  [
    'an altered time',
    'signature',
    401,
    async ({ signed }) => signed(PING, { headers: { 'x-signature-timestamp': String(NOW + 1) } }),
  ],
  ['somebody else’s signature', 'signature', 401, async ({ ask }) => ask(createSigner().request(PING, { at: NOW }))],
  ['a time that is long over', 'time', 401, async ({ signed }) => signed(PING, { at: NOW - 301 })],
  ['a time that is to come', 'time', 401, async ({ signed }) => signed(PING, { at: NOW + 301 })],
  ['no JSON', 'body', 400, async ({ signed }) => signed('{"type":')],
  ['nothing', 'body', 400, async ({ signed }) => signed('')],
  ['JSON that is no object', 'body', 400, async ({ signed }) => signed('null')],
  ['a type that is not known', 'body', 400, async ({ signed }) => signed('{"type":99}')],
  ['brackets without end', 'body', 400, async ({ signed }) => signed('['.repeat(500_000))],
  ['brackets in brackets', 'body', 400, async ({ signed }) => signed('['.repeat(500_000) + ']'.repeat(500_000))],
])(
  'a request with %s is refused for its %s with %i, nothing more is said, and its connection is closed',
  async (_name, check, status, send) => {
    const endpoint = await served();
    const response = await send(endpoint);
    expect([response.status, await response.text(), response.headers.get('connection')]).toEqual([status, '', 'close']);
    expect(endpoint.refused).toEqual([check]);
  },
);

test('a method that is not taken is told which one is', async () => {
  const { ask } = await served();
  const { headers } = await ask({ method: 'DELETE' });
  expect(headers.get('allow')).toBe('POST');
});

test('a body that says nothing of its size is read no further than it may be', async () => {
  const { ask, signer, refused } = await served();
  const { headers = {} } = signer.request('', { at: NOW });
  let sent = 0;
  const body = new ReadableStream({
    pull(controller) {
      sent += 1;
      controller.enqueue(new Uint8Array(2 ** 16));
      // So that an endpoint which reads on takes no more memory than this.
      if (sent === 1_000) controller.close();
    },
  });
  // Undici wants to be told that it will not read before it has written.
  const init = { method: 'POST', headers, body, duplex: 'half' } as RequestInit;
  const outcome = await ask(init).then(
    ({ status }) => status,
    () => 'closed',
  );
  expect([413, 'closed']).toContain(outcome);
  expect(refused).toEqual(['size']);
  expect(sent).toBeLessThan(1_000);
});

test('nothing of a request that is not signed is looked at', async () => {
  const { signed, told } = await served();
  await signed(COMMAND, { headers: { 'x-signature-ed25519': HEX } });
  expect(told).toEqual([]);
});

test('what is no HTTP is cut, and the next is answered', async () => {
  const { port, signed } = await served();
  const socket = connect(port, '127.0.0.1');
  socket.write('hello\r\n\r\n');
  socket.resume();
  await once(socket, 'close');
  const { status } = await signed(PING);
  expect(status).toBe(200);
});

test.each([
  ['an address that is none', 400, 'GET / HTTP/1.1\r\nhost: a b\r\n\r\n'],
  ['an expectation that nobody has', 417, 'GET / HTTP/1.1\r\nhost: a\r\nexpect: much\r\n\r\n'],
])('%s is refused with %i, and its connection is closed', async (_name, status, request) => {
  const { port } = await served();
  const socket = connect(port, '127.0.0.1');
  onTestFinished(() => void socket.destroy());
  socket.write(request);
  const [head] = (await once(socket, 'data')) as [Buffer];
  expect(head.toString('utf8').toLowerCase()).toMatch(new RegExp(`^http/1.1 ${status} [^]*connection: close`, 'u'));
});

test('a request behind another on its connection hears when that is gone', async () => {
  const { port, signer, waiting } = await served();
  const socket = connect(port, '127.0.0.1');
  const held = rawRequest('{"type":3}', signer.request('{"type":3}', { at: NOW }));
  socket.write(held + held);
  await expect.poll(() => waiting.length).toBe(2);
  socket.destroy();
  await Promise.all(waiting);
});

test('a port that is taken is told with the setting’s name', async () => {
  const { port, signer } = await served();
  const endpoint = interactionsEndpoint({
    isSigned: signedBy(signer.publicKey),
    times: () => [0],
    onRefused: () => undefined,
    answer: () => undefined,
  });
  await expect(startInteractionsServer(endpoint, { host: '127.0.0.1', port })).rejects.toThrow(
    `HTTP_PORT: the port ${port} is taken by another program, or by another Footnote. Choose another one.`,
  );
});
