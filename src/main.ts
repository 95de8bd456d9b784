/** `npm start`: the bot, until it is told to stop; without a token, a chat page on this machine to try it in. */
import { config as loadEnvironment } from 'dotenv';
import { createProgram, portNumber, runProgram } from './app/command-line.js';
import { readConfig, type Config } from './app/config.js';
import { createLogger } from './app/logger.js';
import { openBrowser } from './app/open-browser.js';
import { semanticSearchOpener } from './app/open-semantic.js';
import { articleReader } from './app/read-articles.js';
import { startBot } from './app/start-bot.js';

interface Flags {
  readonly local?: true;
  readonly port: number;
  readonly open: boolean;
}

/** Nothing well known listens there: https://www.iana.org/assignments/service-names-port-numbers (2026) */
const PORT = 4280;

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
  // dotenv prints a line of its own unless it is told not to.
  loadEnvironment({ quiet: true });
  const config = readConfig(process.env);
  const log = createLogger(config.logLevel, (line) => process.stderr.write(line));
  // An exception outside an interaction is a bug; the log must have it before the process ends.
  process.on('uncaughtException', (error) => {
    log.fatal({ name: error.name, stack: error.stack }, 'a bug ended the bot');
    process.exit(1);
  });
  // A malformed interaction is one inside discord.js; it must not end the answers to others.
  process.on('unhandledRejection', (reason) => {
    log.error({ stack: reason instanceof Error ? reason.stack : String(reason) }, 'a promise was rejected unheard');
  });
  const { token } = config;
  const running =
    token === undefined || flags.local === true
      ? await startChat(config, flags, log)
      : await startBot({ ...config, token }, log, {
          onClosed: () => process.exit(1),
          openSemantic: semanticSearchOpener(config),
          read: articleReader({ ...config, parsedHere: 0 }),
        });
  if (token !== undefined && flags.local !== true) {
    log.info({}, 'to try things on this machine alone: npm start -- --local');
  }
  const stop = (signal: NodeJS.Signals) => {
    log.info({ signal }, 'stopping');
    running.stop().then(
      () => process.exit(0),
      () => process.exit(1),
    );
  };
  process.once('SIGTERM', stop);
  process.once('SIGINT', stop);
}

async function startChat(config: Config, { port, open }: Flags, log: ReturnType<typeof createLogger>) {
  // Nothing that runs from here on could find the real token, even by mistake.
  delete process.env['DISCORD_TOKEN'];
  // A bot on the real Discord does not even load it.
  const { startLocalChat } = await import('./app/start-local-chat.js');
  // Not the whole of the settings, in which the token is.
  const { articles, cache, watch, logLevel, answeredFrom } = config;
  const settings = { articles, watch, logLevel, ...(answeredFrom === undefined ? {} : { answeredFrom }), port };
  const chat = await startLocalChat(
    settings,
    log,
    semanticSearchOpener(config),
    articleReader({ articles, cache, parsedHere: 0 }),
  );
  process.stdout.write(`Footnote is ready, without Discord: ${chat.address}\n`);
  if (open && process.stdout.isTTY) openBrowser(chat.address, process.platform);
  return chat;
}
