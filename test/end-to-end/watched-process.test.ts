import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { join } from 'node:path';
import type { AddressInfo } from 'node:net';
import { describe, expect, onTestFinished, test } from 'vitest';
import { temporaryFolder } from '../support/content/temporary-folder.js';
import { messageText } from '../support/message-text.js';
import { discordWithCommands } from './discord-with-commands.js';
import { startScript } from './start-script.js';

function start(environment: Parameters<typeof startScript>[2]) {
  const script = startScript('src/main.ts', [], { LOG_LEVEL: 'info', ...environment });
  onTestFinished(script.kill);
  return script;
}

/** A port that something listens on; free again when the test is over. */
async function takenPort(): Promise<{ readonly port: number; readonly free: () => Promise<void> }> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  // A server that listens on a port has an address with that port.
  const { port } = server.address() as AddressInfo;
  const free = async () => {
    if (server.listening) await once(server.close(), 'close');
  };
  onTestFinished(free);
  return { port, free };
}

describe('npm start with HEALTH_PORT', () => {
  test('ends with 1 and the remedy where the port is taken, before anything else is done', async () => {
    const discord = await discordWithCommands();
    const { port } = await takenPort();
    const bot = start({ DISCORD_TOKEN: discord.token, DISCORD_API: discord.api, HEALTH_PORT: String(port) });
    expect(await bot.ended).toBe(1);
    expect(bot.printed()).toContain(
      `HEALTH_PORT: the port ${port} is taken by another program, or by another Footnote.`,
    );
    expect(bot.printed()).not.toContain('library read');
  });

  test('says that it lives and answers, and ends with 0 all the same', async () => {
    const discord = await discordWithCommands();
    const { port, free } = await takenPort();
    await free();
    const bot = start({ DISCORD_TOKEN: discord.token, DISCORD_API: discord.api, HEALTH_PORT: String(port) });
    await bot.until('"ready"');
    const ask = async (path: string) => fetch(`http://127.0.0.1:${port}${path}`);
    expect([(await ask('/healthz')).status, (await ask('/readyz')).status, (await ask('/metrics')).status]).toEqual([
      200, 200, 200,
    ]);
    bot.signal('SIGTERM');
    expect(await bot.ended).toBe(0);
  });

  test('is ended by a bad token as without it', async () => {
    const discord = await discordWithCommands();
    const { port, free } = await takenPort();
    await free();
    const bot = start({ DISCORD_TOKEN: 'MTIz.wrong.token', DISCORD_API: discord.api, HEALTH_PORT: String(port) });
    expect([await bot.ended, bot.printed()]).toEqual([1, expect.stringContaining('Discord does not know this token.')]);
  });
});

test('a bot that is killed again and again says so in ADMIN_CHANNEL', { timeout: 180_000 }, async () => {
  const discord = await discordWithCommands();
  const environment = {
    DISCORD_TOKEN: discord.token,
    DISCORD_API: discord.api,
    ADMIN_CHANNEL: discord.channelId,
    CACHE: await temporaryFolder(),
  };
  const record = async () => readFile(join(environment.CACHE, 'starts.json'), 'utf8').catch(() => '');
  for (let times = 0; times < 3; times += 1) {
    const bot = start(environment);
    const crashes = times === 0 ? '' : String.raw`\d+${String.raw`,\d+`.repeat(times - 1)}`;
    await expect.poll(record).toMatch(new RegExp(String.raw`^\{"running":true,"crashes":\[${crashes}\]\}$`, 'u'));
    await bot.kill();
  }
  const texts = () => discord.as().messages().map(messageText);
  expect(texts()).toEqual([]);
  const last = start(environment);
  await expect.poll(texts).toEqual([expect.stringContaining('### The bot ends again and again')]);
  last.signal('SIGTERM');
  expect(await last.ended).toBe(0);
  expect(discord.violations).toEqual([]);
});
