/** What Discord says of a bot to whoever has its token, without logging in: a second login would take answers from a bot that runs. */
import type { REST } from '@discordjs/rest';
import { Routes } from 'discord.js';
import { unexpected } from '../protocol/limited-requests.js';

type Asked = Pick<REST, 'get'>;

export interface Application {
  readonly id: string;
  /** What the privileged intents are called that are switched on for it on the Bot page. */
  readonly privileged: readonly string[];
  /** Whether anybody may install it, and not its owner alone. */
  readonly isPublic: boolean;
  /** By which its requests are recognised: 64 digits of hex. */
  readonly publicKey: string | undefined;
  /** Where Discord sends interactions instead of telling them over the gateway. */
  readonly endpoint: string | undefined;
  /** Whether the link to install it leads nowhere without a program of its own to go on with. */
  readonly needsCode: boolean;
}

export interface Sessions {
  readonly remaining: number;
  /** Milliseconds until there are all again. */
  readonly resetAfter: number;
}

/** The pairs of flags of an application: for bots in many servers, and in few. https://discord.com/developers/docs/resources/application */
const PRIVILEGED: Readonly<Record<string, number>> = {
  Presence: 2 ** 12 + 2 ** 13,
  'Server Members': 2 ** 14 + 2 ** 15,
  'Message Content': 2 ** 18 + 2 ** 19,
};

/** The moment by Discord's clock, in milliseconds since 1970 and whole seconds; undefined where the reply has none. Needs no token. */
export async function timeAtDiscord(rest: REST, signal: AbortSignal): Promise<number | undefined> {
  let time: number | undefined;
  const hear = (_request: unknown, { headers }: { readonly headers: { get(name: string): string | null } }): void => {
    time = Date.parse(headers.get('date') ?? '');
  };
  rest.on('response', hear);
  try {
    const answer = await rest.get(Routes.gateway(), { auth: false, signal });
    if (typeof fieldOf(answer, 'url') !== 'string') throw unexpected(answer, 'the address of its gateway');
  } finally {
    rest.off('response', hear);
  }
  return time === undefined || Number.isNaN(time) ? undefined : time;
}

/** The bot's name. Rejects as `deployCommands` does. */
export async function nameOfBot(rest: Asked, signal: AbortSignal): Promise<string> {
  const answer = await rest.get(Routes.user(), { signal });
  const name = fieldOf(answer, 'username');
  if (typeof name !== 'string') throw unexpected(answer, 'the account that the token belongs to');
  return name;
}

/** Rejects as `deployCommands` does. */
export async function applicationOf(rest: Asked, signal: AbortSignal): Promise<Application> {
  const answer = await rest.get(Routes.currentApplication(), { signal });
  const id = fieldOf(answer, 'id');
  if (typeof id !== 'string' || !/^\d{1,20}$/u.test(id))
    throw unexpected(answer, 'the application that the token belongs to');
  const flags = fieldOf(answer, 'flags');
  const bits = Number.isSafeInteger(flags) ? BigInt(Number(flags)) : 0n;
  return {
    id,
    // Bitwise operators are for 32 bits, and applications have flags beyond them.
    privileged: Object.keys(PRIVILEGED).filter((name) => (bits & BigInt(PRIVILEGED[name] ?? 0)) !== 0n),
    publicKey: textOf(answer, 'verify_key'),
    endpoint: textOf(answer, 'interactions_endpoint_url'),
    isPublic: fieldOf(answer, 'bot_public') !== false,
    needsCode: fieldOf(answer, 'bot_require_code_grant') === true,
  };
}

/** How often it may log in still. Rejects as `deployCommands` does. */
export async function sessionsOf(rest: Asked, signal: AbortSignal): Promise<Sessions> {
  const answer = await rest.get(Routes.gatewayBot(), { signal });
  const limit = fieldOf(answer, 'session_start_limit');
  const remaining = fieldOf(limit, 'remaining');
  const resetAfter = fieldOf(limit, 'reset_after');
  if (typeof remaining !== 'number' || typeof resetAfter !== 'number')
    throw unexpected(answer, 'what it says of logging in');
  return { remaining, resetAfter };
}

function textOf(value: unknown, name: string): string | undefined {
  const field = fieldOf(value, name);
  return typeof field === 'string' && field !== '' ? field : undefined;
}

function fieldOf(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null ? Reflect.get(value, name) : undefined;
}
