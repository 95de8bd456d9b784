/** Why the bot could not log in, in words that lead to the remedy. */
import { DiscordAPIError, DiscordjsError, DiscordjsErrorCodes, HTTPError } from 'discord.js';

/** An Error whose message is for the person who starts the bot and never holds the token. */
export function startFailure(error: unknown): Error {
  return new Error(sentence(error), { cause: error });
}

function sentence(error: unknown): string {
  if (error instanceof DiscordjsError && error.code === DiscordjsErrorCodes.TokenInvalid) {
    return 'Discord does not know this token. Copy it anew from the Bot page at https://discord.com/developers.';
  }
  if (error instanceof DiscordAPIError || error instanceof HTTPError) {
    return `Discord answered with status ${error.status}. Try again in a few minutes.`;
  }
  const message = error instanceof Error ? error.message : '';
  if (/disallowed intents/iu.test(message)) {
    return 'Discord refused the intents the bot asked for, although it asks for none. Check that nothing else uses its token.';
  }
  if (/authentication failed/iu.test(message)) {
    return 'Discord closed the connection because of the token. Copy it anew from the Bot page at https://discord.com/developers.';
  }
  if (/not enough sessions remaining/iu.test(message)) {
    return 'The bot has logged in too often today. Wait until Discord allows it again, within 24 hours.';
  }
  const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error;
  const code = cause instanceof Error && 'code' in cause ? ` (${String(cause.code)})` : '';
  return `Discord could not be reached${code}. Check the network connection and try again.`;
}
