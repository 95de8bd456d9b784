/** What the Discord layer writes to the log, and what of an error may stand there. */
import { DiscordAPIError, HTTPError } from 'discord.js';

/** What the Discord layer asks of a logger; pino's loggers have it. */
type Write = (fields: Readonly<Record<string, unknown>>, message: string) => void;

export interface Log {
  readonly info: Write;
  readonly warn: Write;
  readonly error: Write;
}

// What of an error may be logged. An error of the REST client holds the interaction's token in its address, with which
// anybody can post as the bot for 15 minutes, and the texts that were sent in its body.

/** Plain fields without tokens or texts of users: for Discord's refusals code, status, method and route template. */
export function errorFields(error: unknown): Readonly<Record<string, unknown>> {
  if (error instanceof DiscordAPIError) {
    const { code, status, method, url } = error;
    // The message names the faulty fields and what is wrong with them, not what they hold.
    return { name: 'DiscordAPIError', code, status, method, route: routeTemplate(url), reason: error.message };
  }
  if (error instanceof HTTPError) {
    const { status, method, url } = error;
    return { name: 'HTTPError', status, method, route: routeTemplate(url) };
  }
  if (error instanceof Error) return { name: error.name, message: error.message, stack: error.stack };
  return { name: typeof error };
}

/** `/interactions/:id/:token/callback`: what stands where these two routes have a token, and every id, is replaced. */
function routeTemplate(url: string): string {
  const path = URL.canParse(url) ? new URL(url).pathname : '';
  return path
    .replace(/\/(interactions|webhooks)\/[^/]+\/[^/]+/u, '/$1/:id/:token')
    .replaceAll(/\/\d+(?=\/|$)/gu, '/:id');
}
