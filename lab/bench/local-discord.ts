/**
 * What becomes of many people who ask at once: `npm run bench:local-discord`. The real bot, with the articles of this
 * repository, runs in a process of its own; a Discord of this machine and the people are in this one. Told means that they
 * were asked to come again, timed out that Discord gave the bot up after three seconds. With HEALTH_PORT set, the bot counts all of it.
 */
import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { fileURLToPath } from 'node:url';
import { Option } from 'commander';
import { createProgram, runProgram, wholeNumber } from '../../src/app/command-line.js';
import { readConfig } from '../../src/app/config.js';
import { createLogger } from '../../src/app/logger.js';
import { openMonitoring } from '../../src/app/open-monitoring.js';
import { semanticProcessStarter } from '../../src/app/open-semantic.js';
import { startBot } from '../../src/app/start-bot.js';
import { COMMANDS, GROUPS } from '../../src/commands/commands.js';
import { readLibrary } from '../../src/content/read-library.js';
import { restClient } from '../../src/discord/protocol/rest-client.js';
import { deployCommands } from '../../src/discord/registration/deploy-commands.js';
import { registrations } from '../../src/discord/registration/registration.js';
import { type LocalDiscord, startLocalDiscord } from '../../local-discord/local-discord.js';

const SEMANTIC = ['off', 'on'] as const;
/** What the bot logs when it finds passages by meaning too. */
const BY_MEANING = /by meaning/iu;

interface Flags {
  readonly people: readonly number[];
  readonly rounds: number;
  readonly semantic: readonly (typeof SEMANTIC)[number][];
}

/** Of the bot's process since it was last asked. */
interface BotFigures {
  readonly cpu: number;
  readonly loopMax: number;
  readonly heap: number;
}

type FromBot = { readonly kind: 'logged'; readonly line: string } | { readonly kind: 'figures'; figures: BotFigures };

const program = createProgram('bench:local-discord', 'Measures what becomes of many people who ask at once.')
  .addOption(
    new Option('--people <number...>', 'so many at once')
      .argParser((text: string, before: readonly number[] | undefined) => [...(before ?? []), wholeNumber(text)])
      .default(undefined, '50 300 1000'),
  )
  .option('--rounds <number>', 'so often each, in the same process', wholeNumber, 3)
  .addOption(new Option('--semantic <how...>', 'by meaning too, or by words alone').choices(SEMANTIC).default(SEMANTIC))
  .action(
    async ({ people = [50, 300, 1_000], rounds, semantic }: Partial<Flags> & Pick<Flags, 'rounds' | 'semantic'>) => {
      for (const how of semantic) await measure(people, rounds, how);
    },
  );
program.command('bot', { hidden: true }).action(runBot);
await runProgram(program, process.argv.slice(2));

async function measure(people: readonly number[], rounds: number, semantic: Flags['semantic'][number]): Promise<void> {
  const discord = await startLocalDiscord({ remember: 1_000 });
  const { api, token, applicationId } = discord;
  const rest = restClient(token, api);
  await deployCommands({ rest, applicationId, wanted: registrations(COMMANDS, GROUPS), dryRun: false });
  const environment = { ...process.env, DISCORD_TOKEN: token, DISCORD_API: api, SEMANTIC: semantic, LOG_LEVEL: 'info' };
  const bot = fork(fileURLToPath(import.meta.url), ['bot'], { env: environment });
  await logged(bot, semantic === 'on' ? BY_MEANING : /ready/u);

  const { library } = await readLibrary('articles');
  const questions = library.passages.map(({ text }) => `What about ${text.split(/\s+/u).slice(2, 9).join(' ')}?`);
  const rows: object[] = [];
  for (const count of people) {
    for (let round = 1; round <= rounds; round += 1) {
      await figures(bot);
      const own = process.cpuUsage();
      const met = await rush(discord, count, (person) => questions[person % questions.length] ?? '');
      const { cpu, loopMax, heap } = await figures(bot);
      const { user, system } = process.cpuUsage(own);
      rows.push({
        semantic,
        people: count,
        ...met,
        'CPU ms each': round3(cpu / count),
        'Discord’s': round3((user + system) / 1e3 / count),
        'loop max ms': loopMax,
        heap,
      });
    }
  }
  console.table(rows);
  bot.kill('SIGTERM');
  await once(bot, 'exit');
  await discord.stop();
}

/** So many ask in one turn of the event loop; between turns the Discord here takes the answers of those before them. */
const IN_A_TURN = 10;

/** Everybody asks as soon as the Discord here can take it. Times are milliseconds after a person asked. */
async function rush(discord: LocalDiscord, people: number, question: (person: number) => string) {
  const asked = async (person: number) => {
    const from = performance.now();
    const member = discord.as(`reader${person}`);
    const { kind, ...rest } = await member.slash('ask', { question: question(person), private: true });
    const isTold = JSON.stringify(rest).includes('Many people are asking');
    return { kind: kind === 'message' ? (isTold ? 'told' : 'answered') : 'timed out', at: performance.now() - from };
  };
  const asking: ReturnType<typeof asked>[] = [];
  for (let person = 0; person < people; person += 1) {
    asking.push(asked(person));
    if (person % IN_A_TURN === 0) await new Promise(setImmediate);
  }
  const outcomes = await Promise.all(asking);
  const times = (kind: string) => outcomes.filter((one) => one.kind === kind).map(({ at }) => Math.round(at));
  const [answered, told] = [times('answered'), times('told')].map((one) => one.toSorted((a, b) => a - b));
  return {
    answered: answered?.length,
    told: told?.length,
    'timed out': times('timed out').length,
    'median answer': answered?.[Math.floor(answered.length / 2)],
    'last answer': answered?.at(-1),
    'last told': told?.at(-1),
  };
}

function round3(figure: number): number {
  return Number(figure.toPrecision(3));
}

async function figures(bot: ChildProcess): Promise<BotFigures> {
  const sent = fromBot(bot, (message) => (message.kind === 'figures' ? message.figures : undefined));
  bot.send('figures');
  return sent;
}

async function logged(bot: ChildProcess, words: RegExp): Promise<unknown> {
  return fromBot(bot, (message) => (message.kind === 'logged' && words.test(message.line) ? message : undefined));
}

/** The first message of the bot's that `find` takes; rejects when the bot ends before. */
async function fromBot<T>(bot: ChildProcess, find: (message: FromBot) => T | undefined): Promise<T> {
  return new Promise((resolve, reject) => {
    const take = (message: unknown) => {
      // Only `runBot` sends.
      const found = find(message as FromBot);
      if (found === undefined) return;
      bot.off('message', take).off('exit', end);
      resolve(found);
    };
    const end = () => reject(new Error('The bot has ended.'));
    bot.on('message', take).once('exit', end);
  });
}

/** The bot's process: as `src/main.ts` starts it, with its figures on demand. */
async function runBot(): Promise<void> {
  const send = (message: FromBot) => process.send?.(message);
  const config = readConfig(process.env);
  const { token } = config;
  if (token === undefined) throw new Error('There is no token.');
  const log = createLogger('info', (line) => {
    if (!line.includes('"answered"')) send({ kind: 'logged', line });
  });
  const monitoring =
    config.health === undefined ? undefined : await openMonitoring(config, log, { node: process.versions.node });
  const bot = await startBot({ ...config, token }, log, { startSemantic: semanticProcessStarter(config), monitoring });
  const delay = monitorEventLoopDelay({ resolution: 5 });
  delay.enable();
  let before = process.cpuUsage();
  process.on('message', () => {
    const { user, system } = process.cpuUsage(before);
    const loopMax = Math.round(delay.max / 1e6);
    globalThis.gc?.();
    const heap = round3(process.memoryUsage().heapUsed / 2 ** 20);
    send({ kind: 'figures', figures: { cpu: (user + system) / 1e3, loopMax, heap } });
    delay.reset();
    before = process.cpuUsage();
  });
  process.once('SIGTERM', () => {
    void bot.stop().then(() => process.disconnect());
  });
}
