/** The bot on a Discord of this machine, with its real commands and a library that a test decides. */
import { REST } from 'discord.js';
import { COMMANDS } from '../../../src/commands/commands.js';
import type { Command, Services } from '../../../src/commands/command.js';
import { createClient } from '../../../src/discord/client.js';
import { deployCommands } from '../../../src/discord/deploy-commands.js';
import type { Log } from '../../../src/discord/log.js';
import { registration } from '../../../src/discord/registration.js';
import type { Answer } from '../../../src/domain/answer.js';
import type { Article } from '../../../src/domain/article.js';
import { startLocalDiscord } from '../../../src/local-discord/local-discord.js';
import { build } from './articles.js';

export interface BotOptions {
  readonly commands?: readonly Command[];
}

/** Logged in and deployed. `bot.articles` may be replaced while it runs; the first passages answer every question. */
export async function startBot({ commands = COMMANDS }: BotOptions = {}) {
  const discord = await startLocalDiscord();
  const logged: string[] = [];
  const write =
    (level: string) =>
    (fields: object, text: string): void => {
      logged.push(`${level} ${text} ${JSON.stringify(fields)}`);
    };
  const log: Log = { info: write('info'), warn: write('warn'), error: write('error') };
  const bot = { articles: [build.article()] as readonly Article[], services: 0 };
  const services = (): Services => {
    bot.services += 1;
    const library = build.library(bot.articles);
    return { library, searcher: { answer: async () => answerOf(bot.articles) } };
  };
  const { api, token, applicationId } = discord;
  const client = createClient({ token, api, log, services, commands });
  const rest = new REST({ api }).setToken(token);
  await deployCommands({ rest, applicationId, wanted: commands.map(registration), dryRun: false });
  await client.start();
  return Object.assign(bot, {
    discord,
    client,
    logged,
    async stop() {
      await client.stop();
      await discord.stop();
    },
  });
}

function answerOf(articles: readonly Article[]): Answer {
  const quoted = articles.flatMap((article) => build.passages(article)).map((passage) => build.quoted(passage));
  const [first, ...rest] = quoted;
  const common = { confidence: 0.9, missing: [], corrections: [] };
  return first === undefined
    ? { kind: 'not-answered', nearest: [], ...common }
    : { kind: 'answered', quotations: [first, ...rest], ...common };
}
