/**
 * The whole bot for one file of tests: a Discord on this machine, the commands registered, and the real client
 * answering from a folder of articles. After each test all that was sent and logged is looked through.
 */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, afterEach, beforeAll } from 'vitest';
import { createLogger } from '../../src/app/logger.js';
import type { OpenLarge } from '../../src/app/large-common-library.js';
import type { ServerSource } from '../../src/app/server-libraries.js';
import { startBot } from '../../src/app/start-bot.js';
import { type LocalDiscord, startLocalDiscord } from '../../local-discord/local-discord.js';
import { createWaiting } from '../../local-discord/waiting.js';
import { createManualClock } from '../local-discord/manual-clock.js';
import { registerCommands } from './discord-with-commands.js';
import { expectHarmless } from './expect-harmless.js';
import { tellEndpoint, transportOf } from './transport.js';

export interface RunningBot {
  readonly discord: LocalDiscord;
  /** All that was logged so far, at the most talkative level. */
  readonly log: () => string;
  /** Resolves when these words were logged. */
  readonly logged: (words: string) => Promise<unknown>;
  /** Writes an article into the library; only for a library of its own. */
  readonly write: (id: string, markdown: string) => Promise<void>;
}

/** Files by article id. */
export type Library = Readonly<Record<string, string>>;

/**
 * Starts the bot before the tests of this file; what is returned gives it to them. The bundled library without `library`; `servers` is
 * what servers have of their own, and `large` opens a library that is asked in the place of the folder's.
 */
export function withBot(
  library?: Library,
  servers?: ServerSource,
  large?: () => Promise<OpenLarge | undefined>,
): () => RunningBot {
  let running: (RunningBot & { stop: () => Promise<void> }) | undefined;
  const bot = () => {
    if (running === undefined) throw new Error('The bot runs only while tests do.');
    return running;
  };
  beforeAll(async () => {
    running = await run(library, servers, await large?.());
  });
  afterEach(() => expectHarmless(bot().discord, bot().log()));
  afterAll(async () => running?.stop());
  return bot;
}

async function run(library: Library | undefined, servers: ServerSource | undefined, large: OpenLarge | undefined) {
  // No verdict hangs on how busy the machine is: the three seconds never pass.
  const clock = createManualClock();
  const discord = await startLocalDiscord({ clock });
  const { api, token } = discord;
  const own = library === undefined ? undefined : await mkdtemp(join(tmpdir(), 'footnote-'));
  const write = async (id: string, markdown: string): Promise<void> => {
    if (own === undefined) throw new Error('The bundled library is not for writing.');
    await writeFile(join(own, `${id}.md`), markdown);
  };
  for (const [id, markdown] of Object.entries(library ?? {})) await write(id, markdown);

  const waiting = createWaiting();
  let log = '';
  const logger = createLogger('trace', (line) => {
    log += line;
    waiting.changed();
  });
  const articles = own ?? resolve(import.meta.dirname, '../../articles');
  await registerCommands(discord);
  const settings = { token, articles, logLevel: 'trace', discordApi: api, ...transportOf(discord) } as const;
  const bot = await startBot(settings, logger, {
    clock,
    now: () => clock.now(),
    large,
    ...(servers && { servers: { source: servers, memory: 64 } }),
  });
  await tellEndpoint(discord, bot);
  return {
    discord,
    log: () => log,
    logged: async (words: string) => waiting.until(() => (log.includes(words) ? log : undefined)),
    write,
    async stop() {
      await bot.stop();
      await discord.stop();
      if (own !== undefined) await rm(own, { recursive: true, force: true });
    },
  };
}
