import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { describe, expect, onTestFinished, test } from 'vitest';
import { freePort } from '../support/free-port.js';
import { HAS_NGINX, nginxBefore } from '../support/nginx.js';

interface Replica {
  readonly port: number;
  readonly requests: readonly { readonly headers: IncomingMessage['headers']; readonly body: string }[];
}

async function replica(
  answer: (response: ServerResponse) => void = (response) => response.writeHead(202).end(),
): Promise<Replica> {
  const requests: { headers: IncomingMessage['headers']; body: string }[] = [];
  const server = createServer((request, response) => {
    let body = '';
    request.setEncoding('utf8').on('data', (text: string) => (body += text));
    request.on('end', () => {
      requests.push({ headers: request.headers, body });
      answer(response);
    });
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  // A server that listens on a port has an address with that port.
  return { port: (server.address() as AddressInfo).port, requests };
}

const post = async (url: string, body = '{"type":1}', headers: Record<string, string> = {}) =>
  fetch(url, { method: 'POST', body, headers: { 'content-type': 'application/json', ...headers } });

describe.skipIf(!HAS_NGINX)('nginx in front of two replicas', () => {
  test('sends to both', async () => {
    const [one, two] = [await replica(), await replica()];
    const url = await nginxBefore(one.port, two.port);
    for (let sent = 0; sent < 8; sent += 1) await post(url);
    expect([one.requests.length > 0, two.requests.length > 0, one.requests.length + two.requests.length]).toEqual([
      true,
      true,
      8,
    ]);
  });

  test('passes the signature and the bytes of the body on', async () => {
    const one = await replica();
    const url = await nginxBefore(one.port, one.port);
    const body = `{"type": 1,\t"text":"${'é'.repeat(5_000)}"}`;
    await post(url, body, { 'x-signature-ed25519': 'ab12', 'x-signature-timestamp': '1767225600' });
    expect(one.requests).toEqual([
      {
        body,
        headers: expect.objectContaining({ 'x-signature-ed25519': 'ab12', 'x-signature-timestamp': '1767225600' }),
      },
    ]);
  });

  test('sends to the other what one that is down cannot take', async () => {
    const two = await replica();
    const url = await nginxBefore(await freePort(), two.port);
    const statuses = [];
    for (let sent = 0; sent < 6; sent += 1) statuses.push((await post(url)).status);
    expect(statuses).toEqual([202, 202, 202, 202, 202, 202]);
  });

  test('sends to no other what one has taken and not answered', async () => {
    const cut = (response: ServerResponse): void => void response.socket?.destroy();
    const [one, two] = [await replica(cut), await replica(cut)];
    const url = await nginxBefore(one.port, two.port);
    expect((await post(url)).status).toBe(502);
    expect(one.requests.length + two.requests.length).toBe(1);
  });

  test('keeps no connection that a replica which stops could let go under a request', async () => {
    const one = await replica();
    const url = await nginxBefore(one.port, one.port);
    for (let sent = 0; sent < 3; sent += 1) await post(url);
    expect(one.requests.map(({ headers }) => headers.connection)).toEqual(['close', 'close', 'close']);
  });

  test('waits longer for an answer than Discord does', async () => {
    const one = await replica((response) => void setTimeout(() => response.writeHead(202).end(), 3_200));
    const url = await nginxBefore(one.port, one.port);
    expect((await post(url)).status).toBe(202);
  });

  test.each([
    ['/', 'GET', 404],
    ['/healthz', 'GET', 404],
    ['/metrics', 'GET', 404],
  ])('answers %s itself', async (path, method, status) => {
    const one = await replica();
    const url = new URL(path, await nginxBefore(one.port, one.port));
    expect([(await fetch(url, { method })).status, one.requests.length]).toEqual([status, 0]);
  });

  test('takes no body that is larger than a replica takes', async () => {
    const one = await replica();
    const url = await nginxBefore(one.port, one.port);
    expect([(await post(url, 'x'.repeat(2 ** 20 + 1))).status, one.requests.length]).toEqual([413, 0]);
    expect([(await post(url, 'x'.repeat(2 ** 20))).status, one.requests.length]).toEqual([202, 1]);
  });
});
