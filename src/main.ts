/** `npm start`: the bot, until it is told to stop; without a token, a chat page on this machine to try it in. */
import { fileURLToPath } from 'node:url';
import { config as loadEnvironment } from 'dotenv';
import { systemClock } from './app/clock.js';
import { createProgram, portNumber, runProgram } from './app/command-line.js';
import { readConfig, type Config } from './app/config.js';
import { createLogger } from './app/logger.js';
import { languageTeller } from './app/open-languages.js';
import { openBrowser } from './app/open-browser.js';
import { readableLine } from './app/readable-log.js';
import { semanticProcessStarter } from './app/open-semantic.js';
import { readSecretFiles, SECRET_SETTINGS } from './app/secret-files.js';
import { stopOnSignals } from './app/stop-on-signals.js';
import { unknownSettings } from './app/unknown-settings.js';
import { type Cached, withUsableCache } from './app/usable-cache.js';
import { whenOrphaned } from './app/when-orphaned.js';

type Settings = Cached<Config> & { readonly token: string };
type Monitoring = Awaited<ReturnType<typeof openWatching>>;
type Logger = ReturnType<typeof createLogger>;

interface Running {
  /** Never rejects. */
  stop(): Promise<void>;
}

interface Flags {
  readonly local?: true;
  readonly port: number;
  readonly open: boolean;
}

/** Nothing well known listens there: https://www.iana.org/assignments/service-names-port-numbers (2026) */
const PORT = 4280;

// Before anything is started, so that nothing is left of a start that is broken off.
const stopping = stopOnSignals(process, systemClock);
whenOrphaned(
  () => process.ppid,
  process.env['npm_lifecycle_event'],
  systemClock,
  () => stopping.stop('npm, which started this, has ended'),
);
// One of several shards, that the process of all of them has started: it ends with that one, and goes on where nobody reads its log.
if (process.connected !== undefined) {
  const letGo = (): void => stopping.stop('the process that started this one has let it go');
  process.stderr.on('error', () => undefined);
  process.once('disconnect', letGo);
  if (!process.connected) letGo();
}

const program = createProgram(
  'start',
  'Starts the bot; without DISCORD_TOKEN, a chat page on this machine to try it in.',
)
  .option('--local', 'the chat page, even when DISCORD_TOKEN is set')
  .option('--port <number>', 'where the chat page is', portNumber, PORT)
  .option('--no-open', 'do not open the chat page in the browser')
  .allowExcessArguments(false)
  .action(start);

await runProgram(program, process.argv.slice(2));

async function start(flags: Flags): Promise<void> {
  const before = { ...process.env };
  // discord.js would read it, and no setting of ours has that name.
  delete process.env['SHARD_COUNT'];
  // dotenv prints a line of its own unless it is told not to.
  const { parsed = {} } = loadEnvironment({ quiet: true });
  const { settings, faults, warnings } = await readSecretFiles(process.env);
  const read = readConfig(settings, faults);
  // JSON is for what collects logs, which is no terminal.
  const readable = process.stderr.isTTY;
  const log = createLogger(
    read.logLevel,
    (line) => process.stderr.write(readable ? readableLine(line) : line),
    read.shard === undefined ? null : { shard: read.shard.id },
  );
  for (const sentence of [...unknownSettings(before, parsed), ...warnings]) log.warn({}, sentence);
  stopping.tellTo(log);
  // An exception outside an interaction is a bug; the log must have it before the process ends.
  process.on('uncaughtException', (error) => {
    log.fatal({ name: error.name, stack: error.stack }, 'a bug ended the bot');
    process.exit(1);
  });
  // A malformed interaction is one inside discord.js; it must not end the answers to others.
  process.on('unhandledRejection', (reason) => {
    log.error({ stack: reason instanceof Error ? reason.stack : String(reason) }, 'a promise was rejected unheard');
  });
  const config = await withUsableCache(read, (sentence) => log.warn({}, sentence));
  const { token } = config;
  const isReal = token !== undefined && flags.local !== true;
  if (isReal && config.shards !== undefined) {
    stopping.stopFirst(await startAllShards({ ...config, token, shards: config.shards }, log, before));
    return;
  }
  const monitoring = await openWatching(isReal ? config : withoutToken(config), log);
  stopping.stopFirst(
    isReal
      ? await startRealBot({ ...config, token }, log, monitoring)
      : await startChat(config, flags, log, monitoring),
  );
}

async function startAllShards(
  config: Settings & { readonly shards: NonNullable<Config['shards']> },
  log: Logger,
  environment: NodeJS.ProcessEnv,
): Promise<Running> {
  const { startShards } = await import('./app/sharding/start-shards.js');
  return startShards(config, log, {
    // This very bundle, so that all are of one version also when another one is built meanwhile.
    file: fileURLToPath(import.meta.url),
    nodeArguments: process.execArgv,
    environment,
    onStarted: (kill) => process.once('exit', kill),
    clock: systemClock,
  });
}

/** Not even loaded where nobody asks for it. */
async function openWatching(config: Cached<Config>, log: Logger) {
  if (config.health === undefined && (config.adminChannel === undefined || config.token === undefined))
    return undefined;
  const { openMonitoring } = await import('./app/open-monitoring.js');
  return openMonitoring(config, log, { node: process.versions.node });
}

function withoutToken({ token: _token, ...config }: Cached<Config>): Cached<Config> {
  return config;
}

async function startRealBot(config: Settings, log: Logger, monitoring: Monitoring): Promise<Running> {
  // Loaded only now, for it takes a third of a second in which a signal should be heard.
  const { startBot } = await import('./app/start-bot.js');
  const { articleReader } = await import('./app/read-articles.js');
  const { feedsOpener } = await import('./app/open-feeds.js');
  const { openServers } = await import('./app/open-servers.js');
  const { largeCommonLibrary } = await import('./app/large-common-library.js');
  const servers = await openServers(config, log, { observe: monitoring?.observe });
  const large = await largeCommonLibrary(servers.database).catch(async (error: unknown) => {
    // What is left open would keep the process alive after the error was told.
    await servers.close?.();
    throw error;
  });
  const bot = await startBot(config, log, {
    large,
    servers,
    openFeeds: feedsOpener(config),
    onClosed: () => process.exit(1),
    startSemantic: semanticProcessStarter(config),
    read: articleReader({ ...config, parsedHere: 0 }),
    scoreLanguages: languageTeller(systemClock),
    monitoring,
  });
  log.info({}, 'to try things on this machine alone: npm start -- --local');
  return bot;
}

async function startChat(
  config: Cached<Config>,
  { port, open }: Flags,
  log: Logger,
  monitoring: Monitoring,
): Promise<Running> {
  // Nothing that runs from here on could find the real token or the real servers' database, even by mistake.
  for (const name of SECRET_SETTINGS) delete process.env[name];
  // A bot on the real Discord does not even load it.
  const { startLocalChat } = await import('./app/start-local-chat.js');
  // Not the whole of the settings, in which the token is.
  const { articleReader } = await import('./app/read-articles.js');
  const { articles, cache, contact, dates, limits, watch, logLevel, answeredFrom, uncertainFrom } = config;
  const { serverMegabytes, serverQuotas } = config;
  const fetching = contact === undefined ? {} : { contact };
  const settings = {
    articles,
    watch,
    limits,
    logLevel,
    ...(answeredFrom === undefined ? {} : { answeredFrom }),
    ...(uncertainFrom === undefined ? {} : { uncertainFrom }),
    port,
  };
  const { feedsOpener } = await import('./app/open-feeds.js');
  const { openPassingServers } = await import('./app/open-servers.js');
  const chat = await startLocalChat(settings, log, {
    openServers: async (discordApi) =>
      openPassingServers({ ...fetching, serverMegabytes, serverQuotas, discordApi }, log),
    startSemantic: semanticProcessStarter(config),
    read: articleReader({ articles, cache, dates, watch, parsedHere: 0 }),
    openFeeds: feedsOpener({ articles, ...fetching }),
    scoreLanguages: languageTeller(systemClock),
    monitoring,
  });
  process.stdout.write(`Footnote is ready, without Discord: ${chat.address}\n`);
  if (open && process.stdout.isTTY) openBrowser(chat.address, process.platform);
  return chat;
}
