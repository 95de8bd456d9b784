/**
 * Footnote without Discord: the real bot, logged in to the loopback Discord, and a page to chat with it. It takes no
 * token, so that a real one cannot come anywhere near it.
 */
import { COMMANDS, GROUPS } from '../commands/commands.js';
import { deployCommands } from '../discord/registration/deploy-commands.js';
import type { Log } from '../discord/protocol/log.js';
import { registrations } from '../discord/registration/registration.js';
import { restClient } from '../discord/protocol/rest-client.js';
import { chatDiscord } from '../../local-discord/chat/chat-discord.js';
import { servedAlready, startChatServer } from '../../local-discord/chat/chat-server.js';
import { readPageFiles } from '../../local-discord/chat/page-files.js';
import { SERVERS, setScene } from '../../local-discord/chat/scene.js';
import { startLocalDiscord, type LocalDiscord } from '../../local-discord/local-discord.js';
import type { Config } from './config.js';
import { ROOT } from './folders.js';
import { freshPage } from '../../local-discord/build-page.js';
import { type Clock, systemClock } from './clock.js';
import { closeAll, type Part } from './close-all.js';
import { type Bot, type BotOptions, type ServersOptions, startBot } from './start-bot.js';

export interface LocalChat {
  /** `http://127.0.0.1:PORT/` */
  readonly address: string;
  /** What the bot is logged in to. */
  readonly discord: LocalDiscord;
  /** Resolves when the page, the bot and the loopback Discord are closed, or after 8 s whatever hangs; never rejects. */
  stop(): Promise<void>;
}

export interface LocalChatOptions extends Pick<Config, 'articles' | 'answeredFrom' | 'uncertainFrom' | 'logLevel'> {
  readonly watch?: Config['watch'];
  readonly limits?: Config['limits'];
  /** 0 for any that is free. */
  readonly port: number;
  /**
   * The clock of the loopback Discord and of the bot, which tells by it how old a question is: where one of them stood still,
   * questions would seem ever older and be given up. In milliseconds since 1970; the machine’s own when left out.
   */
  readonly clock?: Clock;
}

/** https://docs.discord.com/developers/events/gateway#gateway-intents (2026-08): as a bit. */
const MESSAGE_CONTENT = 1 << 15;

const FORUMS = { answersForums: true, readsTexts: true } as const;

/** What the bot is given beside its settings. */
interface BotParts extends Pick<BotOptions, 'startSemantic' | 'read' | 'openFeeds' | 'scoreLanguages' | 'monitoring'> {
  /** What the servers of the Discord at that address keep. */
  readonly openServers?: ((discordApi: string) => Promise<ServersOptions>) | undefined;
}

/** Resolves when a question can be asked. Rejects with a sentence for a person when the port is taken. */
export async function startLocalChat(
  { port, clock, ...config }: LocalChatOptions,
  log: Log,
  { openServers, ...parts }: BotParts = {},
): Promise<LocalChat> {
  const files = await readPageFiles(await freshPage(ROOT));
  const discord = await startLocalDiscord({
    home: SERVERS[0],
    privilegedIntents: MESSAGE_CONTENT,
    ...(clock ? { clock } : {}),
  });
  setScene(discord);
  const opened: Part[] = [{ name: 'the local Discord', close: async () => discord.stop() }];
  // The page first, then the bot, which says goodbye to Discord.
  const stop = async () =>
    closeAll(
      opened.toReversed().map((part) => [part]),
      log,
      systemClock,
    );
  let bot: Bot | undefined;
  try {
    // Before the bot, which takes a while to start, when the port may be taken.
    const chat = chatDiscord(discord, async () => starters(bot));
    const server = await startChatServer({ chat, files, port }).catch(async (error: unknown) => {
      throw await portFault(error, port);
    });
    opened.push({ name: 'the page', close: async () => server.stop() });
    const { api, token, applicationId } = discord;
    const rest = restClient(token, api);
    await deployCommands({ rest, applicationId, wanted: registrations(COMMANDS, GROUPS), dryRun: false });
    const servers = await openServers?.(api);
    bot = await startBot({ ...config, token, discordApi: api, hearsMessages: true, ...FORUMS }, log, {
      ...parts,
      servers,
      ...(clock ? { clock } : {}),
    });
    const started = bot;
    opened.splice(1, 0, { name: 'the bot', close: async () => started.stop() });
    return { address: server.address, discord, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

/** Two questions that the bot answers, once it is there, and the help. */
async function starters(bot: Bot | undefined): Promise<readonly string[]> {
  const questions = (await bot?.examples()) ?? [];
  return [...questions.map((question) => `/ask ${question}`), '/help'];
}

async function portFault(error: unknown, port: number): Promise<unknown> {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  if (code !== 'EADDRINUSE' && code !== 'EACCES') return error;
  const other = port >= 1024 && port < 65_535 ? port + 1 : 4280;
  const running = code === 'EADDRINUSE' ? await servedAlready(port) : undefined;
  if (running !== undefined) {
    const sentence = `Footnote runs already, at ${running}. For a second one choose another port: npm start -- --port ${other}`;
    return new Error(sentence, { cause: error });
  }
  const why = code === 'EACCES' ? 'may not be used by this account' : 'is taken by another program';
  return new Error(`The port ${port} ${why}. Choose another one: npm start -- --port ${other}`, { cause: error });
}
