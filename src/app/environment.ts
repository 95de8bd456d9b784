/** The settings as they stand in the environment: which values each may have, what it is without one, and what is said of any other. */
import { z } from 'zod';
import { count, filled, hostAddress, id, ids, onOrOff, portNumber, Probability } from './setting-values.js';

export const LEVELS = ['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent'] as const;
/** The form of a bot's token. */
const TOKEN = /^[\w-]+\.[\w-]+\.[\w-]+$/u;

const PORT = 'is no port: a number from 1 to 65535';
const NO_COUNT = 'is no whole number from 1 to 999999';
const NO_ADDRESS = 'is no address of a database, such as postgres://footnote:PASSWORD@db.example/footnote';
const ODD_ADDRESS =
  'has a character in its user or password that means something else there: write / as %2F, @ as %40, # as %23, ? as %3F and : as %3A';
const NO_KEY =
  'is no public key: it has 64 digits from 0 to 9 and a to f. Copy it anew from the General Information page';
const NO_SHARDS = 'is neither a number from 1 to 16384 nor auto';
const NO_SHARD = 'is no shard of a number of shards, such as 0/4, of which the first is 0 and the last 3';
const NO_SIZE = 'is no number of MB from 10 on';

export const Environment = z.object({
  DISCORD_TOKEN: z.preprocess(
    filled,
    z
      .string()
      .trim()
      .regex(TOKEN, 'is no bot token: it has three parts joined by points. Copy it anew from the Bot page')
      .optional(),
  ),
  GUILD_ID: id('is no server id'),
  ARTICLES: z.preprocess(filled, z.string().default('articles')),
  WATCH: z.preprocess(
    filled,
    z
      .string()
      .trim()
      .toLowerCase()
      .pipe(z.enum(['events', 'poll'], 'is neither events nor poll'))
      .default('events'),
  ),
  DATES: z.preprocess(
    filled,
    z
      .string()
      .trim()
      .toLowerCase()
      .pipe(z.enum(['git', 'git-last', 'none'], 'is none of git, git-last and none'))
      .default('none'),
  ),
  SEMANTIC: onOrOff('on'),
  READER: onOrOff('on'),
  CACHE: z.preprocess(filled, z.string().default('.cache')),
  DATA: z.preprocess(filled, z.string().default('data')),
  DATABASE_URL: z.preprocess(
    filled,
    z
      .url({ protocol: /^postgres(?:ql)?$/u, error: NO_ADDRESS })
      .refine((address) => !isCutShort(address), ODD_ADDRESS)
      .optional(),
  ),
  TRANSPORT: z.preprocess(
    filled,
    z
      .string()
      .trim()
      .toLowerCase()
      .pipe(z.enum(['gateway', 'http'], 'is neither gateway nor http'))
      .default('gateway'),
  ),
  DISCORD_PUBLIC_KEY: z.preprocess(
    filled,
    z
      .string()
      .trim()
      .toLowerCase()
      .regex(/^[\da-f]{64}$/u, NO_KEY)
      .optional(),
  ),
  HTTP_PORT: z.preprocess(filled, portNumber(PORT).default(8080)),
  HTTP_HOST: hostAddress('127.0.0.1'),
  SHARDS: z.preprocess(
    filled,
    z
      .string()
      .trim()
      .toLowerCase()
      .regex(/^(?:auto|[1-9]\d{0,4})$/u, NO_SHARDS)
      .transform((text) => (text === 'auto' ? text : Number(text)))
      .refine((shards) => shards === 'auto' || shards <= 16_384, NO_SHARDS)
      .optional(),
  ),
  SHARD: z.preprocess(
    filled,
    z
      .string()
      .trim()
      .regex(/^\d{1,5}\/\d{1,5}$/u, NO_SHARD)
      .transform((text) => {
        const [shard = 0, of = 0] = text.split('/').map(Number);
        return { id: shard, of };
      })
      .refine((shard) => shard.id < shard.of && shard.of <= 16_384, NO_SHARD)
      .optional(),
  ),
  SERVER_MEMORY_MB: z.preprocess(filled, z.coerce.number(NO_SIZE).int(NO_SIZE).min(10, NO_SIZE).default(256)),
  SERVER_ARTICLES: count(NO_COUNT, 500),
  SERVER_MEGABYTES: count(NO_COUNT, 20),
  SERVER_ADDS_AN_HOUR: count(NO_COUNT, 60),
  PERSON_LIMIT: count(NO_COUNT, 30),
  SERVER_LIMIT: count(NO_COUNT, 300),
  BLOCKED: ids('has something else than ids of 17 to 20 digits with commas between'),
  ANSWER_FROM: Probability,
  UNCERTAIN_FROM: Probability,
  CONTACT: z.preprocess(
    filled,
    z
      .string()
      .trim()
      .regex(
        /^[\w.+-]{1,64}@[\w.-]{1,190}$|^https?:\/\/[!-'*-~]{1,190}$/u,
        'is neither an address of mail nor one of a page that begins with https://',
      )
      .optional(),
  ),
  HEALTH_PORT: z.preprocess(filled, portNumber(PORT).optional()),
  HEALTH_HOST: hostAddress('127.0.0.1'),
  ADMIN_CHANNEL: id('is no channel id'),
  MESSAGES: onOrOff('off'),
  FORUMS: onOrOff('off'),
  MESSAGE_TEXTS: onOrOff('off'),
  LOG_LEVEL: z.preprocess(filled, z.enum(LEVELS, `is not one of ${LEVELS.join(', ')}`).default('info')),
  DISCORD_API: z.preprocess(
    filled,
    z.url({ protocol: /^http$/u, error: 'is no http address such as http://127.0.0.1:4000/api' }).optional(),
  ),
});

/**
 * Whether a password went on where the address seems to have its host and its database already: these are told to people, and what is
 * secret would be.
 */
function isCutShort(address: string): boolean {
  if (!URL.canParse(address)) return false;
  const { username, hostname, pathname, search, hash } = new URL(address);
  return pathname.includes('@') || hash !== '' || (search.includes('@') && username === '' && hostname !== '');
}

export const DataEnvironment = Environment.pick({ DATA: true, DATABASE_URL: true });
export const FetchEnvironment = Environment.pick({ CONTACT: true });
export const SearchEnvironment = Environment.pick({
  ARTICLES: true,
  DATES: true,
  SEMANTIC: true,
  READER: true,
  CACHE: true,
  ANSWER_FROM: true,
  UNCERTAIN_FROM: true,
});
