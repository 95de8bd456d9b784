/** Why Discord could not be talked to, or not any more, for the person who starts the bot or registers its commands. */
import { RateLimitError } from '@discordjs/rest';
import {
  DiscordjsError,
  DiscordjsErrorCodes,
  GatewayCloseCodes,
  RateLimitError as ClientRateLimitError,
} from 'discord.js';
import { NoAnswer } from './protocol/limited-requests.js';
import { apiError, httpError } from './protocol/rest-client.js';

/** An Error whose message is for that person, leads to the remedy and never holds the token. */
export function startFailure(error: unknown): Error {
  return new Error(sentence(error), { cause: error });
}

/** What is told when the gateway has closed a connection with a code after which it takes no other. */
export function closedForGood(code: number): string {
  const remedy = CLOSED[code] ?? 'Look for a newer version of Footnote, and start the bot again.';
  return `Discord closed the connection for good. ${remedy}`;
}

const INTENTS =
  'MESSAGE_TEXTS=on needs the Message Content Intent: switch it on, on the Bot page at https://discord.com/developers, or set ' +
  'MESSAGE_TEXTS=off. Without it the bot asks for none that must be switched on: then check that nothing else uses its token.';

const CLOSED: Readonly<Record<number, string>> = {
  [GatewayCloseCodes.AuthenticationFailed]:
    'The token is not valid any more: copy it anew from the Bot page at https://discord.com/developers, put it in the place of the old one, and start the bot again.',
  [GatewayCloseCodes.DisallowedIntents]: `It refused an intent that the bot asked for. ${INTENTS}`,
};

function sentence(error: unknown): string {
  if (error instanceof NoAnswer) return error.message;
  if (error instanceof DiscordjsError && error.code === DiscordjsErrorCodes.TokenInvalid) {
    return 'Discord does not know this token. Copy it anew from the Bot page at https://discord.com/developers.';
  }
  if (error instanceof RateLimitError || error instanceof ClientRateLimitError) {
    const seconds = Math.ceil(Math.max(error.retryAfter, error.timeToReset) / 1_000);
    const known = error.retryAfter > 0 && Number.isFinite(seconds);
    const wait = seconds > 120 ? `${Math.ceil(seconds / 60)} minutes` : `${seconds} seconds`;
    return `Discord takes no more requests of this bot for now. Try again in ${known ? wait : 'a few minutes'}.`;
  }
  const answered = apiError(error) ?? httpError(error);
  if (answered !== undefined) return `Discord answered with status ${answered.status}. Try again in a few minutes.`;
  const message = error instanceof Error ? error.message : '';
  if (/disallowed intents/iu.test(message)) {
    return `Discord refused an intent that the bot asked for. ${INTENTS}`;
  }
  if (/authentication failed/iu.test(message)) {
    return 'Discord closed the connection because of the token. Copy it anew from the Bot page at https://discord.com/developers.';
  }
  if (/not enough sessions remaining/iu.test(message)) {
    return 'The bot has logged in too often today. Wait until Discord allows it again, within 24 hours.';
  }
  return `Discord could not be reached${reason(error)}. Check the network connection and try again.`;
}

/** What the codes of a network say, in words; the code stays for whoever looks it up. */
const REASONS: Readonly<Record<string, string>> = {
  ENOTFOUND: 'its name is not known',
  EAI_AGAIN: 'no name server answers',
  ECONNREFUSED: 'the connection was refused',
  ECONNRESET: 'the connection broke off',
  EPIPE: 'the connection broke off',
  UND_ERR_SOCKET: 'the connection broke off',
  ETIMEDOUT: 'nothing answers there',
  UND_ERR_CONNECT_TIMEOUT: 'nothing answers there',
  EHOSTUNREACH: 'no way leads there',
  ENETUNREACH: 'no way leads there',
  EMFILE: 'too many files are open',
};

function reason(error: unknown): string {
  if (error instanceof Error && error.name === 'AbortError') return ': it did not answer within 15 seconds';
  const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error;
  if (!(cause instanceof Error) || !('code' in cause)) return '';
  const code = String(cause.code);
  const why = REASONS[code] ?? (/CERT|SSL|TLS/u.test(code) ? 'its certificate is not accepted' : undefined);
  return why === undefined ? ` (${code})` : `: ${why} (${code})`;
}
