/** A go-between on the way to the local Discord, which holds a request or its answer back, or answers in Discord's place. */
import { once } from 'node:events';
import { createServer, request as sendOn } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface Refusal {
  readonly status: number;
  readonly body: unknown;
}

/** Both are told of a request as `POST /api/v10/…`. */
export interface Meeting {
  /** Gives an answer, or undefined to let the request go on. */
  readonly meet?: (request: string) => Promise<Refusal | undefined>;
  /** What Discord has answered waits for it. */
  readonly answered?: (request: string, status: number) => Promise<void>;
}

export interface GoBetween {
  /** The address to give to a program instead of `api`. */
  readonly api: string;
  readonly close: () => Promise<void>;
}

export async function startGoBetween(
  api: string,
  { meet = async () => undefined, answered = async () => undefined }: Meeting,
): Promise<GoBetween> {
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
        const { statusCode = 502 } = answer;
        void answered(`${method} ${url}`, statusCode).then(() => {
          response.writeHead(statusCode, answer.headers);
          answer.pipe(response);
        });
      });
      // Either side may be gone, as a program is that did not wait for its answer.
      onward.once('error', () => response.destroy());
      request.pipe(onward);
    });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  // A server that listens on a port has an address with that port.
  const { port } = server.address() as AddressInfo;
  return {
    api: `http://127.0.0.1:${port}/api`,
    async close() {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}
