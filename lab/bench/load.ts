/**
 * How many questions a second one, two and four replicas answer, over HTTP or over the gateway, by words, by meaning, and with the reader:
 * `npm run bench:load`. The replicas are the program that `npm start` runs, on one PostgreSQL of their own; those who ask are a process beside
 * them on the same machine, so what they take of the processors is said too.
 */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Option } from 'commander';
import { startCluster } from '../../test/support/postgres/cluster.js';
import { createProgram, runProgram, wholeNumber } from '../../src/app/command-line.js';
import { COMMANDS, GROUPS } from '../../src/commands/commands.js';
import { readLibrary } from '../../src/content/read-library.js';
import { restClient } from '../../src/discord/protocol/rest-client.js';
import { deployCommands } from '../../src/discord/registration/deploy-commands.js';
import { registrations } from '../../src/discord/registration/registration.js';
import { type LocalDiscord, startLocalDiscord } from '../../local-discord/local-discord.js';
import { startReplica, usage, type Replica } from '../many/replica.js';
import { signingKeys, type SigningKeys } from '../many/signed.js';
import { CALLS } from '../../src/wording/problems.js';
import { startApplication } from './load/application.js';
import { quantiles } from './load/quantiles.js';
import type { LoadFigures, LoadTask } from './load/generator.js';

const WAYS = {
  words: { SEMANTIC: 'off', READER: 'off' },
  meaning: { SEMANTIC: 'on', READER: 'off' },
  reader: { SEMANTIC: 'on', READER: 'on' },
} as const;
type Way = keyof typeof WAYS;
const TRANSPORTS = ['http', 'gateway'] as const;
type Transport = (typeof TRANSPORTS)[number];

/** What it logs when it is ready for the way it is asked. */
const READY = { words: /"ready"/u, meaning: /by meaning/iu, reader: /by meaning/iu } as const satisfies Record<
  Way,
  RegExp
>;

const FIRST_PORT = 18_080;
/** Seconds for each replica, before anything is measured: V8 goes on compiling for as long. */
const WARMING = 10;
/** People share them, so that no server is asked more than its limit. */
const SERVERS = 200;

interface Flags {
  readonly replicas: readonly number[];
  readonly ways: readonly Way[];
  readonly transports: readonly Transport[];
  readonly people: number;
  readonly seconds: number;
}

const program = createProgram('bench:load', 'Measures how many questions a second replicas answer.')
  .addOption(
    new Option('--replicas <number...>', 'so many bots')
      .argParser((text: string, before: readonly number[] | undefined) => [...(before ?? []), wholeNumber(text)])
      .default(undefined, '1 2 4'),
  )
  .addOption(
    new Option('--ways <way...>', 'how passages are found').choices(Object.keys(WAYS)).default(Object.keys(WAYS)),
  )
  .addOption(new Option('--transports <transport...>', 'how they are asked').choices(TRANSPORTS).default(TRANSPORTS))
  .option('--people <number>', 'who ask one question after the other', wholeNumber, 32)
  .option('--seconds <number>', 'so long each', wholeNumber, 20)
  .action(
    async ({ replicas = [1, 2, 4], ways, transports, people, seconds }: Partial<Flags> & Omit<Flags, 'replicas'>) => {
      const folder = await mkdtemp(join(tmpdir(), 'footnote-load-'));
      await chmod(folder, 0o755);
      const cluster = await startCluster(folder, []);
      const rows: object[] = [];
      try {
        for (const transport of transports) {
          for (const way of ways) {
            for (const count of replicas) {
              const row = await measure({ transport, way, count, people, seconds, databaseUrl: cluster.url, folder });
              process.stderr.write(`${JSON.stringify(row)}\n`);
              rows.push(row);
            }
          }
        }
      } finally {
        await cluster.stop();
        await rm(folder, { recursive: true, force: true });
      }
      console.table(rows);
    },
  );

await runProgram(program, process.argv.slice(2));

interface Measured {
  readonly transport: Transport;
  readonly way: Way;
  readonly count: number;
  readonly people: number;
  readonly seconds: number;
  readonly databaseUrl: string;
  readonly folder: string;
}

async function measure({ transport, way, count, people, seconds, databaseUrl, folder }: Measured): Promise<object> {
  const keys = signingKeys();
  const discord = transport === 'gateway' ? await standIn(count) : undefined;
  const application = discord ?? (await startApplication(keys.publicKey, 'https://footnote.example/interactions'));
  const { api, token, applicationId } = application;
  const ports = Array.from({ length: count }, (_, place) => FIRST_PORT + place);
  const replicas = ports.map((port, place) =>
    startReplica({
      environment: {
        ...WAYS[way],
        DISCORD_TOKEN: token,
        DISCORD_API: api,
        DATABASE_URL: databaseUrl,
        CACHE: join(folder, 'cache'),
        PERSON_LIMIT: '999999',
        SERVER_LIMIT: '999999',
        ...(transport === 'http'
          ? { TRANSPORT: 'http', HTTP_PORT: String(port), DISCORD_PUBLIC_KEY: keys.publicKey }
          : count > 1
            ? { SHARD: `${place}/${count}` }
            : {}),
      },
    }),
  );
  try {
    await Promise.all(replicas.map(async (replica) => replica.logged(READY[way])));
    const questions = await madeQuestions();
    const load = discord === undefined ? httpLoad(keys, ports, applicationId) : gatewayLoad(discord);
    // What is compiled and cached first is none of the figures: some two thousand questions each.
    await load(questions, people, WARMING * count);
    const before = replicas.map(({ pid }) => usage(pid).cpu);
    const figures = await load(questions, people, seconds);
    const after = replicas.map(({ pid }) => usage(pid));
    const cpu = after.reduce((sum, one, place) => sum + one.cpu - (before[place] ?? 0), 0);
    return {
      transport,
      way,
      replicas: count,
      people,
      'a second': Math.round(figures.answered / figures.seconds),
      'p50 ms': figures.p50,
      'p99 ms': figures.p99,
      'longest ms': figures.longest,
      busy: figures.busy,
      failed: figures.failed,
      'CPU ms a question': Math.round((10_000 * cpu) / figures.answered) / 10,
      'CPU of who asks, s': Math.round(figures.cpu * 10) / 10,
      'MB a replica': Math.round(Math.max(...after.map(({ megabytes }) => megabytes))),
    };
  } finally {
    for (const replica of replicas) replica.signal('SIGTERM');
    await Promise.all(replicas.map(async ({ ended }: Replica) => ended));
    await application.stop();
  }
}

async function standIn(shards: number): Promise<LocalDiscord> {
  const discord = await startLocalDiscord({ remember: 1_000, shards, maxConcurrency: 16 });
  const rest = restClient(discord.token, discord.api);
  await deployCommands({
    rest,
    applicationId: discord.applicationId,
    wanted: registrations(COMMANDS, GROUPS),
    dryRun: false,
  });
  return discord;
}

/** One of each passage of the bundled library, in some of its own words. */
async function madeQuestions(): Promise<readonly string[]> {
  const { library } = await readLibrary('articles');
  return library.passages.map(({ text }) => `What about ${text.split(/\s+/u).slice(2, 9).join(' ')}?`);
}

type Load = (questions: readonly string[], people: number, seconds: number) => Promise<LoadFigures>;

function httpLoad({ privateKey }: SigningKeys, ports: readonly number[], applicationId: string): Load {
  const [first = FIRST_PORT, ...others] = ports;
  return async (questions, people, seconds) => {
    const [question = '', ...more] = questions;
    const task: LoadTask = {
      ports: [first, ...others],
      key: privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(),
      applicationId,
      questions: [question, ...more],
      people,
      seconds,
      servers: SERVERS,
    };
    const child = spawn(process.execPath, ['scripts/run.js', 'lab/bench/load/generator.ts'], {
      env: { ...process.env, LOAD: JSON.stringify(task) },
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    let printed = '';
    child.stdout.setEncoding('utf8').on('data', (text: string) => (printed += text));
    await once(child, 'close');
    return JSON.parse(printed) as LoadFigures;
  };
}

/** The stand-in checks each answer against Discord's schemas, in this process. */
function gatewayLoad(discord: LocalDiscord): Load {
  return async (questions, people, seconds) => {
    const taken: number[] = [];
    const counts = { answered: 0, busy: 0, failed: 0 };
    const own = process.cpuUsage();
    const begun = performance.now();
    let asked = 0;
    const person = async (number: number): Promise<void> => {
      while (performance.now() < begun + seconds * 1_000) {
        const question = questions[asked % questions.length] ?? '';
        const guild = `server-${asked % SERVERS}`;
        asked += 1;
        const since = performance.now();
        const outcome = await discord.as(`person-${number}`).slash('ask', { question }, { guild });
        if (outcome.kind !== 'message') counts.failed += 1;
        else if (JSON.stringify(outcome.message).includes(CALLS.busy.en)) counts.busy += 1;
        else {
          counts.answered += 1;
          taken.push(performance.now() - since);
        }
      }
    };
    await Promise.all(Array.from({ length: people }, async (_, number) => person(number)));
    const spent = (performance.now() - begun) / 1_000;
    const { user, system } = process.cpuUsage(own);
    return { ...counts, seconds: spent, ...quantiles(taken), cpu: (user + system) / 1e6 };
  };
}
