/**
 * Connections that reach only what may be reached. The check is on the address that is connected to, in the moment in which
 * it is: a name may lead anywhere, and elsewhere the second time it is looked up. Knows the network.
 */
import { lookup } from 'node:dns/promises';
import { isIP, type LookupFunction } from 'node:net';
import { Agent, buildConnector, type Dispatcher } from 'undici';
import { isPublicAddress } from './public-address.js';
import { bareHost, portOf, WEB_PORTS } from './web-address.js';

export interface Reach {
  /** All addresses of a host. Rejects when there is none. */
  readonly resolve: (host: string) => Promise<readonly string[]>;
  /** Whether this address may be connected to at this port. */
  readonly allows: (address: string, port: number) => boolean;
}

/** The public web, as the system's own resolver knows it. */
export const PUBLIC_WEB: Reach = {
  resolve: async (host) => (await lookup(host, { all: true })).map(({ address }) => address),
  allows: (address, port) => WEB_PORTS.has(port) && isPublicAddress(address),
};

/** A connection that was not made, because of where it would have led. */
export class NotReached extends Error {
  override readonly name = 'NotReached';
}

interface Times {
  /** In milliseconds. */
  readonly connect: number;
  readonly headers: number;
}

/** Hands out connections until it is closed; each is kept for a few seconds for the next page of its host. */
export function guardedConnections({ resolve, allows }: Reach, { connect, headers }: Times): Dispatcher {
  /** All of a host's addresses, when all may be connected to: one that may not says what the others are for. */
  const checked = async (host: string, port: number): Promise<readonly string[]> => {
    const addresses = isIP(host) === 0 ? await resolve(host) : [host];
    if (addresses.length === 0 || !addresses.every((one) => isIP(one) !== 0 && allows(one, port))) {
      throw new NotReached(`${host} is not on the public web`);
    }
    return addresses;
  };
  const open = (options: buildConnector.Options, addresses: readonly string[], callback: buildConnector.Callback) => {
    // What was checked is all that the connection can find under this name.
    const found = addresses.map((address) => ({ address, family: isIP(address) }));
    const pinned: LookupFunction = (_host, { all }, answer) => {
      const [first = { address: '', family: 0 }] = found;
      if (all === true) answer(null, found);
      else answer(null, first.address, first.family);
    };
    buildConnector({ timeout: connect, lookup: pinned })(options, (...result) => {
      const [error, socket] = result;
      if (error === null && !allows(socket.remoteAddress ?? '', portOf(options))) {
        socket.destroy();
        callback(new NotReached(`${options.hostname} is not on the public web`), null);
      } else callback(...result);
    });
  };
  const connected = async (options: buildConnector.Options, callback: buildConnector.Callback): Promise<void> => {
    let addresses: readonly string[];
    try {
      addresses = await checked(bareHost(options.hostname), portOf(options));
    } catch (error) {
      callback(error instanceof Error ? error : new Error(String(error)), null);
      return;
    }
    open(options, addresses, callback);
  };
  return new Agent({
    connect: (options, callback) => void connected(options, callback),
    headersTimeout: headers,
    connections: 2,
    // A page's headers are a few kilobytes.
    maxHeaderSize: 32 * 1024,
  });
}
