/**
 * What a host must have: `npm run bench:hosting`. For each size of a library and each way of searching it, the program that
 * `npm start` runs is started against a Discord of this machine, asked, left alone, and started a second time. Memory is that of
 * all its processes, what they share counted once (PSS), and so only Linux has it.
 */
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { mkdtemp, mkdir, readdir, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as passed } from 'node:timers/promises';
import { Option } from 'commander';
import { createProgram, runProgram, wholeNumber } from '../../src/app/command-line.js';
import { COMMANDS, GROUPS } from '../../src/commands/commands.js';
import { restClient } from '../../src/discord/protocol/rest-client.js';
import { deployCommands } from '../../src/discord/registration/deploy-commands.js';
import { registrations } from '../../src/discord/registration/registration.js';
import { type LocalDiscord, startLocalDiscord } from '../../local-discord/local-discord.js';
import { memoryOf, processTree } from '../process-tree.js';
import { createCorpus } from './corpus.js';
import { englishProse } from './semantic/english-prose.js';

const WAYS = {
  words: { SEMANTIC: 'off', READER: 'off' },
  meaning: { SEMANTIC: 'on', READER: 'off' },
  reader: { SEMANTIC: 'on', READER: 'on' },
} as const;
type Way = keyof typeof WAYS;

/** What a service starts, where it was built; else the same from the sources, which takes longer to start and a little more memory. */
const PROGRAM = existsSync('dist/main.js') ? ['dist/main.js'] : ['scripts/run.js', 'src/main.ts'];

const QUESTIONS = 100;
/** Milliseconds that a bot is left alone before its memory at rest is read, and between two looks at it. */
const REST_MS = 15_000;
const LOOK_MS = 100;
const MEGABYTE = 2 ** 20;

interface Flags {
  readonly passages: readonly number[];
  readonly ways: readonly Way[];
}

const program = createProgram('bench:hosting', 'Measures the memory, disk and start that a host must have.')
  .addOption(
    new Option('--passages <number...>', 'so many made-up passages of 120 words')
      .argParser((text: string, before: readonly number[] | undefined) => [...(before ?? []), wholeNumber(text)])
      .default(undefined, '100 2000 20000'),
  )
  .addOption(
    new Option('--ways <way...>', 'how passages are found').choices(Object.keys(WAYS)).default(Object.keys(WAYS)),
  )
  .action(async ({ passages = [100, 2_000, 20_000], ways }: Partial<Flags> & Pick<Flags, 'ways'>) => {
    const rows: object[] = [];
    for (const count of passages) {
      for (const way of ways) {
        const row = await measure(count, way);
        // A large library takes an hour with meaning: what is known by then should not be lost.
        process.stderr.write(`${JSON.stringify(row)}\n`);
        rows.push(row);
      }
    }
    console.table(rows);
  });

await runProgram(program, process.argv.slice(2));

async function measure(passages: number, way: Way): Promise<object> {
  process.stderr.write(`${passages} passages, ${way} …\n`);
  const folder = await mkdtemp(join(tmpdir(), 'footnote-hosting-'));
  const [articles, cache] = [join(folder, 'articles'), join(folder, 'cache')];
  await mkdir(articles);
  const { files, questions } = createCorpus(passages, QUESTIONS, await englishProse());
  for (const { name, markdown } of files) await writeFile(join(articles, name), markdown);
  const discord = await startLocalDiscord({ remember: 10 });
  const { api: DISCORD_API, token: DISCORD_TOKEN, applicationId } = discord;
  const rest = restClient(DISCORD_TOKEN, DISCORD_API);
  await deployCommands({ rest, applicationId, wanted: registrations(COMMANDS, GROUPS), dryRun: false });
  const environment = { ARTICLES: articles, CACHE: cache, DISCORD_API, DISCORD_TOKEN, ...WAYS[way] };
  try {
    const first = await run(environment, way, discord, questions);
    const second = await run(environment, way, discord, questions);
    return {
      passages,
      'found by': way,
      'first start: answers s': first.answers,
      'by meaning s': first.meaning,
      'second start: answers s': second.answers,
      'again by meaning s': second.meaning,
      'at rest MB': second.rest,
      'most, first start MB': first.most,
      'most, second start MB': second.most,
      'cache MB': Math.round((await bytesIn(cache)) / MEGABYTE),
    };
  } finally {
    await discord.stop();
    await rm(folder, { recursive: true, force: true });
  }
}

interface Run {
  /** Seconds from the start of the process. */
  readonly answers: number;
  readonly meaning: number | undefined;
  /** Megabytes. */
  readonly rest: number;
  readonly most: number;
}

/** Starts the bot, asks it, lets it rest and stops it. */
async function run(
  environment: Readonly<Record<string, string>>,
  way: Way,
  discord: LocalDiscord,
  questions: readonly string[],
): Promise<Run> {
  const from = performance.now();
  const seconds = () => Number(((performance.now() - from) / 1000).toPrecision(3));
  const bot = spawn(process.execPath, PROGRAM, {
    env: { PATH: process.env['PATH'], ...environment },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let most = 0;
  const looking = setInterval(() => (most = Math.max(most, memoryMb(bot))), LOOK_MS);
  const logged = logOf(bot);
  try {
    await logged('"ready"');
    const answers = seconds();
    if (way !== 'words') await logged('by meaning too');
    const meaning = way === 'words' ? undefined : seconds();
    for (const question of questions) await discord.as('Ada').slash('ask', { question: question.slice(0, 300) });
    await passed(REST_MS);
    return { answers, meaning, rest: memoryMb(bot), most };
  } finally {
    clearInterval(looking);
    bot.kill('SIGTERM');
    if (bot.exitCode === null) await once(bot, 'exit');
  }
}

/** Waits until these words have been logged; rejects when the bot ends before. */
function logOf(bot: ChildProcess): (words: string) => Promise<void> {
  let text = '';
  let look = (): void => undefined;
  let hasEnded = false;
  bot.stderr?.setEncoding('utf8').on('data', (chunk: string) => {
    text += chunk;
    look();
  });
  bot.once('exit', () => {
    hasEnded = true;
    look();
  });
  return async (words) =>
    new Promise((resolve, reject) => {
      look = () => {
        if (text.includes(words)) resolve();
        else if (hasEnded) reject(new Error(`The bot has ended: ${text}`));
      };
      look();
    });
}

/** Of a process and all below it; 0 when it has ended. */
function memoryMb({ pid }: ChildProcess): number {
  return Math.round(processTree(String(pid)).reduce((sum, one) => sum + memoryOf(one), 0));
}

async function bytesIn(folder: string): Promise<number> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const sizes = entries.map(async (one) => (one.isFile() ? (await stat(join(one.parentPath, one.name))).size : 0));
  return (await Promise.all(sizes)).reduce((sum, size) => sum + size, 0);
}
