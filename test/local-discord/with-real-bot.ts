/** A stand-in with the real bot logged in to it, its commands deployed, and what it logged; all gone when the test ends. */
import { onTestFinished } from 'vitest';
import { COMMANDS, GROUPS } from '../../src/commands/commands.js';
import { createClient } from '../../src/discord/client.js';
import { deployCommands } from '../../src/discord/registration/deploy-commands.js';
import { restClient } from '../../src/discord/protocol/rest-client.js';
import { registrations } from '../../src/discord/registration/registration.js';
import { startLocalDiscord, type LocalDiscord, type LocalDiscordOptions } from '../../local-discord/local-discord.js';
import { NOWHERE } from '../support/discord/nowhere.js';
import { build } from '../support/discord/articles.js';
import { createManualClock } from './manual-clock.js';

export interface RealBot {
  readonly discord: LocalDiscord;
  /** One line for each entry: level, message, fields. */
  readonly logged: readonly string[];
}

/** `onQuestion` is called whenever the bot begins to work on an interaction. */
export async function withRealBot(
  options: LocalDiscordOptions = {},
  onQuestion: () => void = () => undefined,
): Promise<RealBot> {
  const clock = options.clock ?? createManualClock();
  const discord = await startLocalDiscord({ ...options, clock });
  const { api, token, applicationId } = discord;
  const logged: string[] = [];
  const write = (level: string) => (fields: object, text: string) => {
    logged.push(`${level}: ${text} ${JSON.stringify(fields)}`);
  };
  const article = build.article();
  const [first, ...others] = build.passages(article).map((passage) => build.quoted(passage));
  if (!first) throw new Error('The article has no passage.');
  const answer = {
    kind: 'answered',
    quotations: [first, ...others],
    confidence: 0.9,
    missing: [],
    corrections: [],
  } as const;
  const library = build.library([article]);
  const client = createClient({
    token,
    api,
    log: { info: write('info'), warn: write('warn'), error: write('error') },
    services: async () => {
      onQuestion();
      return {
        library,
        searcher: {
          answer: async () => answer,
          nearest: async () => [],
          findQuote: async () => NOWHERE,
          weigh: async () => [],
        },
        locale: 'en',
      };
    },
    commands: COMMANDS,
    clock,
  });
  onTestFinished(async () => {
    await client.stop();
    await discord.stop();
  });
  const rest = restClient(token, api);
  await deployCommands({ rest, applicationId, wanted: registrations(COMMANDS, GROUPS), dryRun: false });
  await client.start();
  return { discord, logged };
}
