/** Leafing through the library: the list, what it is narrowed to, and what an article has. */
import { beforeEach, expect, onTestFinished, test } from 'vitest';
import type { WireMessage } from '../../local-discord/wire.js';
import { messageText } from '../support/message-text.js';
import { build } from '../support/discord/articles.js';
import { startBot } from '../support/discord/bot.js';
import { screen } from '../support/discord/screen.js';

const { shown, isPrivate, idOf, choose } = screen;

let bot: Awaited<ReturnType<typeof startBot>>;

beforeEach(async () => {
  bot = await startBot();
  bot.articles = Array.from({ length: 24 }, (_, at) =>
    build.article({
      id: `gate-${at + 1}`,
      citation: { title: at % 2 === 0 ? `Gate *${at + 1}*` : `Lock ${at + 1}` },
      paragraphs: ['It held.', 'It was built of oak.', 'It is gone.'],
    }),
  );
  const { discord } = bot;
  onTestFinished(async () => {
    await bot.stop();
    if (discord.violations.length > 0)
      throw new Error(`Discord would have refused: ${JSON.stringify(discord.violations)}`);
  });
});

const listed = async (options: Readonly<Record<string, string | boolean>> = {}, place = {}) =>
  shown(await bot.discord.as('ada').slash('articles', options, place));
const pressed = async (who: string, message: WireMessage, name: string) =>
  shown(await bot.discord.as(who).press(message, idOf(message, name)));
const opened = async (who: string, message: WireMessage, title: string) =>
  shown(await bot.discord.as(who).select(message, idOf(message, 'Open one of these'), [choose(message, title)]));

test('A list that is narrowed to some words stays so when it is turned, and becomes whole again', async () => {
  const first = await listed({ find: 'GATE *' });
  expect(messageText(first)).toContain(`${String.raw`### GATE \*`}\n-# 12 of 24 articles, page 1 of 2`);
  const second = await pressed('ada', first, 'Next');
  expect(messageText(second)).toContain(`${String.raw`### GATE \*`}\n-# 12 of 24 articles, page 2 of 2`);
  const all = await pressed('ada', second, 'All articles');
  expect(messageText(all)).toContain('### Articles\n-# 24 articles, page 1 of 3');
  expect(all.id).toBe(first.id);
});

test('A list stays private that was asked for in private', async () => {
  const list = await listed({ find: 'gate *', private: true });
  expect(isPrivate(list)).toBe(true);
  expect(isPrivate(await pressed('ada', list, 'Next'))).toBe(true);
});

test('Words that no article has are told, with the way to ask', async () => {
  const message = messageText(await listed({ find: 'zebra' }));
  expect(message).toContain('### zebra\n-# 0 of 24 articles');
  expect(message).toMatch(/No article has these words .*\/ask/u);
});

test.each([
  ['the server', {}],
  ['direct messages', { dm: true }],
  ['a user’s own installation', { installed: 'user' }],
])('An article of the list is opened, read and summarised, in %s', async (_where, place) => {
  const contents = await opened('ada', await listed({}, place), 'Lock 2');
  expect(isPrivate(contents)).toBe(true);
  expect(messageText(contents)).toContain('### Lock 2\n');
  expect(messageText(contents)).toContain('-# 3 paragraphs');
  expect(messageText(contents)).toContain('**¶ 2** It was built of oak.');
  const menu = idOf(contents, 'Read from here');
  const around = shown(
    await bot.discord.as('ada').select(contents, menu, [choose(contents, '¶ 2: It was built of oak.')]),
  );
  expect(messageText(around)).toContain('**¶ 2** It was built of oak.');
  expect(messageText(await pressed('ada', contents, 'Summary'))).toContain('3 of 3 sentences');
  expect(messageText(await pressed('ada', contents, 'Source'))).toContain('APA 7');
});

test('An article that is gone says so', async () => {
  const list = await listed();
  bot.articles = bot.articles.slice(5);
  expect(messageText(await opened('ada', list, 'Lock 2'))).toContain('There is no article “gate-2”.');
});
