/** What sends requests to Discord without a bot that runs, such as the registration of commands. */
// Not from @discordjs/rest: that is another copy of the module, whose errors are of other classes than discord.js's.
import { REST } from 'discord.js';
import { loopbackApi } from './loopback-api.js';

/** To Discord itself without `api`; throws when `api` leads off this machine, since the token is sent there. */
export function restClient(token: string, api?: string): REST {
  return new REST(api === undefined ? {} : { api: loopbackApi(api) }).setToken(token);
}
