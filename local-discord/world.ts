/**
 * The state of the stand-in: one application, servers with their channels, people, and what has been said. All other
 * modules are functions on it. Whatever grows with use is bounded, because the page may run for days.
 */
import { randomBytes } from 'node:crypto';
import { boundedFiles, boundedMap } from './bounded.js';
import type { Clock } from './clock.js';
import { createKeyPair, type KeyPair } from './endpoint/key-pair.js';
import { createFaultInjection, type FaultInjection } from './fault-injection/fault-injection.js';
import type { IdentifyLimits } from './gateway/identify-limits.js';
import type { Channel } from './channel.js';
import { createGuild, type Guild } from './guild.js';
import type { Interaction } from './interactions/interaction.js';
import type { Ping, RecordedRequest, RecordedViolation, StoredCommand, StoredFile, StoredMessage } from './stored.js';
import type { Watchers } from './watchers.js';
import type { WireUser } from './wire.js';

export interface World {
  readonly clock: Clock;
  readonly nextId: () => string;
  /** `http://127.0.0.1:PORT` */
  readonly origin: string;
  /** The bot's, new at each start: `base64(application id).xxx.yyy`. */
  readonly token: string;
  readonly applicationId: string;
  readonly bot: WireUser;
  readonly keyPair: KeyPair;
  /** Where interactions are sent; over the gateway without an address. */
  readonly endpoint: { url: string | undefined };
  /** The name of the server that is there from the start, its id, and that of its channel. */
  readonly home: string;
  readonly guildId: string;
  readonly channelId: string;
  /** By name. */
  readonly guilds: Map<string, Guild>;
  /** The channels, forums and posts of all servers, by id. */
  readonly channels: Map<string, Channel>;
  /** By guild id, or `global`. */
  readonly commands: Map<string, readonly StoredCommand[]>;
  /** How many were created today, by scope as above, and when (milliseconds since 1970) that day ends. */
  readonly creates: Map<string, { readonly endsAt: number; readonly count: number }>;
  /** By id, oldest first. */
  readonly messages: Map<string, StoredMessage>;
  /** By token. */
  readonly interactions: Map<string, Interaction>;
  /** By id. */
  readonly files: Map<string, StoredFile>;
  /** By name. */
  readonly users: Map<string, WireUser>;
  /** The language of somebody's Discord, by the person's id, where it is not English. */
  readonly locales: Map<string, string>;
  /** Those with the bot and those between people, by the ids of the people in them. */
  readonly directMessages: Map<string, Channel>;
  readonly violations: RecordedViolation[];
  readonly requests: RecordedRequest[];
  /** Whom the bot's messages have pinged. */
  readonly pings: Ping[];
  /** Bits: the privileged intents that the application was granted. */
  readonly privilegedIntents: number;
  /** What has been made to go wrong and has not yet. */
  readonly faultInjection: FaultInjection;
  /** How many messages, requests and violations, each, are kept. */
  readonly remember: number;
  /** How many shards a client is told to use. */
  readonly shards: number;
  readonly identifyLimits: IdentifyLimits;
  readonly tell: Watchers['tell'];
  /** Tells those who wait that something has changed. */
  readonly changed: () => void;
}

interface WorldOptions {
  readonly clock: Clock;
  readonly origin: string;
  readonly remember: number;
  readonly home: string;
  readonly shards: number;
  readonly privilegedIntents: number;
  readonly identifyLimits: IdentifyLimits;
  readonly tell: Watchers['tell'];
  readonly changed: () => void;
}

/** Bytes: what a page's user may attach in an afternoon. */
const MAX_FILE_BYTES = 64 * 1024 * 1024;
const MAX_PEOPLE = 5000;

/** More than people can have open at once: one that is forgotten can no longer be answered. */
const MAX_INTERACTIONS = 5000;

/** The application, its token, and the home server with its channel; nobody has come yet, and nothing has been said. */
export function createWorld({ clock, origin, remember, home, ...rest }: WorldOptions): World {
  const nextId = createSnowflakes(clock);
  const applicationId = nextId();
  const first = createGuild(home, nextId);
  return {
    clock,
    nextId,
    origin,
    token: `${Buffer.from(applicationId).toString('base64url')}.${secret(4)}.${secret(27)}`,
    applicationId,
    bot: {
      id: applicationId,
      username: 'footnote',
      global_name: null,
      discriminator: '0',
      avatar: null,
      public_flags: 0,
      bot: true,
    },
    keyPair: createKeyPair(),
    endpoint: { url: undefined },
    guildId: first.id,
    channelId: first.channel.id,
    guilds: new Map([[home, first]]),
    channels: new Map([[first.channel.id, first.channel]]),
    commands: new Map(),
    creates: new Map(),
    messages: boundedMap(remember),
    interactions: boundedMap(MAX_INTERACTIONS),
    files: boundedFiles(MAX_FILE_BYTES),
    users: boundedMap(MAX_PEOPLE),
    directMessages: boundedMap(MAX_PEOPLE),
    violations: [],
    requests: [],
    pings: [],
    remember,
    home,
    locales: boundedMap(MAX_PEOPLE),
    faultInjection: createFaultInjection(),
    ...rest,
  };
}

/** https://docs.discord.com/developers/reference#snowflakes */
const EPOCH = 1_420_070_400_000;
const TIME_SHIFT = 22n;
const SEQUENCE_MASK = 0x3f_ffffn;

/**
 * Makes Discord's ids, all different: the time stands in their upper bits, so that they sort by age as long as the clock does
 * not go back, and discord.js can read when a thing was made.
 */
export function createSnowflakes(clock: Clock): () => string {
  let sequence = 0n;
  return () => {
    sequence = (sequence + 1n) & SEQUENCE_MASK;
    return String((BigInt(Math.max(0, clock.now() - EPOCH)) << TIME_SHIFT) | sequence);
  };
}

function secret(bytes: number): string {
  return randomBytes(bytes).toString('base64url');
}
