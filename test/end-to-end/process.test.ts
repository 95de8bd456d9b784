import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { describe, expect, onTestFinished, test } from 'vitest';
import { freePort } from '../support/free-port.js';
import { screen } from '../support/discord/screen.js';
import { discordWithCommands } from './discord-with-commands.js';
import { expectHarmless } from './expect-harmless.js';
import { standBetween } from './stand-between.js';
import { startScript } from './start-script.js';

type Environment = Parameters<typeof startScript>[2];

function start(environment: Environment) {
  const script = startScript('src/main.ts', [], { LOG_LEVEL: 'trace', ...environment });
  onTestFinished(script.kill);
  return script;
}

async function ended(environment: Environment) {
  const script = start(environment);
  return { code: await script.ended, printed: script.printed() };
}

/** Lets all pass but answers to interactions, which wait for `release`. */
function createGate() {
  let release = (): void => undefined;
  const released = new Promise<void>((resolve) => {
    release = resolve;
  });
  let arrive = (): void => undefined;
  const arrived = new Promise<void>((resolve) => {
    arrive = resolve;
  });
  const meet = async (request: string) => {
    if (!request.includes('/callback')) return undefined;
    arrive();
    await released;
    return undefined;
  };
  return { meet, arrived, release: () => release() };
}

describe('npm start', () => {
  test('logs in with a token from a file, of which nothing is in its log', async () => {
    const discord = await discordWithCommands();
    const folder = await mkdtemp(join(tmpdir(), 'footnote-'));
    onTestFinished(async () => rm(folder, { recursive: true, force: true }));
    await writeFile(join(folder, 'token'), `${discord.token}\n`, { mode: 0o600 });
    const bot = start({ DISCORD_TOKEN_FILE: join(folder, 'token'), DISCORD_API: discord.api });
    await bot.until('"ready"');
    bot.signal('SIGTERM');
    expect(await bot.ended).toBe(0);
    expectHarmless(discord, bot.printed());
  });

  test('takes interactions in requests, and goes on for a moment when it is no more ready', async () => {
    const discord = await discordWithCommands();
    const [port, health] = [await freePort(), await freePort()];
    const bot = start({
      DISCORD_TOKEN: discord.token,
      DISCORD_API: discord.api,
      TRANSPORT: 'http',
      DISCORD_PUBLIC_KEY: discord.publicKey,
      HTTP_PORT: String(port),
      HEALTH_PORT: String(health),
    });
    await bot.until('"ready"');
    await discord.setEndpoint(`http://127.0.0.1:${port}/interactions`);
    const isReady = async (): Promise<number> => (await fetch(`http://127.0.0.1:${health}/readyz`)).status;
    const before = await isReady();
    bot.signal('SIGTERM');
    await bot.until('stopping');
    expect([before, await isReady()]).toEqual([200, 503]);
    expect(screen.shown(await discord.as('ada').slash('help')).components).toHaveLength(1);
    expect(await bot.ended).toBe(0);
    expectHarmless(discord, bot.printed());
  });

  test('ends with a sentence when its token is in a file and in the settings', async () => {
    const token = 'MTIzNDU2Nzg5MDEyMzQ1Njc4.Gabcde.abcdefghijklmnopqrstuvwxyz0';
    const { code, printed } = await ended({ DISCORD_TOKEN: token, DISCORD_TOKEN_FILE: '/run/secrets/token' });
    expect([code, printed]).toEqual([1, expect.stringContaining('DISCORD_TOKEN_FILE and DISCORD_TOKEN are both set')]);
    expect(printed).not.toMatch(/MTIz|Gabcde/u);
  });

  test.each(['SIGTERM', 'SIGINT'] as const)('finishes the answer in work on %s and exits with 0', async (signal) => {
    const discord = await discordWithCommands();
    const gate = createGate();
    const api = await standBetween(discord.api, gate.meet);
    const bot = start({ DISCORD_TOKEN: discord.token, DISCORD_API: api });
    await bot.until('"ready"');
    const answer = discord.as().slash('help');
    await gate.arrived;
    bot.signal(signal);
    await bot.until('"stopping"');
    // Long enough for a process that does not wait for its answers to be gone.
    const meanwhile = await Promise.race([bot.ended, setTimeout(500, 'at work')]);
    gate.release();
    expect([meanwhile, screen.shown(await answer).components.length, await bot.ended]).toEqual(['at work', 1, 0]);
    expectHarmless(discord, bot.printed());
  });

  test.each(['SIGTERM', 'SIGINT'] as const)('is ended with 0 by %s while Discord keeps it waiting', async (signal) => {
    const discord = await discordWithCommands();
    let asked = (): void => undefined;
    const waiting = new Promise<void>((resolve) => (asked = resolve));
    const api = await standBetween(discord.api, async () => {
      asked();
      return new Promise(() => undefined);
    });
    const bot = start({ DISCORD_TOKEN: discord.token, DISCORD_API: api });
    await waiting;
    bot.signal(signal);
    expect([await bot.ended, bot.printed()]).toEqual([0, expect.stringContaining('"stopping"')]);
  });

  test('is ended with 0 in the moment in which it says that it is ready', async () => {
    const discord = await discordWithCommands();
    const bot = start({ DISCORD_TOKEN: discord.token, DISCORD_API: discord.api });
    await bot.until('"ready"');
    bot.signal('SIGTERM');
    expect(await bot.ended).toBe(0);
  });

  test('ends with 1 when Discord closes the connection for good, because nothing is answered any more', async () => {
    const discord = await discordWithCommands();
    const bot = start({ DISCORD_TOKEN: discord.token, DISCORD_API: discord.api });
    await bot.until('"ready"');
    discord.gateway.revoke();
    expect([await bot.ended, bot.printed()]).toEqual([1, expect.stringMatching(/"code":4004.*copy it anew/u)]);
  });

  test('says that Discord does not know the token, and fails', async () => {
    const discord = await discordWithCommands();
    const { code, printed } = await ended({ DISCORD_TOKEN: 'MTIz.wrong.token', DISCORD_API: discord.api });
    expect([code, printed]).toEqual([1, expect.stringContaining('\nDiscord does not know this token. Copy it anew')]);
    expect(printed).not.toContain('MTIz');
  });

  test('names every fault of the environment at once, and no value', async () => {
    const { code, printed } = await ended({
      DISCORD_TOKEN: 'sesame',
      GUILD_ID: '12',
      SEMANTIC: 'perhaps',
      ANSWER_FROM: 'surely',
      LOG_LEVEL: 'loud',
      DISCORD_API: 'ftp://x',
    });
    const named = printed.match(/^ {2}[A-Z_]+/gmu)?.map((name) => name.trim());
    expect([code, named]).toEqual([
      1,
      ['DISCORD_TOKEN', 'GUILD_ID', 'SEMANTIC', 'ANSWER_FROM', 'LOG_LEVEL', 'DISCORD_API'],
    ]);
    expect(printed).not.toMatch(/sesame|perhaps|surely|loud|ftp:\/\/x/u);
  });

  test('sends its token to no address off this machine, and fails', async () => {
    const { code, printed } = await ended({
      DISCORD_TOKEN: 'MTIz.wrong.token',
      DISCORD_API: 'http://discord.example/api',
    });
    expect([code, printed]).toEqual([1, expect.stringContaining('must be on this machine')]);
  });
});
