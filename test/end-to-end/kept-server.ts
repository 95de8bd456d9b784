/**
 * The whole bot with what servers keep, on a Discord of this machine: what is written lies in folders of the test's own, and all that
 * was logged is there to be looked through. The bot can be stopped and started again, with nothing but these folders.
 */
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, onTestFinished } from 'vitest';
import type { Config } from '../../src/app/config.js';
import { createLogger } from '../../src/app/logger.js';
import { openServers } from '../../src/app/open-servers.js';
import { type Bot, startBot } from '../../src/app/start-bot.js';
import { Permissions } from '../../local-discord/permissions.js';
import { createManualClock } from '../local-discord/manual-clock.js';
import { startLocalDiscord } from '../../local-discord/local-discord.js';
import { COMMANDS, GROUPS } from '../../src/commands/commands.js';
import { deployCommands } from '../../src/discord/registration/deploy-commands.js';
import { restClient } from '../../src/discord/protocol/rest-client.js';
import { registrations } from '../../src/discord/registration/registration.js';
import { tellEndpoint, transportOf } from './transport.js';
import { temporaryFolder } from '../support/content/temporary-folder.js';

export const FERRY =
  '---\ntitle: The ferry\nauthor: { literal: Harbour News }\nissued: 2024-05-01\n---\n\nThe ferry leaves the northern quay at seven in the morning.\n\nA ticket for the ferry costs four crowns, and children pay nothing.\n';

interface Options {
  readonly limits?: Config['limits'];
  readonly hearsMessages?: boolean;
}

/** Mara manages the home server. */
export async function keptServer({ limits, hearsMessages = false }: Options = {}) {
  const folder = await temporaryFolder();
  const articles = join(folder, 'articles');
  await mkdir(articles);
  await writeFile(join(articles, 'ferry.md'), FERRY);
  const clock = createManualClock();
  const discord = await startLocalDiscord({ clock });
  const { api, token, applicationId } = discord;
  let log = '';
  let now = Date.parse('2026-05-01T10:20:30.400Z');
  const logger = createLogger('trace', (line) => {
    log += line;
  });
  discord.server().role('Moderators', Permissions.manageServer);
  discord.server().give('mara', 'Moderators');
  const rest = restClient(token, api);
  await deployCommands({ rest, applicationId, wanted: registrations(COMMANDS, GROUPS), dryRun: false });

  const start = async (): Promise<Bot> => {
    const settings = { token, articles, logLevel: 'trace', discordApi: api, hearsMessages } as const;
    const started = await startBot({ ...settings, ...transportOf(discord), ...(limits && { limits }) }, logger, {
      clock,
      now: () => clock.now(),
      servers: await openServers(
        {
          data: join(folder, 'data'),
          cache: join(folder, 'cache'),
          serverMegabytes: 10,
          serverQuotas: { articles: 10, bytes: 1_000_000, addsAnHour: 100 },
          discordApi: api,
          now: () => now,
        },
        logger,
      ),
    });
    await tellEndpoint(discord, started);
    return started;
  };
  let bot = await start();
  onTestFinished(async () => {
    await bot.stop();
    await discord.stop();
    expect(discord.violations).toEqual([]);
  });
  return {
    discord,
    data: join(folder, 'data'),
    /** Milliseconds, of what is kept; everything else stands still. */
    wait: (time: number) => void (now += time),
    async restart() {
      await bot.stop();
      bot = await start();
    },
    /** All that was written and logged, as one text. */
    async traces(): Promise<string> {
      const files = await readdir(folder, { recursive: true, withFileTypes: true });
      const written = await Promise.all(
        files
          .filter((file) => file.isFile() && !file.parentPath.startsWith(articles))
          .map(async (file) => readFile(join(file.parentPath, file.name), 'latin1')),
      );
      return [log, ...written].join('\n');
    },
  };
}

export type KeptServer = Awaited<ReturnType<typeof keptServer>>;
