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
  const count = (text: string) => Number(/(\d+) of \d+ sentences, word for word/u.exec(text)?.[1]);

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

  test.each(['Short', 'Long'])('becomes what its button %s says, in its place', async (name) => {
    const message = await summarised({});
    const outcome = await bot().discord.as().press(message, idOf(message, name));
    const wanted = messageText(await summarised({ length: name.toLowerCase() }));
    expect([outcome.kind, messageText(shown(outcome))]).toEqual(['updated', wanted]);
  });

  test('cannot be changed to the length it has', async () => {
    const message = await summarised({ length: 'short' });
    await expect(bot().discord.as().press(message, idOf(message, 'Short'))).rejects.toThrow('is disabled');
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
    const changed = shown(await bot().discord.as().press(message, idOf(message, 'Long')));
    expect(isPrivate(changed)).toBe(true);
  });

  test('stays as it is when somebody else presses, who gets a private one', async () => {
    const message = await summarised({});
    const others = shown(await bot().discord.as('ben').press(message, idOf(message, 'Short')));
    expect([isPrivate(others), bot().discord.message(message.id)]).toEqual([true, message]);
  });

  test('serves two people who press the same button at once', async () => {
    const message = await summarised({});
    const pressed = ['ada', 'ben'].map(async (name) => bot().discord.as(name).press(message, idOf(message, 'Long')));
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
