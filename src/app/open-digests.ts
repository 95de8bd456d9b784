/** What tells servers what is new while the bot runs. */
import { adminChannel } from '../discord/admin-channel.js';
import { restClient } from '../discord/protocol/rest-client.js';
import type { Digests } from '../store/digests.js';
import type { Config } from './config.js';
import { type DigestRounds, digestRounds } from './digest-rounds.js';
import type { OpenLease } from './lease.js';
import type { ServerSource } from './server-libraries.js';

/** Undefined where it is not kept when each was told. */
export function openDigests(
  { token, discordApi }: Pick<Config, 'discordApi'> & { readonly token: string },
  { source, digests }: { readonly source: Pick<ServerSource, 'settings'>; readonly digests?: Digests },
  {
    openLease,
    ...others
  }: Pick<Parameters<typeof digestRounds>[0], 'news' | 'log' | 'clock' | 'now' | 'observe'> & {
    readonly openLease: OpenLease;
  },
): DigestRounds | undefined {
  if (digests === undefined) return undefined;
  const rest = restClient(token, discordApi);
  return digestRounds({
    ...others,
    lease: openLease('tell what is new', others.log, others.clock),
    digests,
    settings: source.settings.of,
    post: async (channel, message) => adminChannel(rest, channel).post(message),
  });
}
