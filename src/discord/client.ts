/** The bot's connection to Discord: logging in, staying there, and leaving without breaking an answer off. */
import {
  ActivityType,
  Client,
  Events,
  GatewayDispatchEvents,
  GatewayIntentBits,
  type GatewayMessageCreateDispatchData,
  type GatewayThreadCreateDispatchData,
  type Interaction,
  Options,
} from 'discord.js';
import type { Asker } from '../commands/asker.js';
import type { Command, Services } from '../commands/command.js';
import { createCommandIds } from './command-ids.js';
import type { ObserveDiscord } from './discord-event.js';
import { connectionState } from './connection-state.js';
import { createDispatcher } from './dispatcher.js';
import { keepNoServers } from './keep-no-servers.js';
import { askedMessage } from './messages/asked-message.js';
import { createPostAnswers, type ForumOptions } from './forums/answer-post.js';
import { newPost } from './forums/new-post.js';
import { createMessageAnswers } from './messages/answer-message.js';
import { type Clock, errorFields, type Log, onceAMinute } from './protocol/log.js';
import type { Limits } from './limits.js';
import { givesUp, limitedRequests } from './protocol/limited-requests.js';
import { loopbackApi } from './protocol/rest-client.js';
import { createScheduler } from './scheduler.js';
import { closedForGood, startFailure } from './start-failure.js';
import { threadParents } from './thread-parents.js';

interface ClientOptions {
  readonly token: string;
  /** The address of a Discord on this machine, for tests; Discord's own when left out. */
  readonly api?: string;
  readonly log: Log;
  readonly services: (asker: Asker) => Promise<Services>;
  readonly commands: readonly Command[];
  /** How much is answered of one person and one server. Without them, everything. */
  readonly limits?: Limits | undefined;
  readonly clock: Clock;
  /** Told of each question and of the connection. */
  readonly observe?: ObserveDiscord;
  /** Whether messages are answered too: those that mention the bot or answer it, and those to it alone. */
  readonly hearsMessages?: boolean;
  /** How new posts in forums are answered; without it none is. */
  readonly forums?: ForumOptions | undefined;
  /** Called when Discord closes a running client's connection for good, as it does after a new token was made. */
  readonly onClosed?: () => void;
}

export interface DiscordClient {
  /** Resolves when Discord is ready to send interactions; rejects with an Error whose message is for a person. */
  start(): Promise<void>;
  /** Takes no more interactions, waits up to three seconds for those in work, and disconnects. */
  stop(): Promise<void>;
}

/** Something that the gateway tells. */
interface Packet {
  readonly t: string | null;
  readonly d: unknown;
}

/** How long an answer may take in any case, because Discord waits no longer for it. */
const IN_WORK_MS = 3_000;

/** How long a start waits when Discord says that it must; then it fails with a sentence. */
const DAY_MS = 24 * 60 * 60 * 1_000;

/** A client that is not connected yet. Throws when `api` is not an address on this machine. */
export function createClient({
  token,
  api,
  log,
  services,
  commands,
  limits,
  clock,
  observe = () => undefined,
  hearsMessages = false,
  forums,
  onClosed,
}: ClientOptions): DiscordClient {
  const client = new Client({
    // Commands and components need no intent.
    intents: [
      ...(hearsMessages ? [GatewayIntentBits.GuildMessages, GatewayIntentBits.DirectMessages] : []),
      ...(forums === undefined ? [] : [GatewayIntentBits.Guilds]),
      ...(forums?.readsTexts === true ? [GatewayIntentBits.MessageContent] : []),
    ],
    // Nothing of what interactions bring along is looked up again; kept, it would grow with every person who asks.
    makeCache: Options.cacheWithLimits({ GuildMemberManager: 0, MessageManager: 0, UserManager: 0 }),
    presence: { activities: [{ type: ActivityType.Listening, name: '/ask' }] },
    rest: {
      ...(api === undefined ? {} : { api: loopbackApi(api) }),
      makeRequest: limitedRequests(),
      rejectOnRateLimit: givesUp((route) => (route.startsWith('/interactions') ? IN_WORK_MS : DAY_MS)),
    },
  });
  keepNoServers(client);
  const commandIds = createCommandIds(client.rest);
  const jobOf = createDispatcher({ commands, services, limits, log, clock, commandIds: commandIds.of, observe });
  const onDeclined = onceAMinute(
    log,
    'warn',
    'more asked at once than can be answered in time; told to try again',
    clock,
  );
  const onDropped = onceAMinute(log, 'warn', 'came too late to be answered, so that nothing was done for it', clock);
  const scheduler = createScheduler({
    now: () => clock.now(),
    onBegun: (waitedMs) => observe({ kind: 'begun', waitedMs }),
    onDeclined() {
      onDeclined();
      observe({ kind: 'shed', how: 'declined' });
    },
    onDropped() {
      onDropped();
      observe({ kind: 'shed', how: 'dropped' });
    },
  });
  let running = false;
  const connection = connectionState((state) => observe({ kind: 'gateway', state }));

  const parents = threadParents();
  client.on(Events.Raw, parents.onPacket);
  const onInteraction = (interaction: Interaction): void => scheduler.add(jobOf(interaction, parents.of(interaction)));
  client.on(Events.InteractionCreate, onInteraction);
  const toAnswer = { rest: client.rest, services, commandIds: commandIds.everywhere, log, clock, observe };
  const messageJobOf = createMessageAnswers({
    ...toAnswer,
    limits,
    bot: () => client.user?.id,
    settings: forums?.settings,
  });
  const postAnswers = forums && createPostAnswers({ ...toAnswer, ...forums }, (job) => scheduler.add(job));
  // discord.js drops messages and threads of servers that it does not keep, and it keeps none. What is read of them is of Discord's
  // own making, and there in every one.
  const onPacket = ({ t, d }: Packet): void => {
    if (client.user === null) return;
    const { id: bot } = client.user;
    if (t === GatewayDispatchEvents.MessageCreate && hearsMessages) {
      const asked = askedMessage(d as GatewayMessageCreateDispatchData, bot, commands);
      if (asked !== undefined) scheduler.add(messageJobOf(asked));
    } else if (t === GatewayDispatchEvents.ThreadCreate) {
      const post = newPost(d as GatewayThreadCreateDispatchData);
      if (post !== undefined) postAnswers?.consider(post, bot);
    }
  };
  client.on(Events.Raw, onPacket);
  // A connection that keeps breaking is tried twice a second.
  const onError = onceAMinute(log, 'error', 'the Discord client reported an error', clock);
  const onBroken = onceAMinute(log, 'error', 'the connection broke', clock);
  const onReconnecting = onceAMinute(log, 'info', 'connecting to Discord again', clock);
  client.on(Events.Error, (error) => onError(errorFields(error)));
  client.on(Events.ShardError, (error, shard) => onBroken({ shard, ...errorFields(error) }));
  client.on(Events.ShardReconnecting, (shard) => {
    onReconnecting({ shard });
    connection.set(shard, 'reconnecting');
  });
  client.on(Events.ShardReady, (shard) => connection.set(shard, 'connected'));
  client.on(Events.ShardResume, (shard) => connection.set(shard, 'connected'));
  client.on(Events.ShardDisconnect, ({ code }, shard) => {
    log.error({ shard, code }, closedForGood(code));
    connection.set(shard, 'closed');
    if (running) onClosed?.();
  });
  client.on(Events.Warn, (warning) => log.warn({ warning }, 'the Discord client warned'));

  return {
    async start() {
      try {
        const ready = new Promise<void>((resolve) => client.once(Events.ClientReady, () => resolve()));
        await client.login(token);
        await ready;
        const { application } = client;
        // Not waited for: whoever asks before is told the names.
        if (application !== null) void commandIds.load(application.id);
        running = true;
      } catch (error) {
        await client.destroy();
        throw startFailure(error);
      }
    },
    async stop() {
      running = false;
      client.off(Events.InteractionCreate, onInteraction);
      client.off(Events.Raw, onPacket);
      postAnswers?.stop();
      const waited = new AbortController();
      const longest = new Promise<void>((resolve) => {
        const timer = setTimeout(resolve, IN_WORK_MS);
        waited.signal.addEventListener('abort', () => clearTimeout(timer));
      });
      await Promise.race([scheduler.idle(), longest]);
      waited.abort();
      // The client would report its own goodbye as a lost connection.
      client.removeAllListeners(Events.ShardReconnecting);
      await client.destroy();
    },
  };
}
