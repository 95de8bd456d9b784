import { describe, expect, test } from 'vitest';
import { messageText } from '../support/message-text.js';
import { screen } from '../support/discord/screen.js';
import { withBot } from './with-bot.js';

const { shown, isPrivate, idOf } = screen;

const article = (title: string, body: string) =>
  `---\ntitle: ${title}\nauthor: { literal: Harbour News }\nissued: 2024-05-01\nURL: https://harbour.example/${title.length}\ntype: webpage\nlanguage: en\n---\n\n${body}\n`;
const TWENTY_FIVE = Array.from({ length: 25 }, (_, at) => {
  const id = `note-${String(at + 1).padStart(2, '0')}`;
  return [id, article(`Harbour ${id}`, `Berth number ${at + 1} is painted with stripes.`)] as const;
});
const FERRY = article('The ferry', 'The ferry leaves the northern quay at seven in the morning.');

describe('a library of 25 articles of its own', () => {
  const bot = withBot(Object.fromEntries(TWENTY_FIVE));
  const listed = async (options: Readonly<Record<string, number | boolean>> = {}) =>
    shown(await bot().discord.as().slash('articles', options));
  const ids = (text: string) => Array.from(text.matchAll(/· `(note-\d\d)`/gu), ([, id]) => id);

  test('is shown in three pages that have every article once', async () => {
    const pages = [];
    for (const page of [1, 2, 3]) pages.push(ids(messageText(await listed({ page }))));
    expect([pages.map((page) => page.length), new Set(pages.flat()).size]).toEqual([[10, 10, 5], 25]);
  });

  test('turns to the next page in the same message', async () => {
    const message = await listed();
    const outcome = await bot().discord.as().press(message, idOf(message, 'Next'));
    expect([outcome.kind, ids(messageText(shown(outcome)))]).toEqual([
      'updated',
      ids(messageText(await listed({ page: 2 }))),
    ]);
  });

  test('turns back to where it was', async () => {
    const first = await listed();
    const second = shown(await bot().discord.as().press(first, idOf(first, 'Next')));
    const back = shown(await bot().discord.as().press(second, idOf(second, 'Previous')));
    expect(messageText(back)).toBe(messageText(first));
  });

  test('does not turn before the first page', async () => {
    const message = await listed();
    await expect(bot().discord.as().press(message, idOf(message, 'Previous'))).rejects.toThrow('is disabled');
  });

  test('does not turn after the last page', async () => {
    const message = await listed({ page: 3 });
    await expect(bot().discord.as().press(message, idOf(message, 'Next'))).rejects.toThrow('is disabled');
  });

  test('shows the last page for one past the end', async () => {
    expect(messageText(await listed({ page: 99 }))).toContain('25 articles, page 3 of 3');
  });

  test('opens the article that is chosen in the menu, in private', async () => {
    const message = await listed();
    const [id = ''] = ids(messageText(message));
    const outcome = shown(await bot().discord.as().select(message, idOf(message, 'Open one of these'), [id]));
    expect([isPrivate(outcome), messageText(outcome)]).toEqual([true, expect.stringContaining(`Harbour ${id}`)]);
  });

  test('shows a person who turns somebody else’s page another one, in private', async () => {
    const message = await listed();
    const others = shown(await bot().discord.as('ben').press(message, idOf(message, 'Next')));
    expect([isPrivate(others), bot().discord.message(message.id)]).toEqual([true, message]);
  });

  test('suggests no more articles than Discord shows', async () => {
    expect(await bot().discord.as().autocomplete('ask', { article: 'harbour' }, 'article')).toHaveLength(25);
  });
});

describe('a library that is edited while the bot runs', () => {
  const bot = withBot({ ferry: FERRY, lamp: article('The lamp', 'The lamp on the pier burns all night.') });
  const asked = async (question: string) => shown(await bot().discord.as().slash('ask', { question }));

  test('links to the source at the quoted words', async () => {
    expect(messageText(await asked('When does the ferry leave?'))).toContain('https://harbour.example/9#:~:text=');
  });

  test('answers from an article that was just added', async () => {
    await bot().write('crane', article('The crane', 'The yellow crane lifts forty tonnes of granite.'));
    await bot().logged('+1 article');
    expect(messageText(await asked('How much does the crane lift?'))).toContain('forty tonnes');
  });

  test('says that an article has changed since the button was posted', async () => {
    const answer = await asked('When does the ferry leave?');
    await bot().write('ferry', FERRY.replace('at seven', 'at nine'));
    await bot().logged('1 passage changed');
    const pressed = shown(await bot().discord.as().press(answer, idOf(answer, 'Cite')));
    expect([isPrivate(pressed), messageText(pressed)]).toEqual([
      true,
      expect.stringContaining('The article has changed since this was posted'),
    ]);
  });

  test('keeps the last good version of an article that breaks, and logs where it is broken', async () => {
    await bot().write('lamp', '---\ntitle: [\n---\n\nNothing.\n');
    await bot().logged('lamp.md');
    expect(messageText(await asked('When does the lamp on the pier burn?'))).toContain('all night');
  });

  test('says that a button of an older version no longer works', async () => {
    const { discord } = bot();
    const { interaction } = await discord.as().slash('help');
    const button = { type: 2, style: 2, label: 'More', custom_id: '0r.more.ferry' };
    const components = [{ type: 1, components: [button] }];
    await fetch(`${discord.api}/v10/webhooks/${discord.applicationId}/${interaction.token}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ flags: 32_768, components, allowed_mentions: { parse: [] } }),
    });
    const old = await discord.until(() =>
      discord
        .as()
        .messages()
        .find((message) => messageText(message) === 'More'),
    );
    const pressed = shown(await discord.as().press(old, button.custom_id));
    expect([isPrivate(pressed), messageText(pressed)]).toEqual([
      true,
      'This comes from another version of me and does not work in this one. Ask again to get a new one.',
    ]);
  });
});
