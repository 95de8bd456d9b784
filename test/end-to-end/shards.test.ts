import { readFile } from 'node:fs/promises';
import { describe, expect, onTestFinished, test } from 'vitest';
import { startLocalDiscord, type LocalDiscord } from '../../local-discord/local-discord.js';
import { childrenOf, environmentOf, isRunning, TELLS } from '../support/app/child-processes.js';
import { freePort } from '../support/free-port.js';
import { registerCommands } from './discord-with-commands.js';
import { expectHarmless } from './expect-harmless.js';
import { standBetween } from './stand-between.js';
import { startScript } from './start-script.js';

const SERVERS = ['one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight'];

async function shardedDiscord(): Promise<LocalDiscord> {
  // All may log in at once: how they take turns is tried without waiting, in test/discord/sharding.
  const discord = await startLocalDiscord({ shards: 3, maxConcurrency: 16 });
  onTestFinished(async () => discord.stop());
  await registerCommands(discord);
  return discord;
}

function start(discord: LocalDiscord, environment: Readonly<Record<string, string>>) {
  const { token, api } = discord;
  const bot = startScript('src/main.ts', [], { DISCORD_TOKEN: token, DISCORD_API: api, ...environment });
  onTestFinished(bot.kill);
  return bot;
}

/** In milliseconds: three processes start at once, some of them twice. */
const PATIENT = 240_000;

type Bot = ReturnType<typeof start>;

const times = (bot: Bot, words: RegExp) => bot.printed().match(words)?.length ?? 0;
const shardsReady = (bot: Bot) =>
  new Set(Array.from(bot.printed().matchAll(/"shard":(\d+),"msg":"ready"/gu), ([, shard]) => shard));

async function allReady(bot: Bot, shards: number): Promise<void> {
  await expect.poll(() => shardsReady(bot).size).toBe(shards);
}

/** What each server, and one person in direct messages, sees of an answer. */
async function askedEverywhere(discord: LocalDiscord) {
  const places = [...SERVERS.map((guild) => ({ guild })), { dm: true }];
  for (const place of places) await discord.as().slash('help', {}, place);
  return discord.requests.filter(({ route }) => route.endsWith('/callback')).length / places.length;
}

/** The process of a shard, by its number of all three. */
async function processOf(bot: Bot, shard: number): Promise<number> {
  for (const pid of await childrenOf(bot.pid ?? 0)) {
    if ((await environmentOf(pid)).includes(`SHARD=${shard}/3`)) return pid;
  }
  throw new Error(`Shard ${shard} has no process.`);
}

describe.skipIf(!TELLS)('SHARDS', { timeout: PATIENT }, () => {
  test('answers once in every server, and goes on where a shard dies, which comes back', async () => {
    const discord = await shardedDiscord();
    const bot = start(discord, { SHARDS: 'auto' });
    await allReady(bot, 3);
    expect(await askedEverywhere(discord)).toBe(1);
    const others = await Promise.all([processOf(bot, 0), processOf(bot, 2)]);
    process.kill(await processOf(bot, 1), 'SIGKILL');
    await expect.poll(() => times(bot, /"shard":1,"msg":"ready"/gu)).toBe(2);
    expect(await askedEverywhere(discord)).toBe(2);
    expect(await Promise.all([processOf(bot, 0), processOf(bot, 2)])).toEqual(others);
    bot.signal('SIGTERM');
    expect(await bot.ended).toBe(0);
    expect(times(bot, /"shard":\d,"msg":"stopped"/gu)).toBe(3);
    expectHarmless(discord, bot.printed());
  });

  test('says at HEALTH_PORT whether all are connected, and each at a port of its own how it is', async () => {
    const discord = await shardedDiscord();
    const port = await freePort();
    const bot = start(discord, { SHARDS: '2', HEALTH_PORT: String(port) });
    const ask = async (at: number, path: string) => fetch(`http://127.0.0.1:${port + at}${path}`);
    await bot.until('a process is started for each shard');
    expect((await ask(0, '/readyz')).status).toBe(503);
    await allReady(bot, 2);
    await expect.poll(async () => (await ask(0, '/readyz')).status).toBe(200);
    expect(await (await ask(0, '/readyz')).json()).toEqual({
      ready: true,
      shards: [
        { shard: 0, connected: true, port: port + 1 },
        { shard: 1, connected: true, port: port + 2 },
      ],
    });
    const statuses = [];
    for (const at of [0, 1, 2])
      for (const path of ['/healthz', '/metrics']) statuses.push((await ask(at, path)).status);
    expect(statuses).toEqual([200, 404, 200, 200, 200, 200]);
  });

  test('takes its shards with it when it is killed', async () => {
    const discord = await shardedDiscord();
    const bot = start(discord, { SHARDS: '2' });
    await allReady(bot, 2);
    const shards = await childrenOf(bot.pid ?? 0);
    bot.signal('SIGKILL');
    await bot.ended;
    await expect.poll(async () => (await Promise.all(shards.map(isRunning))).some(Boolean)).toBe(false);
    expect(times(bot, /"shard":\d,"msg":"stopped"/gu)).toBe(2);
  });

  test('ends at once with all its shards at a second signal', async () => {
    const discord = await shardedDiscord();
    const bot = start(discord, { SHARDS: '2' });
    await allReady(bot, 2);
    const shards = await childrenOf(bot.pid ?? 0);
    // What cannot run cannot end in order.
    process.kill(shards[0] ?? 0, 'SIGSTOP');
    bot.signal('SIGTERM');
    await bot.until('"stopping"');
    await new Promise((resolve) => setTimeout(resolve, 300));
    bot.signal('SIGTERM');
    expect(await bot.ended).toBe(143);
    await expect.poll(async () => (await Promise.all(shards.map(isRunning))).some(Boolean)).toBe(false);
  });

  test('has no token in the command of a process', async () => {
    const discord = await shardedDiscord();
    const bot = start(discord, { SHARDS: '1' });
    await allReady(bot, 1);
    const [pid] = await childrenOf(bot.pid ?? 0);
    expect(await readFile(`/proc/${pid}/cmdline`, 'utf8')).not.toContain(discord.token);
  });

  test('ends with 1 and one sentence where Discord does not know the token', async () => {
    const discord = await shardedDiscord();
    const bot = start(discord, {
      SHARDS: '3',
      DISCORD_TOKEN: 'MTIzNDU2Nzg5MDEyMzQ1Njc4.Gabcde.abcdefghijklmnopqrstuvwxyz0',
    });
    expect(await bot.ended).toBe(1);
    expect(times(bot, /Discord (?:does not know|answered)/gu)).toBe(1);
  });
});

describe('SHARD', () => {
  test('hears of the servers of its part alone', async () => {
    const discord = await shardedDiscord();
    const own = Number((BigInt(discord.guildId) >> 22n) % 3n);
    const bot = start(discord, { SHARD: `${own}/3` });
    await bot.until('"ready"');
    await discord.as().slash('help');
    expect(discord.requests.filter(({ route }) => route.endsWith('/callback'))).toHaveLength(1);
    expect(bot.printed()).toContain(`"shard":${own},"msg":"ready"`);
  });
});

describe('a day on which the bot was started often', () => {
  /** A Discord that says that so many logins are left. */
  async function startWith(remaining: number) {
    const discord = await shardedDiscord();
    const limit = { total: 1_000, remaining, reset_after: 86_400_000, max_concurrency: 1 };
    const url = new URL(discord.api.replace('http:', 'ws:')).origin;
    const body = { url, shards: 1, session_start_limit: limit };
    const api = await standBetween(discord.api, async (request) =>
      request.includes('/gateway/bot') ? { status: 200, body } : undefined,
    );
    return start(discord, { DISCORD_API: api });
  }
  test('is told of while the bot waits, and a stop ends the wait at once', async () => {
    const bot = await startWith(400);
    await bot.until('has logged in so often today');
    expect(bot.printed()).toContain('"minutes":5');
    bot.signal('SIGTERM');
    expect(await bot.ended).toBe(0);
    expect(bot.printed()).not.toContain('"ready"');
  });
  test('is none while half of its logins are left', async () => {
    const bot = await startWith(500);
    await bot.until('"ready"');
    expect(bot.printed()).not.toContain('so often');
  });
});

test('an empty SHARDS is one process that hears of everything, whatever a SHARD_COUNT says that is discord.js’s own', async () => {
  const discord = await shardedDiscord();
  const bot = start(discord, { SHARDS: '', SHARD: '', SHARD_COUNT: '7' });
  await bot.until('"ready"');
  expect(await askedEverywhere(discord)).toBe(1);
});
