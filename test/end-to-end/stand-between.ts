/** A go-between on the way to the local Discord, which holds a request back or answers it in Discord's place. */
import { once } from 'node:events';
import { createServer, request as sendOn } from 'node:http';
import type { AddressInfo } from 'node:net';
import { onTestFinished } from 'vitest';

export interface Refusal {
  readonly status: number;
  readonly body: unknown;
}

/**
 * The address to give to the program instead of `api`. `meet` is asked for each request, with `POST /api/v10/…`, and
 * gives an answer, or undefined to let the request go on. It is gone when the test ends.
 */
export async function standBetween(
  api: string,
  meet: (request: string) => Promise<Refusal | undefined>,
): Promise<string> {
  const server = createServer((request, response) => {
    const { method = 'GET', url = '/' } = request;
    void meet(`${method} ${url}`).then((refusal) => {
      if (refusal !== undefined) {
        request.resume();
        response.writeHead(refusal.status, { 'content-type': 'application/json' }).end(JSON.stringify(refusal.body));
        return;
      }
      const target = new URL(url, api);
      const onward = sendOn(target, { method, headers: { ...request.headers, host: target.host } }, (answer) => {
        response.writeHead(answer.statusCode ?? 502, answer.headers);
        answer.pipe(response);
      });
      // Either side may be gone, as a program is that did not wait for its answer.
      onward.once('error', () => response.destroy());
      request.pipe(onward);
    });
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
