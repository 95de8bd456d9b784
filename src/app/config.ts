/** The environment as typed settings: the one place that reads it. Every fault at once, and never a secret's value. */
import { z } from 'zod';

/** What each variable is for; `.env.example` is compared with this list by a test. */
export const VARIABLES = {
  DISCORD_TOKEN: 'The bot’s token, from the Bot page of https://discord.com/developers/applications',
  GUILD_ID: 'A server to register the commands in while trying things out; without it they are registered everywhere',
  ARTICLES: 'The folder that has the articles',
  LOG_LEVEL: 'How much is logged: trace, debug, info, warn, error, fatal or silent',
  DISCORD_API: 'The address of a Discord stand-in on this machine, for tests; empty talks to Discord itself',
} as const;

const LEVELS = ['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent'] as const;
// A line with a name and no value is how .env.example ships, and means the same as no line.
const filled = (value: unknown) => (typeof value === 'string' && value.trim() === '' ? undefined : value);

const Environment = z.object({
  DISCORD_TOKEN: z.preprocess(
    filled,
    z
      .string()
      .trim()
      .regex(
        /^[\w-]+\.[\w-]+\.[\w-]+$/u,
        'is no bot token: it has three parts joined by points. Copy it anew from the Bot page',
      )
      .optional(),
  ),
  GUILD_ID: z.preprocess(
    filled,
    z
      .string()
      .trim()
      .regex(/^\d{17,20}$/u, 'is no server id: it has 17 to 20 digits. Copy it with developer mode switched on')
      .optional(),
  ),
  ARTICLES: z.preprocess(filled, z.string().default('articles')),
  LOG_LEVEL: z.preprocess(filled, z.enum(LEVELS, `is not one of ${LEVELS.join(', ')}`).default('info')),
  DISCORD_API: z.preprocess(
    filled,
    z.url({ protocol: /^http$/u, error: 'is no http address such as http://127.0.0.1:4000/api' }).optional(),
  ),
});

export interface Config {
  readonly token?: string;
  readonly guildId?: string;
  /** A folder, relative to the working directory or absolute. */
  readonly articles: string;
  readonly logLevel: (typeof LEVELS)[number];
  readonly discordApi?: string;
}

/** Throws an Error whose message has one line for each faulty variable; values are never in it. */
export function readConfig(environment: Readonly<Record<string, string | undefined>>): Config {
  const read = Environment.safeParse(environment);
  if (!read.success) {
    const lines = read.error.issues.map(({ path, message }) => `  ${path.join('.')} ${message}.`);
    throw new Error(`The settings in .env or the environment have faults:\n${lines.join('\n')}`);
  }
  const { DISCORD_TOKEN: token, GUILD_ID: guildId, ARTICLES, LOG_LEVEL, DISCORD_API: discordApi } = read.data;
  return {
    ...(token === undefined ? {} : { token }),
    ...(guildId === undefined ? {} : { guildId }),
    articles: ARTICLES,
    logLevel: LOG_LEVEL,
    ...(discordApi === undefined ? {} : { discordApi }),
  };
}
