/** Whether Discord sends commands and presses where this installation takes them: it sends them over one way alone. */
import type { Application } from '../../discord/registration/about-bot.js';
import type { Finding } from './check.js';

const PAGE = 'the General Information page at https://discord.com/developers/applications';

/** `publicKey`: by which the installation knows Discord's requests; undefined where it takes them over the gateway. */
export function interactionsFinding(
  { publicKey: own, endpoint }: Pick<Application, 'publicKey' | 'endpoint'>,
  publicKey: string | undefined,
): Finding {
  if (publicKey === undefined) {
    if (endpoint === undefined) return { state: 'ok', says: 'Discord sends them over the gateway' };
    return {
      state: 'fail',
      says: `Discord sends them to ${hostOf(endpoint)} and none over the gateway, where the bot waits for them`,
      remedy: `Empty the Interactions Endpoint URL on ${PAGE}, or set TRANSPORT=http.`,
    };
  }
  if (own !== publicKey) {
    return {
      state: 'fail',
      says: 'DISCORD_PUBLIC_KEY is not that of the application, so that every request of Discord’s is refused',
      remedy: `Copy the Public Key from ${PAGE}.`,
    };
  }
  if (endpoint === undefined) {
    // As it is before the bot's first start: Discord takes no address where nobody answers.
    return {
      state: 'warn',
      says: 'Discord sends them over the gateway, and the bot waits for requests',
      remedy: `Start the bot, then set the Interactions Endpoint URL on ${PAGE} to https://YOUR-DOMAIN/interactions; or set TRANSPORT=gateway.`,
    };
  }
  return { state: 'ok', says: `Discord sends them to ${hostOf(endpoint)}, signed by the key that is set` };
}

/** Of an address of which more may be secret. */
function hostOf(address: string): string {
  return URL.canParse(address) ? new URL(address).host : 'an address';
}
