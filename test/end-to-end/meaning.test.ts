import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test, vi } from 'vitest';
import { messageText } from '../support/message-text.js';
import { screen } from '../support/discord/screen.js';
import { discordWithCommands } from './discord-with-commands.js';
import { startScript } from './start-script.js';

const BODY = `The ferry leaves the northern quay at seven in the morning.

The town’s doctor lives behind the church, on the second floor.

Bread is baked in the old mill until noon.
`;
/** No word of it stands in the articles. */
const QUESTION = 'Where is a physician?';
const DOCTOR = 'The town’s doctor lives behind the church';

async function folders() {
  const root = await mkdtemp(join(tmpdir(), 'footnote-'));
  onTestFinished(async () => rm(root, { recursive: true, force: true }));
  await writeFile(join(root, 'town.md'), `# The town\n\n${BODY}`);
  return { articles: root, cache: join(root, 'cache') };
}

async function asked(articles: string, environment: Parameters<typeof startScript>[2]) {
  const script = startScript('scripts/ask.ts', [QUESTION, '--articles', articles], environment);
  onTestFinished(script.kill);
  return { code: await script.ended, printed: script.printed() };
}

describe('with the model', () => {
  test('the bot answers by words at once, then by meaning, and stops with 0', async () => {
    const { articles, cache } = await folders();
    const discord = await discordWithCommands();
    const { api, token } = discord;
    const environment = { DISCORD_TOKEN: token, DISCORD_API: api, ARTICLES: articles, SEMANTIC: 'on', CACHE: cache };
    const bot = startScript('src/main.ts', [], environment);
    onTestFinished(bot.kill);
    // Without the marks of what is underlined.
    const ask = async () =>
      messageText(screen.shown(await discord.as().slash('ask', { question: QUESTION }))).replaceAll('__', '');
    await bot.until('"ready"');
    const before = await ask();
    await bot.until('questions are answered by meaning too');
    // On a busy machine a look-up may take too long; the question is then answered by words, as it should be.
    await vi.waitFor(async () => expect(await ask()).toContain(DOCTOR), { timeout: 50_000 });
    bot.signal('SIGTERM');
    expect([before.includes(DOCTOR), await bot.ended]).toEqual([false, 0]);
  });

  test('the terminal finds by meaning, and the process ends by itself', async () => {
    const { articles, cache } = await folders();
    const { code, printed } = await asked(articles, { SEMANTIC: 'on', CACHE: cache });
    expect([code, printed]).toEqual([0, expect.stringContaining(DOCTOR)]);
  });

  test('the terminal answers by words, and says why, where the model cannot be kept', async () => {
    const { articles } = await folders();
    const { code, printed } = await asked(articles, { SEMANTIC: 'on', CACHE: join(articles, 'town.md') });
    expect([code, printed]).toEqual([
      0,
      expect.stringMatching(/by words alone[^]*in CACHE\.[^]*The articles do not say/u),
    ]);
  });

  test('the terminal starts no model when meaning is off', async () => {
    const { articles, cache } = await folders();
    const { printed } = await asked(articles, { SEMANTIC: 'off', CACHE: cache });
    expect(printed).not.toContain(DOCTOR);
  });
});
