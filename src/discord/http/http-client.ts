/** The bot where Discord sends interactions in requests: the same answers as over the gateway, with no connection of our own to keep. */
import { type AnsweringOptions, createAnswering } from '../answering.js';
import type { DiscordClient } from '../client.js';
import { newClient } from '../new-client.js';
import { onceAMinute } from '../protocol/log.js';
import { send } from '../protocol/message.js';
import { type Application, applicationOf, timeAtDiscord } from '../registration/about-bot.js';
import { startFailure } from '../start-failure.js';
import { parentOf } from '../thread-parents.js';
import { interactionsEndpoint, PATH, SKEW_MS } from './endpoint.js';
import { inlineAnswer } from './inline-answer.js';
import { type InteractionsServer, startInteractionsServer } from './interactions-server.js';
import { signedBy } from './signature.js';
import { toInteraction } from './to-interaction.js';

/** Where requests are taken, and whose they are. */
export interface Requests {
  readonly host: string;
  /** 0 for any that is free. */
  readonly port: number;
  /** The application's, as 64 digits of hex. */
  readonly publicKey: string;
  /**
   * Milliseconds for which requests are still answered after `stop`, while whoever distributes them learns that no more are to come; 3,000
   * when left out.
   */
  readonly drainMs?: number;
}

interface HttpClientOptions extends AnsweringOptions {
  readonly token: string;
  /** The address of a Discord on this machine, for tests; Discord's own when left out. */
  readonly api?: string;
  readonly requests: Requests;
  /** Milliseconds since 1970. */
  readonly now: () => number;
}

/**
 * Three seconds: a load balancer that asks every second or two has heard by then, and Kubernetes has told all of its nodes. With the
 * three that answers in work may take, it is less than the eight after which stopping ends (app/close-all.ts).
 */
const DRAIN_MS = 3_000;

/** In milliseconds: how long a start waits for what Discord says of the application. */
const PATIENCE_MS = 20_000;

/** One that listens to nobody yet. Throws when `api` is not an address on this machine. */
export function createHttpClient({ token, api, requests, now, ...answers }: HttpClientOptions): DiscordClient {
  const { log, clock, observe = () => undefined } = answers;
  const client = newClient(api, { intents: [] });
  client.rest.setToken(token);
  const answering = createAnswering(client, answers);
  const onBadSignature = onceAMinute(
    log,
    'warn',
    'a request was not signed by Discord, and not answered; Discord itself sends such ones now and then',
    clock,
  );
  const onBadTime = onceAMinute(
    log,
    'error',
    'a request of Discord’s has a time that differs by more than five minutes from ours; set the clock of this machine',
    clock,
  );
  const onBadBody = onceAMinute(log, 'error', 'a request of Discord’s is no interaction that is known here', clock);
  /** What time it was at Discord, and when that was by the clock that nobody sets: this machine's may be set while the bot runs. */
  let known: { readonly time: number; readonly at: number } | undefined;
  const timeThere = (): number => (known === undefined ? now() : known.time + clock.now() - known.at);
  const endpoint = interactionsEndpoint({
    isSigned: signedBy(requests.publicKey),
    // A machine that slept has a clock that stood still, and one that was set.
    times: () => [timeThere(), now()],
    onRefused(check) {
      observe({ kind: 'refused', check });
      if (check === 'signature') onBadSignature();
      else if (check === 'time') onBadTime();
      else if (check === 'body') onBadBody();
    },
    answer(told, { outgoing }, signedAt) {
      const read = toInteraction(client, told);
      // One made at another time than it was sent, by the same clock, would make all others look old (estimates.ts).
      if (read === undefined || Math.abs(read.interaction.createdTimestamp - signedAt) > SKEW_MS) return undefined;
      const { interaction, channel } = read;
      const { over, respond } = inlineAnswer({
        outgoing,
        clock,
        send: async (answer) => send(interaction, answer),
      });
      answering.add(interaction, { respond, parent: parentOf(channel) });
      return over;
    },
  });
  const ownApplication = async (): Promise<Application> => {
    try {
      return await applicationOf(client.rest, AbortSignal.timeout(PATIENCE_MS));
    } catch (error) {
      throw startFailure(error);
    }
  };
  let server: InteractionsServer | undefined;

  /** What this machine's own says counts where Discord does not say. */
  const compareClocks = async (): Promise<void> => {
    const time = await timeAtDiscord(client.rest, AbortSignal.timeout(PATIENCE_MS)).catch(() => undefined);
    if (time === undefined) return;
    const wrong = Math.round((now() - time) / MINUTE_MS);
    if (Math.abs(wrong) * MINUTE_MS > SKEW_MS) throw new Error(wrongClock(wrong));
    known = { time, at: clock.now() };
  };

  return {
    port: () => server?.port,
    async start() {
      try {
        const { id, publicKey, endpoint: url } = await ownApplication();
        if (publicKey?.toLowerCase() !== requests.publicKey.toLowerCase()) throw new Error(WRONG_KEY);
        await compareClocks();
        server = await startInteractionsServer(endpoint, requests);
        if (url === undefined) log.warn({}, NO_ENDPOINT);
        // Not waited for: whoever asks before is told the names.
        void answering.commandIds.load(id);
      } catch (error) {
        await client.destroy();
        throw error;
      }
      log.info({ host: requests.host, port: server.port, path: PATH }, TAKEN);
      observe({ kind: 'gateway', state: 'unused' });
    },
    async stop() {
      observe({ kind: 'gateway', state: 'stopping' });
      const { drainMs = DRAIN_MS } = requests;
      const ending = server;
      server = undefined;
      ending?.drain();
      if (ending !== undefined && drainMs > 0) await new Promise<void>((resolve) => clock.after(drainMs, resolve));
      const { closed, cut } = ending?.close() ?? {};
      await answering.finish();
      cut?.();
      await closed;
      await client.destroy();
    },
  };
}

const TAKEN =
  'interactions are taken in requests; what needs TRANSPORT=gateway is off: answers to messages, forums, and the status under the bot’s name';

const NO_ENDPOINT =
  'Discord knows no Interactions Endpoint URL, so that it sends nothing here. Set it on the General Information page at ' +
  `https://discord.com/developers to the public address of this endpoint, which ends with ${PATH}`;

const MINUTE_MS = 60_000;

const wrongClock = (minutes: number): string =>
  `This machine’s clock is ${Math.abs(minutes)} minutes ${minutes > 0 ? 'ahead of' : 'behind'} Discord’s, so that what it keeps would have a wrong time. Let the system set it: timedatectl set-ntp true.`;

const WRONG_KEY =
  'DISCORD_PUBLIC_KEY is not that of the application to which the token belongs. Copy it anew from its General Information page at https://discord.com/developers.';
