/**
 * A Discord on this machine: an unmodified discord.js client logs in to it, and people, played by tests or by a page,
 * use the bot. It exists because nothing else shows that the bot works without an account: bots cannot press another
 * bot's buttons on the real service, and mocks of the client's objects prove nothing about what is sent.
 *
 * Not the real one, and never asked for by accident: it listens on 127.0.0.1 only, and its token is random.
 */
import type { Channel } from './channel.js';
import { type Clock, systemClock } from './clock.js';
import { createFaults, type Faults } from './fault-injection/faults.js';
import { post, setEndpoint } from './endpoint/endpoint.js';
import type { BotMay } from './permissions.js';
import { createServer, type Server } from './servers.js';
import type { Guild } from './guild.js';
import { createGateway } from './gateway/gateway.js';
import { createIdentifyLimits } from './gateway/identify-limits.js';
import { listenOnLoopback } from './loopback.js';
import { publishEvent } from './gateway/world-events.js';
import { channelById } from './messages/audience.js';
import { createMember } from './members/create-member.js';
import type { Member } from './members/member.js';
import { restApi } from './rest/rest-api.js';
import type { Ping, RecordedRequest, RecordedViolation, StoredFile } from './stored.js';
import { userNamed } from './people.js';
import { createWatchers, type WorldEvent } from './watchers.js';
import { createWaiting } from './waiting.js';
import { warmUp } from './validation/check-request.js';
import type { WireMessage } from './wire.js';
import { createWorld } from './world.js';

export interface LocalDiscordOptions {
  /** The clock of the 3 seconds and the 15 minutes; the machine's own when left out. */
  readonly clock?: Clock;
  /** Any free port when left out. */
  readonly port?: number;
  /** The name of the server that is there from the start; `home` when left out. */
  readonly home?: string;
  /** How many messages and requests, each, are kept before the oldest are forgotten; 2,000 when left out. */
  readonly remember?: number;
  /** How many shards a client is told to use; 1 when left out. */
  readonly shards?: number;
  /** How many shards may identify in five seconds; it is watched only when given. */
  readonly maxConcurrency?: number;
  /** Bits: the privileged intents that the application was granted, among them 1 << 15 for what people write; none when left out. */
  readonly privilegedIntents?: number;
  /** Milliseconds between heartbeats; Discord's own 41,250 when left out. */
  readonly heartbeatInterval?: number;
}

export interface LocalDiscord {
  /** For `new Client({ rest: { api } })` and `new REST({ api })`: `http://127.0.0.1:PORT/api`. */
  readonly api: string;
  /** The bot's, new at each start. */
  readonly token: string;
  readonly applicationId: string;
  /** By which an endpoint knows that a request is signed by this Discord: 64 digits of hex. */
  readonly publicKey: string;
  /**
   * The application's Interactions Endpoint URL: interactions are sent there and none over the gateway, until it is undefined again. Tried
   * first as Discord does; rejects with its sentence where it is not taken.
   */
  setEndpoint(url: string | undefined): Promise<void>;
  /** Sends there, signed, whatever a test makes up, and resolves to its reply. Rejects where no endpoint is set, or the connection breaks. */
  forge(told: unknown): Promise<Response>;
  /** The server in which people are unless they say otherwise, and its channel. */
  readonly guildId: string;
  readonly channelId: string;
  /** The person of that name, who comes into being when first named. */
  as(name?: string): Member;
  /** Calls back with whatever the person of that name sees happen, from now on, in order, until it is stopped. */
  watch(name: string, onEvent: (event: WorldEvent) => void): { stop(): void };
  /** The channel, forum, post or direct messages of that id; undefined when there is none. */
  channel(id: string): Channel | undefined;
  /** The message as it stands now; undefined when it was deleted or forgotten. */
  message(id: string): WireMessage | undefined;
  /** The file of an attachment; undefined when it was forgotten. */
  file(attachmentId: string): StoredFile | undefined;
  /** Waits, without sleeping, for the first value other than undefined: `until(() => ada.messages().at(1))`. */
  until<T>(find: () => T | undefined): Promise<T>;
  /** What was wrong with the bot's requests so far. A test of the bot expects none. */
  readonly violations: readonly RecordedViolation[];
  /** Whom the bot's messages have pinged, oldest first; a test of the bot mostly expects nobody. */
  readonly pings: readonly Ping[];
  /** The last requests to known routes, oldest first. */
  readonly requests: readonly RecordedRequest[];
  readonly gateway: {
    /** Asks every client to reconnect and resume (op 7). */
    reconnect(): void;
    /** Cuts every connection without a word. */
    drop(): void;
    /** Closes every connection for good, as Discord does when the token was made anew (4004). */
    revoke(): void;
  };
  /** The server of that name, which comes into being, with the bot in it, when first named; the home server when left out. */
  server(name?: string): Server;
  /** All servers, by name, as they are now. */
  readonly servers: ReadonlyMap<string, Guild>;
  /** What the bot may do in the home server's channel unasked, from now on; it may write there at first. */
  letBot(may: BotMay): void;
  /** What can be made to go wrong. */
  readonly faults: Faults;
  /** Ends all connections and frees the port. */
  stop(): Promise<void>;
}

const REMEMBER = 2000;
/** Milliseconds, as Discord says hello. */
const HEARTBEAT_INTERVAL = 41_250;

/** Resolves when it listens. Rejects when the port is taken. */
export async function startLocalDiscord(options: LocalDiscordOptions = {}): Promise<LocalDiscord> {
  const { server, origin, answerBy, stop } = await listenOnLoopback(options.port ?? 0);
  const clock = options.clock ?? systemClock;
  const waiting = createWaiting();
  const watchers = createWatchers();
  const world = createWorld({
    clock,
    origin,
    remember: options.remember ?? REMEMBER,
    home: options.home ?? 'home',
    shards: options.shards ?? 1,
    identifyLimits: createIdentifyLimits(clock, options.maxConcurrency),
    privilegedIntents: options.privilegedIntents ?? 0,
    tell(event, audience) {
      watchers.tell(event, audience);
      publishEvent(world, gateway, event, audience);
    },
    changed: waiting.changed,
  });
  const gateway = createGateway(world, server, options.heartbeatInterval ?? HEARTBEAT_INTERVAL);
  answerBy(restApi(world));
  warmUp();

  const serverNamed = (name = world.home) => createServer(world, gateway, name);
  return {
    api: `${world.origin}/api`,
    token: world.token,
    applicationId: world.applicationId,
    publicKey: world.keyPair.publicKey,
    setEndpoint: async (url) => setEndpoint(world, url),
    async forge(told) {
      if (world.endpoint.url === undefined) throw new Error('No Interactions Endpoint URL is set.');
      return post(world, world.endpoint.url, told);
    },
    guildId: world.guildId,
    channelId: world.channelId,
    as: (name = 'ada') => createMember(world, gateway, waiting, userNamed(world, name)),
    watch: (name, onEvent) => watchers.watch(userNamed(world, name).id, onEvent),
    channel: (id) => channelById(world, id),
    message: (id) => world.messages.get(id)?.message,
    file: (attachmentId) => world.files.get(attachmentId),
    until: waiting.until,
    violations: world.violations,
    requests: world.requests,
    pings: world.pings,
    gateway: { reconnect: gateway.reconnect, drop: gateway.drop, revoke: gateway.revoke },
    server: serverNamed,
    servers: world.guilds,
    letBot: (may) => serverNamed().letBot(may),
    faults: createFaults(world, gateway),
    async stop() {
      gateway.stop();
      await stop();
    },
  };
}
