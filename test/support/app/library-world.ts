/**
 * Servers with libraries of their own on a Discord of this machine: the bot as it is put together for people, but what fetches and reads
 * works in this thread, and the public web is a fake one.
 */
import { onTestFinished } from 'vitest';
import { registrations } from '../../../src/discord/registration/registration.js';
import { deployCommands } from '../../../src/discord/registration/deploy-commands.js';
import { restClient } from '../../../src/discord/protocol/rest-client.js';
import { COMMANDS, GROUPS } from '../../../src/commands/commands.js';
import { importFile } from '../../../src/content/importers/import-file.js';
import type { Quotas } from '../../../src/content/article-store.js';
import { attachedFiles } from '../../../src/app/server-library/attached-files.js';
import { type DoTask, doTask, type Result, type Task } from '../../../src/app/server-library/library-work.js';
import type { WorkBeside } from '../../../src/app/server-library/work-beside.js';
import { openServers } from '../../../src/app/open-servers.js';
import { startBot } from '../../../src/app/start-bot.js';
import { openStore } from '../../../src/store/store.js';
import { startLocalDiscord } from '../../../local-discord/local-discord.js';
import { createManualClock } from '../../local-discord/manual-clock.js';
import { temporaryFolder } from '../content/temporary-folder.js';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Fetcher } from '../../../src/fetch/fetcher.js';
import { fakeFetcher } from '../fetch/fake-fetcher.js';

const USUAL: Quotas = { articles: 50, bytes: 1_000_000, addsAnHour: 50 };
const MANAGE_SERVER = 1n << 5n;

type Pages = Record<string, Parameters<typeof fakeFetcher>[0][string]>;

export interface LibraryWorld {
  readonly quotas?: Partial<Quotas>;
  /** The web, by address; may be changed while the bot runs. */
  readonly pages?: Pages;
  /** In its place: one that really fetches. */
  readonly fetcher?: Fetcher;
  /** Interactions come in requests, and not over the gateway. */
  readonly overHttp?: boolean;
}

/** Two servers, `home` and `other`, each with the moderator `mia`, and `ada` in both without rights. */
export async function libraryWorld({
  quotas: some = {},
  pages = {},
  fetcher: given,
  overHttp = false,
}: LibraryWorld = {}) {
  const quotas = { ...USUAL, ...some };
  const clock = createManualClock();
  const discord = await startLocalDiscord({ clock });
  for (const name of [undefined, 'other']) {
    const server = discord.server(name);
    server.role('moderators', MANAGE_SERVER);
    server.role('crew');
    server.give('mia', 'moderators');
    server.give('ada');
  }
  const { api, token, applicationId } = discord;
  const rest = restClient(token, api);
  await deployCommands({ rest, applicationId, wanted: registrations(COMMANDS, GROUPS), dryRun: false });
  const folder = await temporaryFolder();
  const articles = await temporaryFolder();
  await writeFile(join(articles, 'ferry.md'), '# The ferry\n\nThe ferry leaves the quay at seven in the morning.\n');
  let now = Date.parse('2026-11-26T10:00:00Z');
  const lines: string[] = [];
  const write = (fields: object, message: string) => void lines.push(JSON.stringify({ fields, message }));
  const log = { info: write, warn: write, error: write };
  const files = attachedFiles(api);
  const fetcher = given ?? fakeFetcher(pages);

  const start = async () => {
    const opened = openStore({ folder, quotas, now: () => now, warn: (sentence) => lines.push(sentence) });
    const perform: DoTask = async <T extends Task>(task: T, told?: Parameters<typeof doTask>[2]) =>
      (await doTask(
        task,
        { fetcher, files, importFile, store: async () => opened, quotas, now: () => now, random: () => 0.5 },
        told,
      )) as Result<T>;
    const work: WorkBeside = {
      doTask: perform,
      poll: () => ({ done: perform({ kind: 'poll' }), stop: () => undefined, kill: async () => undefined }),
      close: async () => (await opened).close(),
    };
    const servers = await openServers(
      { data: folder, cache: undefined, serverMegabytes: 64, serverQuotas: quotas, discordApi: api, now: () => now },
      log,
      { work },
    );
    const http = overHttp ? { host: '127.0.0.1', port: 0, publicKey: discord.publicKey, drainMs: 0 } : undefined;
    const settings = { token, articles, logLevel: 'info', discordApi: api, http } as const;
    const started = await startBot(settings, log, { servers, clock, now: () => clock.now() });
    if (started.port !== undefined) await discord.setEndpoint(`http://127.0.0.1:${started.port}/interactions`);
    return started;
  };

  let bot = await start();
  onTestFinished(async () => {
    await bot.stop();
    await files.close();
    await discord.stop();
  });
  return {
    discord,
    clock,
    endpoint: () => `http://127.0.0.1:${bot.port ?? 0}/interactions`,
    folder,
    quotas,
    lines,
    pages,
    wait: (milliseconds: number) => (now += milliseconds),
    restart: async () => {
      await bot.stop();
      bot = await start();
    },
    /** A second process on the same folder, of the same bot. */
    another: async () => {
      const second = await openStore({ folder, quotas, now: () => now, warn: () => undefined });
      onTestFinished(second.close);
      return second;
    },
  };
}

/** A page as a site has it. */
export function webPage(title: string, ...paragraphs: readonly string[]): string {
  const body = paragraphs.map((text) => `<p>${text}</p>`).join('');
  return `<!doctype html><html lang="en"><head><title>${title}</title><meta name="author" content="Ada Lovelace"></head><body><article><h1>${title}</h1>${body}</article></body></html>`;
}
