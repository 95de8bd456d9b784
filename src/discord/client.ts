/** The bot's connection to Discord: logging in, staying there, and leaving without breaking an answer off. */
import {
  ActivityType,
  Events,
  GatewayDispatchEvents,
  GatewayIntentBits,
  type GatewayMessageCreateDispatchData,
  type GatewayThreadCreateDispatchData,
  type Interaction,
} from 'discord.js';
import { type AnsweringOptions, createAnswering } from './answering.js';
import { connectionState } from './connection-state.js';
import { keepNoServers } from './keep-no-servers.js';
import { askedMessage } from './messages/asked-message.js';
import { createPostAnswers, type ForumOptions } from './forums/answer-post.js';
import { newPost } from './forums/new-post.js';
import { createMessageAnswers } from './messages/answer-message.js';
import { newClient } from './new-client.js';
import { errorFields, onceAMinute } from './protocol/log.js';
import { send } from './protocol/message.js';
import { closedForGood, startFailure } from './start-failure.js';
import { threadParents } from './thread-parents.js';

interface ClientOptions extends AnsweringOptions {
  readonly token: string;
  /** The address of a Discord on this machine, for tests; Discord's own when left out. */
  readonly api?: string;
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
  /** Says that no more are to come, waits up to three seconds for those in work, and disconnects. */
  stop(): Promise<void>;
  /** Where requests are taken; undefined where there is no such place, or not yet. */
  port?(): number | undefined;
}

/** Something that the gateway tells. */
interface Packet {
  readonly t: string | null;
  readonly d: unknown;
}

/** A client that is not connected yet. Throws when `api` is not an address on this machine. */
export function createClient({
  token,
  api,
  hearsMessages = false,
  forums,
  onClosed,
  ...answers
}: ClientOptions): DiscordClient {
  const { log, services, commands, limits, clock, observe = () => undefined } = answers;
  const client = newClient(api, {
    // Commands and components need no intent.
    intents: [
      ...(hearsMessages ? [GatewayIntentBits.GuildMessages, GatewayIntentBits.DirectMessages] : []),
      ...(forums === undefined ? [] : [GatewayIntentBits.Guilds]),
      ...(forums?.readsTexts === true ? [GatewayIntentBits.MessageContent] : []),
    ],
    presence: { activities: [{ type: ActivityType.Listening, name: '/ask' }] },
  });
  keepNoServers(client);
  const { commandIds, schedule, ...answering } = createAnswering(client, answers);
  let running = false;
  const connection = connectionState((state) => observe({ kind: 'gateway', state }));

  const parents = threadParents();
  client.on(Events.Raw, parents.onPacket);
  const onInteraction = (interaction: Interaction): void =>
    answering.add(interaction, {
      respond: async (answer) => send(interaction, answer),
      parent: parents.of(interaction),
    });
  client.on(Events.InteractionCreate, onInteraction);
  const toAnswer = { rest: client.rest, services, commandIds: commandIds.everywhere, log, clock, observe };
  const messageJobOf = createMessageAnswers({
    ...toAnswer,
    limits,
    bot: () => client.user?.id,
    settings: forums?.settings,
  });
  const postAnswers = forums && createPostAnswers({ ...toAnswer, ...forums }, schedule);
  // discord.js drops messages and threads of servers that it does not keep, and it keeps none. What is read of them is of Discord's
  // own making, and there in every one.
  const onPacket = ({ t, d }: Packet): void => {
    if (client.user === null) return;
    const { id: bot } = client.user;
    if (t === GatewayDispatchEvents.MessageCreate && hearsMessages) {
      const asked = askedMessage(d as GatewayMessageCreateDispatchData, bot, commands);
      if (asked !== undefined) schedule(messageJobOf(asked));
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
      observe({ kind: 'gateway', state: 'stopping' });
      client.off(Events.InteractionCreate, onInteraction);
      client.off(Events.Raw, onPacket);
      postAnswers?.stop();
      await answering.finish();
      // The client would report its own goodbye as a lost connection.
      client.removeAllListeners(Events.ShardReconnecting);
      await client.destroy();
    },
  };
}
