/** How a server comes to listen where a setting says, and what a person is told when it cannot. */
import { once } from 'node:events';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';

interface ListenOptions {
  readonly host: string;
  /** 0 for any that is free. */
  readonly port: number;
  /** How the settings of both begin: `HEALTH` for HEALTH_HOST and HEALTH_PORT. */
  readonly settings: string;
  /** What else can be done than to choose another port, with what comes before it. */
  readonly otherwise?: string;
}

/** Resolves to the port when it listens. Rejects with a sentence for a person when the port or the address cannot be had. */
export async function listen(server: Server, { host, port, settings, otherwise = '' }: ListenOptions): Promise<number> {
  server.listen(port, host);
  try {
    await once(server, 'listening');
  } catch (error) {
    throw new Error(`${settings}_PORT: ${why(error)}`, { cause: error });
  }
  // From now on an error is one of accepting a connection, such as too many open files: the next may go better.
  server.on('error', () => undefined);
  // A server that listens on a port has an address with that port.
  return (server.address() as AddressInfo).port;

  function why(error: unknown): string {
    const code = error instanceof Error && 'code' in error ? String(error.code) : '';
    switch (code) {
      case 'EADDRINUSE':
        return `the port ${port} is taken by another program, or by another Footnote. Choose another one${otherwise}.`;
      case 'EACCES':
        return `the port ${port} may not be used by this account. Choose one from 1024 on.`;
      case 'EADDRNOTAVAIL':
      case 'ENOTFOUND':
      case 'EAI_AGAIN':
        return `this machine has no address ${host}. Set ${settings}_HOST to one that it has, or leave it empty for 127.0.0.1.`;
      default:
        return `the port ${port} cannot be listened on${code === '' ? '' : ` (${code})`}. Choose another one${otherwise}.`;
    }
  }
}
