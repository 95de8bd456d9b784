/**
 * What sends requests to Discord without a bot that runs, such as the registration of commands; and what Discord's refusals
 * are, whoever sent the request.
 */
import { DiscordAPIError, HTTPError, REST } from '@discordjs/rest';
import { DiscordAPIError as ClientAPIError, HTTPError as ClientHTTPError } from 'discord.js';
import { givesUp, limitedRequests } from './limited-requests.js';
import { isUrl } from '../../text/is-url.js';

/** In milliseconds: what a person who deploys waits for a rate limit. */
const PATIENCE = 20_000;

/** To Discord itself without `api`; throws when `api` leads off this machine, since the token is sent there. */
export function restClient(token: string, api?: string): REST {
  const address = api === undefined ? {} : { api: loopbackApi(api) };
  return new REST({ ...address, makeRequest: limitedRequests(), rejectOnRateLimit: givesUp(() => PATIENCE) }).setToken(
    token,
  );
}

// discord.js is CommonJS and loads the package's other build, so that a running client throws errors of other classes
// than `restClient` does, which `instanceof` tells apart although they are the same in all else.

/** Discord's refusal of a request, with its reasons; undefined for any other error. */
export function apiError(error: unknown): DiscordAPIError | undefined {
  return error instanceof DiscordAPIError || error instanceof ClientAPIError ? error : undefined;
}

/** An answer that is none of Discord's, as from a proxy or in an outage; undefined for any other error. */
export function httpError(error: unknown): HTTPError | undefined {
  return error instanceof HTTPError || error instanceof ClientHTTPError ? error : undefined;
}

const LOOPBACK = new Set(['127.0.0.1', '[::1]', 'localhost']);

/**
 * `api` when it is an http address on this machine; throws an Error that says what to do otherwise. It is the one exception
 * to talking to Discord itself, and the token is sent wherever it leads.
 */
export function loopbackApi(api: string): string {
  const url = isUrl(api) ? new URL(api) : undefined;
  if (url?.protocol !== 'http:' || !LOOPBACK.has(url.hostname) || url.username !== '' || url.password !== '') {
    throw new Error(
      'The address of a local Discord must be on this machine, as in http://127.0.0.1:4000/api, ' +
        'because the bot sends its token there. Leave it empty to talk to Discord itself.',
    );
  }
  return api.replace(/\/+$/, '');
}
