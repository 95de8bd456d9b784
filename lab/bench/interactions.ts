/**
 * How many questions a second one process answers over HTTP, by words: signed requests from this process, at a rate that does not wait for
 * answers, as people do not. `node scripts/run.js lab/bench/interactions.ts [rate] [seconds]`
 */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { Agent, createServer, request } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as passed } from 'node:timers/promises';
import { createKeyPair } from '../../local-discord/endpoint/key-pair.js';

const [rate = 300, seconds = 5] = process.argv.slice(2).map(Number);
const ID = '123456789012345678';
const QUESTIONS = [
  'Why was Alibaba fined?',
  'how do I add an article?',
  'Does Footnote store questions?',
  'How tall is the Eiffel tower?',
  'who may quote an article',
];

const { publicKey, sign } = createKeyPair();

/** What a bot asks Discord for at its start. */
const discord = createServer((incoming, response) => {
  incoming.resume();
  const isApplication = incoming.url?.endsWith('/applications/@me') === true;
  response.setHeader('content-type', 'application/json');
  response.end(
    JSON.stringify(
      isApplication ? { id: ID, verify_key: publicKey, interactions_endpoint_url: 'https://a.example' } : [],
    ),
  );
});
discord.listen(0, '127.0.0.1');
await once(discord, 'listening');
// A server that listens on a port has an address with that port.
const { port: api } = discord.address() as AddressInfo;

const PORT = 18_080;
const bot = spawn(
  process.execPath,
  [
    ...(process.env['PROFILE'] === undefined ? [] : ['--cpu-prof', '--cpu-prof-dir=/tmp/load']),
    'scripts/run.js',
    'src/main.ts',
  ],
  {
    env: {
      PATH: process.env['PATH'],
      HOME: process.env['HOME'],
      DISCORD_TOKEN: `${Buffer.from(ID).toString('base64url')}.abcdef.${'a'.repeat(38)}`,
      DISCORD_API: `http://127.0.0.1:${api}/api`,
      TRANSPORT: 'http',
      DISCORD_PUBLIC_KEY: publicKey,
      HTTP_PORT: String(PORT),
      SEMANTIC: 'off',
      SERVER_LIMIT: '999999',
      DATA: '/tmp/load/data',
      CACHE: '/tmp/load/cache',
      ...(process.env['ARTICLES'] === undefined ? {} : { ARTICLES: process.env['ARTICLES'] }),
      LOG_LEVEL: 'info',
    },
    stdio: ['ignore', 'ignore', 'pipe'],
  },
);
let log = '';
bot.stderr.on('data', (text: Buffer) => {
  log += text.toString();
});
for (let waited = 0; !log.includes('"ready"'); waited += 1) {
  if (waited > 300 || bot.exitCode !== null) throw new Error(`The bot does not start:\n${log}`);
  await passed(100);
}

const agent = new Agent({ keepAlive: true, maxSockets: 512 });
let made = 0;

function body(): string {
  made += 1;
  const id = String((BigInt(Date.now() - 1_420_070_400_000) << 22n) | BigInt(made & 0x3f_ffff));
  const person = String(200_000_000_000_000_000n + BigInt(made % 5_000));
  return JSON.stringify({
    version: 1,
    id,
    application_id: ID,
    type: 2,
    token: 'a'.repeat(100),
    data: {
      id: '1',
      name: 'ask',
      type: 1,
      options: [{ name: 'question', type: 3, value: QUESTIONS[made % QUESTIONS.length] }],
    },
    channel_id: '3',
    context: 0,
    locale: 'en-US',
    app_permissions: '0',
    channel: { id: '3', type: 0, name: 'general', guild_id: '4' },
    entitlements: [],
    authorizing_integration_owners: { '0': '4' },
    attachment_size_limit: 10_485_760,
    guild_id: '4',
    guild: { id: '4', locale: 'en-US', features: [] },
    member: {
      user: { id: person, username: 'somebody', discriminator: '0', avatar: null, global_name: null },
      roles: [],
      permissions: '0',
      joined_at: '2026-01-01T00:00:00Z',
      deaf: false,
      mute: false,
      flags: 0,
    },
  });
}

const took: number[] = [];
const other = new Map<string, number>();

async function ask(): Promise<void> {
  const text = body();
  const timestamp = String(Math.floor(Date.now() / 1000));
  const began = performance.now();
  const kind = await new Promise<string>((resolve) => {
    const sent = request(
      {
        host: '127.0.0.1',
        port: PORT,
        path: '/interactions',
        method: 'POST',
        agent,
        headers: {
          'content-type': 'application/json',
          'content-length': Buffer.byteLength(text),
          'x-signature-ed25519': sign(timestamp, text),
          'x-signature-timestamp': timestamp,
        },
      },
      (reply) => {
        let answer = '';
        reply.on('data', (part: Buffer) => (answer += part.toString()));
        reply.on('end', () =>
          resolve(
            reply.statusCode === 200
              ? answer.includes('"flags":32768')
                ? 'answered'
                : 'private'
              : String(reply.statusCode),
          ),
        );
      },
    );
    sent.on('error', (error) => resolve(error.message));
    sent.end(text);
  });
  if (kind === 'answered') took.push(performance.now() - began);
  else other.set(kind, (other.get(kind) ?? 0) + 1);
}

async function run(perSecond: number, forSeconds: number): Promise<void> {
  const began = performance.now();
  const all: Promise<void>[] = [];
  while (performance.now() - began < forSeconds * 1000) {
    const due = Math.floor(((performance.now() - began) / 1000) * perSecond);
    while (all.length < due) all.push(ask());
    await passed(2);
  }
  await Promise.all(all);
}

/** Seconds of CPU that a process has used, of a hundredth each (proc(5)). */
async function cpuOf(pid: number | undefined): Promise<number> {
  const fields = (await readFile(`/proc/${pid}/stat`, 'utf8')).replace(/^.*\) /su, '').split(' ');
  return (Number(fields[11]) + Number(fields[12])) / 100;
}

// The first seconds compile.
await run(rate / 2, 2);
took.length = 0;
other.clear();
const cpu = process.cpuUsage();
const botBefore = await cpuOf(bot.pid);
const began = performance.now();
await run(rate, seconds);
const elapsed = (performance.now() - began) / 1000;
const { user, system } = process.cpuUsage(cpu);
const botCpu = (await cpuOf(bot.pid)) - botBefore;
const all = took.length + [...other.values()].reduce((sum, count) => sum + count, 0);
took.sort((a, b) => a - b);
const at = (share: number): string => (took[Math.floor(share * (took.length - 1))] ?? Number.NaN).toFixed(1);
process.stdout.write(
  `asked ${rate}/s for ${seconds} s: ${(took.length / elapsed).toFixed(0)} answered a second, p50 ${at(0.5)} ms, p99 ${at(0.99)} ms; others ${JSON.stringify([...other])}; the bot used ${((botCpu * 1000) / all).toFixed(2)} ms of CPU a question, this process ${((user + system) / 1e6 / elapsed).toFixed(2)} cores\n`,
);
bot.kill('SIGTERM');
await once(bot, 'exit');
discord.close();
process.exit(0);
