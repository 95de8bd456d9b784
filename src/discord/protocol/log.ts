/** What the Discord layer writes to the log, how often at most, and what of an error may stand there. */
import { apiError, httpError } from './rest-client.js';
import { isUrl } from '../../text/is-url.js';

/** What the Discord layer asks of a logger; pino's loggers have it. */
type Write = (fields: Readonly<Record<string, unknown>>, message: string) => void;

export interface Log {
  readonly info: Write;
  readonly warn: Write;
  readonly error: Write;
}

/**
 * Plain fields without tokens or texts of users: for Discord's refusals code, status, method and route template. An error of
 * the REST client holds the interaction's token in its address, with which anybody can post as the bot for 15 minutes, and
 * the texts that were sent in its body.
 */
export function errorFields(error: unknown): Readonly<Record<string, unknown>> {
  const refusal = apiError(error);
  if (refusal !== undefined) {
    const { code, status, method, url } = refusal;
    // The message names the faulty fields and what is wrong with them, not what they hold.
    return { name: 'DiscordAPIError', code, status, method, route: routeTemplate(url), reason: refusal.message };
  }
  const failure = httpError(error);
  if (failure !== undefined) {
    const { status, method, url } = failure;
    return { name: 'HTTPError', status, method, route: routeTemplate(url) };
  }
  if (error instanceof Error) return { name: error.name, message: error.message, stack: error.stack };
  return { name: typeof error };
}

/** `/interactions/:id/:token/callback`: what stands where these two routes have a token, and every id, is replaced. */
function routeTemplate(url: string): string {
  const path = isUrl(url) ? new URL(url).pathname : '';
  return path
    .replace(/\/(interactions|webhooks)\/[^/]+\/[^/]+/u, '/$1/:id/:token')
    .replaceAll(/\/\d+(?=\/|$)/gu, '/:id');
}

/** Time as an argument: a test lets a minute pass at once. */
export interface Clock {
  /** Milliseconds from any fixed point; never goes back. */
  now(): number;
  /** Runs once, `milliseconds` from now; does not keep the process alive. */
  after(milliseconds: number, run: () => void): void;
}

const MINUTE = 60_000;

/**
 * A line that is written at once the first time and then at most once a minute, with the fields of the last and, when there
 * were several, their number as `times`: what happens again and again in a rush or an outage would fill the log.
 */
export function onceAMinute(
  log: Log,
  level: keyof Log,
  message: string,
  clock: Clock,
): (fields?: Parameters<Write>[0]) => void {
  let times = 0;
  let last: Parameters<Write>[0] = {};
  let quiet = false;
  const tell = (): void => {
    quiet = times > 0;
    if (!quiet) return;
    log[level](times === 1 ? last : { ...last, times }, message);
    times = 0;
    clock.after(MINUTE, tell);
  };
  return (fields = {}) => {
    times += 1;
    last = fields;
    if (!quiet) tell();
  };
}
