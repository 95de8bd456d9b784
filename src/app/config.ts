/** The environment as typed settings: the one place that reads it. Every fault at once, and never a secret's value. */
import { z } from 'zod';
import type { Quotas } from '../content/article-store.js';
import { ANSWERED_FROM } from '../search/verdict.js';
import { count, filled, id, ids, onOrOff, Probability } from './setting-values.js';

const LEVELS = ['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent'] as const;
/** The form of a bot's token. */
export const TOKEN = /^[\w-]+\.[\w-]+\.[\w-]+$/u;

const PORT = 'is no port: a number from 1 to 65535';
const NO_COUNT = 'is no whole number from 1 to 999999';
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
  HEALTH_PORT: z.preprocess(
    filled,
    z
      .string()
      .trim()
      .regex(/^\d{1,5}$/u, PORT)
      .transform(Number)
      .refine((port) => port >= 1 && port <= 65_535, PORT)
      .optional(),
  ),
  HEALTH_HOST: z.preprocess(
    filled,
    z
      .union(
        [z.ipv4(), z.ipv6(), z.literal('localhost')],
        'is no address of this machine, such as 127.0.0.1 or 0.0.0.0',
      )
      .default('127.0.0.1'),
  ),
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

export const DataEnvironment = Environment.pick({ DATA: true });
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
  const { CONTACT: contact, DISCORD_API: discordApi, HEALTH_HOST: host, HEALTH_PORT: port } = read;
  return {
    ...(token === undefined ? {} : { token }),
    ...(guildId === undefined ? {} : { guildId }),
    data: read.DATA,
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

/** As `readConfig`, of the folder of what servers keep alone. */
export function readDataConfig(environment: Variables): Pick<Config, 'data'> {
  return { data: checked(DataEnvironment, environment).DATA };
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
  const faults = [...others, ...found, ...(read.success ? thresholdFaults(read.data) : [])];
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
