/** A bot that is watched over, on a Discord of this machine, with a folder of articles of its own; gone when the test ends. */
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { onTestFinished } from 'vitest';
import type { Config } from '../../../src/app/config.js';
import { createLogger } from '../../../src/app/logger.js';
import { openMonitoring } from '../../../src/app/open-monitoring.js';
import { startBot } from '../../../src/app/start-bot.js';
import type { LocalDiscord } from '../../../local-discord/local-discord.js';
import { createWaiting } from '../../../local-discord/waiting.js';
import { discordWithCommands } from '../../end-to-end/discord-with-commands.js';
import type { HandClock } from '../app/hand-clock.js';
import { temporaryFolder } from '../content/temporary-folder.js';
import { type Sample, samplesIn } from './scraped.js';

const NOON = Date.UTC(2026, 10, 26, 12);

type BotOptions = NonNullable<Parameters<typeof startBot>[2]>;

/** How the bot can be told to be watched. */
export interface WatchedBotOptions extends Pick<BotOptions, 'onClosed' | 'startSemantic' | 'openFeeds'> {
  /** Files by their paths in the folder. */
  readonly files?: Readonly<Record<string, string>>;
  readonly discord?: LocalDiscord;
  /** A folder of articles and one for the cache, which outlive a bot that is started twice. */
  readonly articles?: string;
  readonly cache?: string;
  /** Where moderators are told; nowhere without it. */
  readonly adminChannel?: string;
  /** Of what is told to moderators; the machine's own when left out. */
  readonly clock?: HandClock;
  /** Which shard it is taken for by what watches over it; it hears of everything all the same. */
  readonly shard?: Config['shard'];
}

export async function watchedBot({
  files = {},
  discord,
  cache,
  adminChannel,
  clock,
  shard,
  articles: folder,
  ...options
}: WatchedBotOptions = {}) {
  const world = discord ?? (await discordWithCommands());
  const articles = folder ?? (await temporaryFolder());
  const write = async (name: string, text: string): Promise<void> => {
    await mkdir(dirname(join(articles, name)), { recursive: true });
    await writeFile(join(articles, name), text);
  };
  for (const [name, text] of Object.entries(files)) await write(name, text);
  const waiting = createWaiting();
  let log = '';
  const logger = createLogger('trace', (line) => {
    log += line;
    waiting.changed();
  });
  const health: Config['health'] = { host: '127.0.0.1', port: 0 };
  const settings = {
    health,
    articles,
    token: world.token,
    discordApi: world.api,
    ...(adminChannel === undefined ? {} : { adminChannel }),
    ...(shard === undefined ? {} : { shard }),
    cache,
  };
  const monitoring = await openMonitoring(settings, logger, {
    node: process.versions.node,
    ...(clock === undefined ? {} : { clock, now: () => NOON + clock.now() }),
  });
  const port = /"port":(\d+)/u.exec(log)?.[1] ?? '';
  const ask = async (path: string) => fetch(`http://127.0.0.1:${port}${path}`);
  const bot = await startBot({ token: world.token, discordApi: world.api, articles, logLevel: 'trace' }, logger, {
    ...options,
    monitoring,
  });
  onTestFinished(async () => bot.stop());
  return {
    discord: world,
    bot,
    articles,
    write,
    ask,
    log: () => log,
    logged: async (words: string) => waiting.until(() => (log.includes(words) ? log : undefined)),
    scrape: async (): Promise<readonly Sample[]> => samplesIn(await (await ask('/metrics')).text()),
  };
}
