/** What people press under a summary. */
import { beforeEach, expect, onTestFinished, test } from 'vitest';
import { messageText } from '../support/message-text.js';
import { build } from '../support/discord/articles.js';
import { startBot } from '../support/discord/bot.js';
import { screen } from '../support/discord/screen.js';

const { shown, isPrivate, idOf, choose } = screen;
const PARAGRAPHS = [
  'The first gate held.',
  'The second gate held.',
  'The third gate broke.',
  'The fourth was not built.',
];
const MENU = 'Read a paragraph';

let bot: Awaited<ReturnType<typeof startBot>>;

beforeEach(async () => {
  bot = await startBot();
  bot.articles = [build.article({ paragraphs: PARAGRAPHS })];
  const { discord } = bot;
  onTestFinished(async () => {
    await bot.stop();
    if (discord.violations.length > 0)
      throw new Error(`Discord would have refused: ${JSON.stringify(discord.violations)}`);
  });
});

const summarised = async (options: Readonly<Record<string, string>> = {}, place = {}) =>
  shown(await bot.discord.as('ada').slash('summary', { article: 'flood-gates', ...options }, place));
const opened = async (who: string, message: Awaited<ReturnType<typeof summarised>>, name: string) =>
  shown(await bot.discord.as(who).select(message, idOf(message, MENU), [choose(message, name)]));

test('A sentence opens its paragraph among those around it, for whoever chooses it', async () => {
  const around = await opened('ben', await summarised(), '¶ 2: The second gate held.');
  expect(messageText(around)).toContain('**¶ 2** The second gate held.');
  expect(messageText(around)).toContain('¶ 3 The third gate broke.');
  expect(isPrivate(around)).toBe(true);
});

test('A paragraph opens in direct messages, and where a person brought the bot along', async () => {
  for (const place of [{ dm: true }, { installed: 'user' }]) {
    const around = await opened('ada', await summarised({}, place), '¶ 1: The first gate held.');
    expect(messageText(around)).toContain('**¶ 1** The first gate held.');
  }
});

test('A paragraph that has changed says so', async () => {
  const message = await summarised();
  bot.articles = [build.article({ paragraphs: ['The first gate broke.', ...PARAGRAPHS.slice(1)] })];
  expect(messageText(await opened('ada', message, '¶ 1: The first gate held.'))).toContain(
    'has changed since this was posted',
  );
  expect(messageText(await opened('ada', message, '¶ 2: The second gate held.'))).toContain('**¶ 2** The second');
});

test('What a summary is about is read from its heading, whatever marks it has', async () => {
  const message = await summarised({ focus: '*first* _gate_ # or `second`?', length: 'short' });
  expect(messageText(message)).toContain(String.raw`### \*first\* \_gate\_ # or \`second\`?`);
  const longer = shown(await bot.discord.as('ada').press(message, idOf(message, 'Longer')));
  expect(messageText(longer).split('\n')[0]).toBe(messageText(message).split('\n')[0]);
});
