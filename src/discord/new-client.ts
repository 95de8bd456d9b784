/** discord.js's client as both ways to hear of interactions have it: what it keeps, and how long its requests may take. */
import { Client, type ClientOptions, Options } from 'discord.js';
import { givesUp, limitedRequests } from './protocol/limited-requests.js';
import { loopbackApi } from './protocol/rest-client.js';

/** How long an answer may take in any case, in milliseconds, because Discord waits no longer for it. */
export const IN_WORK_MS = 3_000;

/** How long a start waits when Discord says that it must; then it fails with a sentence. */
const DAY_MS = 24 * 60 * 60 * 1_000;

/** A client that is not connected yet. `api` is the address of a Discord on this machine; throws when it is not on it. */
export function newClient(api: string | undefined, options: Pick<ClientOptions, 'intents' | 'presence'>): Client {
  return new Client({
    ...options,
    // Nothing of what interactions bring along is looked up again; kept, it would grow with every person who asks.
    makeCache: Options.cacheWithLimits({ GuildMemberManager: 0, MessageManager: 0, UserManager: 0 }),
    rest: {
      ...(api === undefined ? {} : { api: loopbackApi(api) }),
      makeRequest: limitedRequests(),
      rejectOnRateLimit: givesUp((route) => (route.startsWith('/interactions') ? IN_WORK_MS : DAY_MS)),
    },
  });
}
