/** The environment as typed settings: the one place that reads it. Every fault at once, and never a secret's value. */
import { z } from 'zod';
import type { Quotas } from '../content/article-store.js';
import { ANSWERED_FROM } from '../search/verdict.js';
import { count, filled, hostAddress, id, ids, onOrOff, portNumber, Probability } from './setting-values.js';

const LEVELS = ['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent'] as const;
/** The form of a bot's token. */
export const TOKEN = /^[\w-]+\.[\w-]+\.[\w-]+$/u;

const PORT = 'is no port: a number from 1 to 65535';
const NO_COUNT = 'is no whole number from 1 to 999999';
const NO_ADDRESS = 'is no address of a database, such as postgres://footnote:PASSWORD@db.example/footnote';
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
  DATABASE_URL: z.preprocess(filled, z.url({ protocol: /^postgres(?:ql)?$/u, error: NO_ADDRESS }).optional()),
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

export interface SearchConfig {
  /** A folder, relative to the working directory or absolute. */
  readonly articles: string;
  /** Where dates come from that articles and their folders do not say. */
  readonly dates: 'git' | 'git-last' | 'none';
  /** Whether passages are found by meaning too. */
  readonly semantic: boolean;
  /** Whether what is found so is read too. */
  readonly reader: boolean;
  /** Where parsed articles, the model and the vectors are kept: a folder, relative to the working directory or absolute. */
  readonly cache: string;
  /** As Thresholds has them. */
  readonly answeredFrom?: number;
  readonly uncertainFrom?: number;
}

export interface Config extends SearchConfig {
  readonly token?: string;
  readonly guildId?: string;
  /** The folder of what servers keep, relative to the working directory or absolute. */
  readonly data: string;
  /** The address of the database that keeps it instead, with its password. */
  readonly databaseUrl?: string;
  /** Requests of Discord's, where they are how it tells of interactions. */
  readonly http?: { readonly host: string; readonly port: number; readonly publicKey: string };
  /** How many processes, of a shard each, this one starts. */
  readonly shards?: number | 'auto';
  /** Which one this process is. */
  readonly shard?: { readonly id: number; readonly of: number };
  /** How changes of the articles’ folder are noticed. */
  readonly watch: 'events' | 'poll';
  /** How a site that something is fetched from can reach the operator. */
  readonly contact?: string;
  /** Where how the bot is can be asked. */
  readonly health?: { readonly host: string; readonly port: number };
  /** The channel in which moderators are told what needs them. */
  readonly adminChannel?: string;
  /** Whether messages are answered too. */
  readonly hearsMessages: boolean;
  /** Whether new posts in chosen forums are answered. */
  readonly answersForums: boolean;
  /** Whether they are by what is written in them, and not by their titles alone. */
  readonly readsTexts: boolean;
  readonly serverMegabytes: number;
  /** What one server may keep. */
  readonly serverQuotas: Quotas;
  /** How much is answered in a minute of one person and one server, and whom nothing is: ids. */
  readonly limits: { readonly person: number; readonly server: number; readonly blocked: readonly string[] };
  readonly logLevel: (typeof LEVELS)[number];
  readonly discordApi?: string;
}

type Variables = Readonly<Record<string, string | undefined>>;

/** What is wrong with one variable. */
export interface SettingFault {
  readonly variable: string;
  /** The rest of a sentence that begins with the variable's name, without its full stop; the value is never in it. */
  readonly fault: string;
}

/** All that is wrong with the settings; its message has one line for each. */
export class FaultySettings extends Error {
  override readonly name = 'FaultySettings';
  readonly faults: readonly SettingFault[];

  constructor(faults: readonly SettingFault[]) {
    const lines = faults.map(({ variable, fault }) => `  ${variable} ${fault}.`);
    super(`The settings in .env or the environment have faults:\n${lines.join('\n')}`);
    this.faults = faults;
  }
}

/** Throws FaultySettings; `others` are faults that were found before, told with those that are found here. */
export function readConfig(environment: Variables, others: readonly SettingFault[] = []): Config {
  const read = checked(Environment, environment, others);
  const { DISCORD_TOKEN: token, GUILD_ID: guildId, WATCH, LOG_LEVEL } = read;
  const { TRANSPORT, DISCORD_PUBLIC_KEY: publicKey, HTTP_HOST, HTTP_PORT } = read;
  const { CONTACT: contact, DISCORD_API: discordApi, HEALTH_HOST: host, HEALTH_PORT: port } = read;
  return {
    ...(token === undefined ? {} : { token }),
    ...(guildId === undefined ? {} : { guildId }),
    ...dataConfig(read),
    ...(TRANSPORT === 'http' && publicKey !== undefined && { http: { host: HTTP_HOST, port: HTTP_PORT, publicKey } }),
    ...(read.SHARDS === undefined ? {} : { shards: read.SHARDS }),
    ...(read.SHARD === undefined ? {} : { shard: read.SHARD }),
    watch: WATCH,
    ...searchConfig(read),
    ...(contact === undefined ? {} : { contact }),
    ...(port === undefined ? {} : { health: { host, port } }),
    ...(read.ADMIN_CHANNEL === undefined ? {} : { adminChannel: read.ADMIN_CHANNEL }),
    hearsMessages: read.MESSAGES === 'on',
    answersForums: read.FORUMS === 'on',
    readsTexts: read.MESSAGE_TEXTS === 'on',
    serverMegabytes: read.SERVER_MEMORY_MB,
    serverQuotas: {
      articles: read.SERVER_ARTICLES,
      bytes: read.SERVER_MEGABYTES * 1_000_000,
      addsAnHour: read.SERVER_ADDS_AN_HOUR,
    },
    limits: { person: read.PERSON_LIMIT, server: read.SERVER_LIMIT, blocked: read.BLOCKED },
    logLevel: LOG_LEVEL,
    ...(discordApi === undefined ? {} : { discordApi }),
  };
}

/** As `readConfig`, of the settings of the library and its search alone: a faulty token is no fault for who asks in the terminal. */
export function readSearchConfig(environment: Variables): SearchConfig {
  return searchConfig(checked(SearchEnvironment, environment));
}

/** Where what servers keep is: the folder, unless there is a database. */
export type DataConfig = Pick<Config, 'data' | 'databaseUrl'>;

/** As `readConfig`, of where what servers keep is alone. */
export function readDataConfig(environment: Variables): DataConfig {
  return dataConfig(checked(DataEnvironment, environment));
}

function dataConfig({ DATA: data, DATABASE_URL: databaseUrl }: z.output<typeof DataEnvironment>): DataConfig {
  return { data, ...(databaseUrl === undefined ? {} : { databaseUrl }) };
}

/** As `readConfig`, of what is told to sites alone. */
export function readFetchConfig(environment: Variables): Pick<Config, 'contact'> {
  const { CONTACT: contact } = checked(FetchEnvironment, environment);
  return contact === undefined ? {} : { contact };
}

function searchConfig({
  ARTICLES,
  DATES,
  SEMANTIC,
  READER,
  CACHE,
  ANSWER_FROM,
  UNCERTAIN_FROM,
}: z.output<typeof SearchEnvironment>): SearchConfig {
  return {
    articles: ARTICLES,
    dates: DATES,
    semantic: SEMANTIC === 'on',
    reader: READER === 'on',
    cache: CACHE,
    ...(ANSWER_FROM === undefined ? {} : { answeredFrom: ANSWER_FROM }),
    ...(UNCERTAIN_FROM === undefined ? {} : { uncertainFrom: UNCERTAIN_FROM }),
  };
}

function checked<S extends z.ZodType>(
  schema: S,
  environment: Variables,
  others: readonly SettingFault[] = [],
): z.output<S> {
  const read = schema.safeParse(environment);
  const found = (read.error?.issues ?? []).map(({ path, message: fault }) => ({ variable: path.join('.'), fault }));
  const faults = [
    ...others,
    ...found,
    ...(read.success ? [...thresholdFaults(read.data), ...transportFaults(read.data)] : []),
  ];
  if (read.success && faults.length === 0) return read.data;
  throw new FaultySettings(faults);
}

/** What may be the answer must be less probable than what is: the usual value counts where only the lower one is set. */
function thresholdFaults(read: unknown): readonly SettingFault[] {
  const { ANSWER_FROM, UNCERTAIN_FROM } = read as Partial<z.output<typeof SearchEnvironment>>;
  if (UNCERTAIN_FROM === undefined || UNCERTAIN_FROM <= (ANSWER_FROM ?? ANSWERED_FROM)) return [];
  const fault =
    ANSWER_FROM === undefined
      ? `is above ANSWER_FROM, which is ${ANSWERED_FROM} where it is not set. Lower the first or set the second`
      : 'is above ANSWER_FROM. Lower the first or raise the second';
  return [{ variable: 'UNCERTAIN_FROM', fault }];
}

/** What only one of the two ways to hear of interactions has, and what it needs. */
function transportFaults(read: unknown): readonly SettingFault[] {
  const all = read as Partial<z.output<typeof Environment>>;
  const faults: SettingFault[] = [];
  if (all.SHARDS !== undefined && all.SHARD !== undefined)
    faults.push({
      variable: 'SHARD',
      fault: 'and SHARDS are both set: the one is one shard, the other starts them all. Leave one empty',
    });
  if (all.TRANSPORT !== 'http') return faults;
  if (all.DISCORD_PUBLIC_KEY === undefined)
    faults.push({
      variable: 'TRANSPORT',
      fault: 'is http, which needs DISCORD_PUBLIC_KEY. Copy it from the General Information page',
    });
  for (const variable of ['SHARDS', 'SHARD'] as const) {
    if (all[variable] !== undefined)
      faults.push({ variable, fault: 'is for TRANSPORT=gateway: requests need no shards. Leave it empty' });
  }
  for (const variable of ['MESSAGES', 'FORUMS'] as const) {
    if (all[variable] === 'on')
      faults.push({
        variable,
        fault: 'is on, which needs TRANSPORT=gateway: Discord sends no messages and posts in requests',
      });
  }
  return faults;
}
