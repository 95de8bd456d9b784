/** What sends requests to Discord without a bot that runs, such as the registration of commands. */
// Not from @discordjs/rest: that is another copy of the module, whose errors are of other classes than discord.js's.
import { REST } from 'discord.js';

/** To Discord itself without `api`; throws when `api` leads off this machine, since the token is sent there. */
export function restClient(token: string, api?: string): REST {
  return new REST(api === undefined ? {} : { api: loopbackApi(api) }).setToken(token);
}

// The one exception to talking to Discord itself. The token is sent wherever this address leads.

const LOOPBACK = new Set(['127.0.0.1', '[::1]', 'localhost']);

/** `api` when it is an http address on this machine; throws an Error that says what to do otherwise. */
export function loopbackApi(api: string): string {
  const url = URL.canParse(api) ? new URL(api) : undefined;
  if (url?.protocol !== 'http:' || !LOOPBACK.has(url.hostname) || url.username !== '' || url.password !== '') {
    throw new Error(
      'The address of a local Discord must be on this machine, as in http://127.0.0.1:4000/api, ' +
        'because the bot sends its token there. Leave it empty to talk to Discord itself.',
    );
  }
  return api.replace(/\/+$/, '');
}
