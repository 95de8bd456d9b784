/** A program that answers every request in Discord's place, as a test wants it. */
import { once } from 'node:events';
import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { onTestFinished } from 'vitest';

/** The address of its API; it is gone when the test ends. */
export async function answering(answer: (response: ServerResponse) => void): Promise<string> {
  const server = createServer((request, response) => {
    request.resume();
    answer(response);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  onTestFinished(async () => {
    server.closeAllConnections();
    server.close();
    await once(server, 'close');
  });
  // A server that listens on a port has an address with that port.
  const { port } = server.address() as AddressInfo;
  return `http://127.0.0.1:${port}/api`;
}

/** For `answering`: one whole reply. */
export function reply(status: number, type: string, body: string, headers: Readonly<Record<string, string>> = {}) {
  return (response: ServerResponse): void => {
    response.writeHead(status, { 'content-type': type, ...headers }).end(body);
  };
}

/** For `answering`: JSON without end, as fast as it is read. */
export function endless(response: ServerResponse): void {
  response.writeHead(200, { 'content-type': 'application/json' });
  const piece = Buffer.alloc(2 ** 16, ' ');
  const send = (): void => {
    while (response.writable && response.write(piece));
    response.once('drain', send);
  };
  send();
}
