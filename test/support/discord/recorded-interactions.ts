/** What Discord tells of interactions, as it stands in the requests to an endpoint: written down on its way there. */
import { once } from 'node:events';
import { createServer } from 'node:http';
import { buffer } from 'node:stream/consumers';
import { onTestFinished } from 'vitest';

export interface Recorder {
  /** Has an address for Discord that is in front of the endpoint. */
  readonly before: (endpoint: string) => Promise<string>;
  /** All but pings, oldest first. */
  readonly told: readonly unknown[];
}

export async function recordInteractions(): Promise<Recorder> {
  const told: unknown[] = [];
  let endpoint = '';
  const server = createServer((request, response) => {
    void (async () => {
      const body = await buffer(request);
      const event: unknown = JSON.parse(body.toString('utf8'));
      if (Reflect.get(Object(event), 'type') !== 1) told.push(event);
      const headers = Object.entries(request.headers).filter(([name]) => /^(?:x-|content-type)/u.test(name));
      const reply = await fetch(endpoint, {
        method: 'POST',
        body,
        headers: headers.map(([name, value]): [string, string] => [name, String(value)]),
      });
      const type = reply.headers.get('content-type') ?? 'text/plain';
      response.writeHead(reply.status, { 'content-type': type }).end(Buffer.from(await reply.arrayBuffer()));
    })();
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  onTestFinished(async () => {
    server.closeAllConnections();
    server.close();
    await once(server, 'close');
  });
  const address = server.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  return {
    told,
    async before(to) {
      endpoint = to;
      return `http://127.0.0.1:${port}/`;
    },
  };
}
