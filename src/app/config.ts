/** The environment as typed settings: the one place that reads it. Every fault at once, and never a secret's value. */
import type { z } from 'zod';
import type { Quotas } from '../content/article-store.js';
import { DataEnvironment, Environment, FetchEnvironment, type LEVELS, SearchEnvironment } from './environment.js';
import { faultsBetween, type SettingFault } from './setting-faults.js';

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

/**
 * As `readConfig`, of where what servers keep is alone: an address that could not be read from its file is a fault, for the folder in its
 * place would be another store.
 */
export function readDataConfig(environment: Variables, others: readonly SettingFault[] = []): DataConfig {
  const own = others.filter(({ variable }) => variable.startsWith('DATABASE_URL'));
  return dataConfig(checked(DataEnvironment, environment, own));
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
  const faults = [...others, ...found, ...(read.success ? faultsBetween(read.data) : [])];
  if (read.success && faults.length === 0) return read.data;
  throw new FaultySettings(faults);
}
