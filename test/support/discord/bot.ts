/** The bot on a Discord of this machine, with its real commands and a library that a test decides. */
import { COMMANDS, GROUPS } from '../../../src/commands/commands.js';
import type { Asker } from '../../../src/commands/asker.js';
import type { Command, Services } from '../../../src/commands/command.js';
import { createClient } from '../../../src/discord/client.js';
import type { ObserveDiscord } from '../../../src/discord/discord-event.js';
import type { ForumOptions } from '../../../src/discord/forums/answer-post.js';
import { createHttpClient, type Requests } from '../../../src/discord/http/http-client.js';
import { deployCommands } from '../../../src/discord/registration/deploy-commands.js';
import type { Log } from '../../../src/discord/protocol/log.js';
import { restClient } from '../../../src/discord/protocol/rest-client.js';
import { registrations } from '../../../src/discord/registration/registration.js';
import type { Article } from '../../../src/domain/article.js';
import type { Text } from '../../../src/wording/say.js';
import type { Clock } from '../../../local-discord/clock.js';
import { startLocalDiscord, type LocalDiscordOptions } from '../../../local-discord/local-discord.js';
import { createManualClock } from '../../local-discord/manual-clock.js';
import { build } from './articles.js';
import { servicesOver } from './services-over.js';

export interface BotOptions {
  readonly commands?: readonly Command[];
  /** What those with subcommands are for. */
  readonly groups?: Readonly<Record<string, Text>>;
  /** Of the local Discord's three seconds and of the bot; one that stands still when left out. */
  readonly clock?: Clock;
  readonly discord?: Omit<LocalDiscordOptions, 'clock'>;
  /** Whether it answers messages too. */
  readonly hearsMessages?: boolean;
  /** How it answers new posts in forums. */
  readonly forums?: ForumOptions;
  /** What its services have beside the library. */
  readonly more?: Partial<Services>;
  /** Called whenever the bot begins to work on an interaction. */
  readonly onBegun?: () => void;
  /** Hears of interactions in requests; what is left out is as a test needs it, with no drain. */
  readonly requests?: Partial<Requests>;
  readonly observe?: ObserveDiscord;
  /** By how many milliseconds the time of day of its machine is wrong, at the moment. */
  readonly wrongBy?: () => number;
}

/** Logged in and deployed. `bot.articles` may be replaced while it runs; the first passages answer every question. */
export async function startBot({
  commands = COMMANDS,
  groups = GROUPS,
  clock = createManualClock(),
  discord: options = {},
  onBegun = () => undefined,
  more = {},
  hearsMessages = false,
  forums,
  requests,
  observe,
  wrongBy = () => 0,
}: BotOptions = {}) {
  const discord = await startLocalDiscord({ ...options, clock });
  const logged: string[] = [];
  const write =
    (level: string) =>
    (fields: object, text: string): void => {
      logged.push(`${level} ${text} ${JSON.stringify(fields)}`);
    };
  const log: Log = { info: write('info'), warn: write('warn'), error: write('error') };
  const askers: Asker[] = [];
  const bot = { articles: [build.article()] as readonly Article[], services: 0, askers };
  const services = async (asker: Asker): Promise<Services> => {
    bot.services += 1;
    askers.push(asker);
    onBegun();
    return { ...servicesOver(bot.articles), ...more, asker };
  };
  const { api, token, applicationId } = discord;
  const make = (time: Clock) => {
    const answers = { token, api, log, services, commands, clock: time, ...(observe && { observe }) };
    if (requests === undefined) return createClient({ ...answers, hearsMessages, forums });
    const here = { host: '127.0.0.1', port: 0, publicKey: discord.publicKey, drainMs: 0, ...requests };
    return createHttpClient({ ...answers, now: () => time.now() + wrongBy(), requests: here });
  };
  const client = make(clock);
  const rest = restClient(token, api);
  await deployCommands({ rest, applicationId, wanted: registrations(commands, groups), dryRun: false });
  await client.start();
  const port = client.port?.();
  if (port !== undefined) await discord.setEndpoint(`http://127.0.0.1:${port}/interactions`);
  return Object.assign(bot, {
    discord,
    client,
    logged,
    /** A second process, logged in, perhaps with a time of its own. */
    async another(time: Clock = clock) {
      const second = make(time);
      await second.start();
      return second;
    },
    async stop() {
      await client.stop();
      await discord.stop();
    },
  });
}
