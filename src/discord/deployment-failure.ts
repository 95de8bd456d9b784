/** Why Discord did not take the commands, in words that lead to the remedy. */
import { DiscordAPIError, RESTJSONErrorCodes } from 'discord.js';
import type { CommandBody } from './registered-fields.js';
import { startFailure } from './start-failure.js';

/** Lines for a person. A fault in a command names the command, where Discord only gives its place in the list. */
export function deploymentFailure(error: unknown, wanted: readonly CommandBody[]): string {
  if (!(error instanceof DiscordAPIError)) return startFailure(error).message;
  const { status, code, message } = error;
  if (status === 401) {
    return 'Discord does not know the token in DISCORD_TOKEN. Copy it anew from the Bot page at https://discord.com/developers.';
  }
  if (code === RESTJSONErrorCodes.MissingAccess || code === RESTJSONErrorCodes.UnknownGuild) {
    return 'The bot is not in that server, or was invited without the scope applications.commands. Invite it and try again.';
  }
  const named = message.replaceAll(/^(\d+)(?=[.[])/gmu, (index) => `/${wanted[Number(index)]?.name ?? index}`);
  return `Discord refused the commands: ${named}`;
}
