import { join } from 'node:path';
import { readFile, writeFile } from 'node:fs/promises';
import { describe, expect, test } from 'vitest';
import type { LocalDiscord } from '../../local-discord/local-discord.js';
import { handClock } from '../support/app/hand-clock.js';
import { messageText } from '../support/message-text.js';
import { temporaryFolder } from '../support/content/temporary-folder.js';
import { type WatchedBotOptions, watchedBot } from '../support/monitoring/watched-bot.js';
import { discordWithCommands } from './discord-with-commands.js';
import { expectHarmless } from './expect-harmless.js';

const FERRY = '# The ferry\n\nThe ferry leaves the northern quay at seven in the morning.\n';
const FAULTY = '---\ntitle: *other\n---\n\nText.\n';
const SECOND = 1_000;
const MINUTE = 60 * SECOND;

/** A bot whose moderators have the home server's channel; it may be started again with what it has kept. */
async function told(files: Readonly<Record<string, string>> = { 'ferry.md': FERRY }) {
  const discord = await discordWithCommands();
  const [articles, cache, clock] = [await temporaryFolder(), await temporaryFolder(), handClock()];
  const start = async (more: WatchedBotOptions = {}) =>
    watchedBot({ files, discord, articles, cache, clock, adminChannel: discord.channelId, ...more });
  return { discord, cache, articles, clock, start };
}

const texts = (discord: LocalDiscord) => discord.as().messages().map(messageText);

describe('moderators', () => {
  test('are told once of a file that is broken, whatever is saved how often, and when it is in order again', async () => {
    const { discord, clock, start } = await told();
    const { write, ask, log } = await start();
    const counted = async (count: number) =>
      (await (await ask('/metrics')).text()).includes(`faults{code="front-matter"} ${count}`);
    for (const text of [FAULTY, FERRY, FAULTY, `${FAULTY}\nMore.\n`]) await write('lamp.md', text);
    await expect.poll(async () => counted(1)).toBe(true);
    await clock.pass(10 * SECOND);
    await expect.poll(() => texts(discord)).toHaveLength(1);
    expect(texts(discord)[0]).toMatch(
      /^### An article file has a fault\n- \*\*lamp\.md, line 2\*\*: .*aliases.*Write the value out\./u,
    );
    await write('lamp.md', '# A lamp\n\nThe lamp burns all night.\n');
    await expect.poll(async () => counted(0)).toBe(true);
    await clock.pass(MINUTE);
    await expect.poll(() => texts(discord)).toEqual(['All article files are in order again.']);
    expectHarmless(discord, log());
  });

  test.each([
    [0, 1],
    [1, 0],
  ])('are told of what all shards see by the first alone: by shard %i in %i messages', async (id, messages) => {
    const { discord, clock, start } = await told({ 'lamp.md': FAULTY });
    const { ask } = await start({ shard: { id, of: 2 } });
    await expect.poll(async () => (await ask('/metrics')).text()).toContain('faults{code="front-matter"} 1');
    await clock.pass(10 * SECOND);
    // What is sent is sent by now, or is on its way for no longer than a question takes.
    await discord.as().slash('help');
    await expect.poll(() => texts(discord).filter((text) => text.includes('has a fault'))).toHaveLength(messages);
  });

  test('are told nothing again by a bot that is started again', async () => {
    const { discord, clock, start } = await told({ 'lamp.md': FAULTY });
    const { bot } = await start();
    await clock.pass(10 * SECOND);
    await expect.poll(() => texts(discord)).toHaveLength(1);
    await bot.stop();
    const { requests } = discord;
    const sent = () => requests.filter(({ route }) => route.startsWith('/channels/')).length;
    const before = sent();
    await start();
    await clock.pass(10 * MINUTE);
    expect([sent() - before, texts(discord).length]).toEqual([0, 1]);
  });

  test('are pinged by no name of a file, and see it as it is', async () => {
    const { discord, clock, start } = await told({ '@everyone <@&1> [x](https://evil.example)\u202e.md': FAULTY });
    const { log } = await start();
    await clock.pass(10 * SECOND);
    await expect.poll(() => texts(discord)).toHaveLength(1);
    expect(texts(discord)[0]).toContain('\\\\u{202e}');
    expectHarmless(discord, log());
  });

  test('are told of a bot that was started again and again, and when that is over', async () => {
    const { discord, cache, clock, start } = await told();
    const now = Date.UTC(2026, 10, 26, 12);
    await writeFile(join(cache, 'starts.json'), JSON.stringify({ running: true, crashes: [now - 2, now - 1] }));
    const { bot } = await start();
    const later = async () => {
      await clock.pass(10 * SECOND);
      return texts(discord);
    };
    await expect.poll(later).toEqual([expect.stringContaining('### The bot ends again and again')]);
    await clock.pass(16 * MINUTE);
    await expect.poll(() => texts(discord)).toEqual(['Nothing has ended the bot for a quarter of an hour.']);
    await bot.stop();
    expect(await readFile(join(cache, 'starts.json'), 'utf8')).toContain('"running":false');
  });

  test('cost one warning with the remedy where the bot may not write to them, and answers go on', async () => {
    const { discord, clock, start } = await told({ 'ferry.md': FERRY, 'lamp.md': FAULTY });
    discord.letBot('see');
    const { log, logged } = await start();
    await clock.pass(10 * SECOND);
    await logged('cannot be written in. The bot may not write there. Let it send messages');
    await clock.pass(30 * MINUTE);
    expect(log().match(/cannot be written in/gu)).toHaveLength(1);
    const outcome = await discord.as().slash('ask', { question: 'When does the ferry leave the northern quay?' });
    expect(outcome.kind).toBe('message');
    discord.letBot('write');
    await clock.pass(31 * MINUTE);
    await expect.poll(() => texts(discord).filter((text) => text.includes('lamp.md'))).toHaveLength(1);
  });

  test('are told nothing while all is well', async () => {
    const { discord, clock, start } = await told();
    await start();
    await clock.pass(60 * MINUTE);
    expect(texts(discord)).toEqual([]);
  });
});
