/**
 * An application's Interactions Endpoint URL: where one is set, interactions go there, signed, and none over the gateway.
 * https://docs.discord.com/developers/interactions/overview#setting-up-an-endpoint (2026-08)
 */
import { isJson, type Json } from '../wire.js';
import type { World } from '../world.js';

const PING = { version: 1, type: 1 };
const UNVERIFIED = 'The specified interactions endpoint URL could not be verified.';

/** Only a program of this machine is sent anything. */
const LOOPBACK = /^http:\/\/(?:127\.0\.0\.1|localhost):\d{1,5}\//u;

/**
 * Tries the address as Discord does before it takes it: a ping that is answered, and one with a wrong signature that is refused. Rejects
 * with Discord's sentence, and why, where it is not taken.
 */
export async function setEndpoint(world: World, url: string | undefined): Promise<void> {
  if (url !== undefined) {
    if (!LOOPBACK.test(url)) throw new Error(`${UNVERIFIED} It is not on this machine.`);
    const pinged = await post(world, url, pingOf(world));
    const pong: unknown = pinged.status === 200 ? await pinged.json().catch(() => undefined) : undefined;
    if (!isJson(pong) || pong['type'] !== 1) throw new Error(`${UNVERIFIED} It did not answer a ping with {"type":1}.`);
    const { status } = await post(world, url, pingOf(world), { signature: '0'.repeat(128) });
    if (status !== 401) throw new Error(`${UNVERIFIED} It answered ${status}, not 401, to a wrong signature.`);
  }
  world.endpoint.url = url;
}

function pingOf(world: World): Json {
  return { ...PING, id: world.nextId(), application_id: world.applicationId, token: 'ping', user: world.bot };
}

interface PostOptions {
  /** A wrong one. */
  readonly signature?: string;
  readonly signal?: AbortSignal;
}

/** One signed request. Rejects when the connection breaks or is given up. */
export async function post(world: World, url: string, event: unknown, options: PostOptions = {}): Promise<Response> {
  const body = JSON.stringify(event);
  const timestamp = String(Math.floor(world.clock.now() / 1000));
  const { signature = world.keyPair.sign(timestamp, body), signal = null } = options;
  return fetch(url, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      'x-signature-ed25519': signature,
      'x-signature-timestamp': timestamp,
    },
    body,
    signal,
  });
}
