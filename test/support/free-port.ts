/** For what must be told its port before it listens. */
import { once } from 'node:events';
import { createServer, type AddressInfo } from 'node:net';

/** One at the loopback address, at which nothing listened a moment ago. */
export async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  // A server that listens on a port has an address with that port.
  const { port } = server.address() as AddressInfo;
  await once(server.close(), 'close');
  return port;
}
