import { describe, expect, test } from 'vitest';
import { messageText } from '../support/message-text.js';
import { screen } from '../support/discord/screen.js';
import { withBot } from './with-bot.js';

const { shown, isPrivate, idOf } = screen;

describe('/summary with the bundled library', () => {
  const bot = withBot();
  const summarised = async (options: Readonly<Record<string, string | boolean>>) =>
    shown(
      await bot()
        .discord.as()
        .slash('summary', { article: 'fintech-oversight-2022', ...options }),
    );
  const count = (text: string) => Number(/(\d+) of \d+ sentences,.* word for word/u.exec(text)?.[1]);

  test('is longer for each greater length', async () => {
    const counts = [];
    for (const length of ['short', 'medium', 'long']) counts.push(count(messageText(await summarised({ length }))));
    const [short = 0, medium = 0, long = 0] = counts;
    expect([0 < short, short < medium, medium < long]).toEqual([true, true, true]);
  });

  test('shows each sentence with its paragraph', async () => {
    const text = messageText(await summarised({ length: 'long' }));
    expect(text.match(/^> \*\*¶ \d+\*\* \S/gmu)).toHaveLength(count(text));
  });

  test('has medium length unless told otherwise', async () => {
    expect(messageText(await summarised({}))).toBe(messageText(await summarised({ length: 'medium' })));
  });

  test.each([
    ['Shorter', 'short'],
    ['Longer', 'long'],
  ])('becomes %s at a press, in its place', async (name, length) => {
    const message = await summarised({});
    const outcome = await bot().discord.as().press(message, idOf(message, name));
    const wanted = messageText(await summarised({ length }));
    expect([outcome.kind, messageText(shown(outcome))]).toEqual(['updated', wanted]);
  });

  test('becomes no shorter than the shortest', async () => {
    const message = await summarised({ length: 'short' });
    await expect(bot().discord.as().press(message, idOf(message, 'Shorter'))).rejects.toThrow('is disabled');
  });

  test('stays about what it is about when its length is changed, until the whole article is wanted', async () => {
    const message = await summarised({ focus: 'fintech', length: 'short' });
    expect(messageText(message)).toContain('### fintech\n');
    const longer = shown(await bot().discord.as().press(message, idOf(message, 'Longer')));
    expect(messageText(longer)).toBe(messageText(await summarised({ focus: 'fintech', length: 'medium' })));
    expect(count(messageText(longer))).toBeGreaterThan(count(messageText(message)));
    const whole = shown(await bot().discord.as().press(longer, idOf(longer, 'Whole article')));
    expect(messageText(whole)).toBe(messageText(await summarised({})));
  });

  test('says that the article has nothing about what it does not speak of', async () => {
    const message = await summarised({ focus: 'penguins' });
    expect(messageText(message)).toContain(
      'This article has nothing about this.\nIt does not have the word “penguins”.',
    );
  });

  test('gives the citation to whoever presses Source', async () => {
    const message = await summarised({});
    const cited = shown(await bot().discord.as('ben').press(message, idOf(message, 'Source')));
    expect([isPrivate(cited), messageText(cited)]).toEqual([true, expect.stringContaining('APA 7')]);
  });

  test('is private when asked to be', async () => {
    expect(isPrivate(await summarised({ private: true }))).toBe(true);
  });

  test('stays private when its length is changed', async () => {
    const message = await summarised({ private: true });
    const changed = shown(await bot().discord.as().press(message, idOf(message, 'Longer')));
    expect(isPrivate(changed)).toBe(true);
  });

  test('stays as it is when somebody else presses, who gets a private one', async () => {
    const message = await summarised({});
    const others = shown(await bot().discord.as('ben').press(message, idOf(message, 'Shorter')));
    expect([isPrivate(others), bot().discord.message(message.id)]).toEqual([true, message]);
  });

  test('serves two people who press the same button at once', async () => {
    const message = await summarised({});
    const pressed = ['ada', 'ben'].map(async (name) => bot().discord.as(name).press(message, idOf(message, 'Longer')));
    expect((await Promise.all(pressed)).map(({ kind }) => kind)).toEqual(['updated', 'message']);
  });

  test('says in private that there is no such article', async () => {
    const message = await summarised({ article: 'nothing' });
    expect([isPrivate(message), messageText(message)]).toEqual([
      true,
      expect.stringContaining('There is no article “nothing”.'),
    ]);
  });
});
