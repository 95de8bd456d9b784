/** `npm start`: the bot, until it is told to stop. */
import { config as loadEnvironment } from 'dotenv';
import { readConfig } from './app/config.js';
import { createLogger } from './app/logger.js';
import { startBot } from './app/start-bot.js';

// dotenv prints a line of its own unless it is told not to.
loadEnvironment({ quiet: true });

try {
  const config = readConfig(process.env);
  const { token } = config;
  if (token === undefined) {
    throw new Error(
      'There is no DISCORD_TOKEN. Put it into the file .env, as .env.example shows; the README has the five steps. ' +
        'Without Discord, ask in the terminal: npm run ask -- "QUESTION"',
    );
  }
  const log = createLogger(config.logLevel, (line) => process.stderr.write(line));
  // An exception outside an interaction is a bug; the log must have it before the process ends.
  process.on('uncaughtException', (error) => {
    log.fatal({ name: error.name, stack: error.stack }, 'a bug ended the bot');
    process.exit(1);
  });
  const bot = await startBot({ ...config, token }, log);
  const stop = (signal: NodeJS.Signals) => {
    log.info({ signal }, 'stopping');
    bot.stop().then(
      () => process.exit(0),
      () => process.exit(1),
    );
  };
  process.once('SIGTERM', stop);
  process.once('SIGINT', stop);
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
}
