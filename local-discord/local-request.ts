/**
 * Whether a request is meant for this machine. A page from elsewhere can make a browser ask 127.0.0.1, by its address or
 * through a name that resolves to it; the first shows in Origin, the second in Host.
 */
import type { IncomingMessage } from 'node:http';

/** `origin`: `http://127.0.0.1:PORT`, where the server listens. */
export function isLocalRequest({ headers }: IncomingMessage, origin: string): boolean {
  const { host, port } = new URL(origin);
  const hosts = [host, `localhost:${port}`];
  if (headers.host === undefined || !hosts.includes(headers.host)) return false;
  return headers.origin === undefined || hosts.some((own) => headers.origin === `http://${own}`);
}
