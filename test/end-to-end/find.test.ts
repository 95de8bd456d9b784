import { describe, expect, test } from 'vitest';
import { messageText } from '../support/message-text.js';
import { screen } from '../support/discord/screen.js';
import { withBot } from './with-bot.js';

const { shown, isPrivate, idOf } = screen;
const FIND = 'Find in articles';

describe('Find in articles, in the menu of a message', () => {
  const bot = withBot();
  const MESSAGE =
    'Morning **everybody** <@123456789012345678>!\n> We talked about this last week.\nWhy was Alibaba fined? See https://evil.example';

  test.each([{}, { dm: true }])('answers the question in it, in private: %j', async (place) => {
    const said = bot().discord.as('ben').say(MESSAGE, [], place);
    const member = bot().discord.as('dm' in place ? 'ben' : 'ada');
    const message = shown(await member.onMessage(FIND, said));
    expect(isPrivate(message)).toBe(true);
    const text = messageText(message);
    expect(text).toContain('### Why was Alibaba fined?\n-# ');
    expect(text).toMatch(/of the message w(?:as|ere) asked/u);
    expect(text).not.toContain('evil');
  });

  test('answers where a person brought the bot along', async () => {
    const said = bot().discord.as('ben').say(MESSAGE);
    const message = shown(await bot().discord.as('ada').onMessage(FIND, said, { installed: 'user' }));
    expect(messageText(message)).toContain('### Why was Alibaba fined?');
  });

  test('has the buttons of an answer', async () => {
    const said = bot().discord.as('ben').say(MESSAGE);
    const ada = bot().discord.as('ada');
    const message = shown(await ada.onMessage(FIND, said));
    const everybodys = shown(await ada.press(message, idOf(message, 'Share')));
    expect(isPrivate(everybodys)).toBe(false);
    expect(messageText(everybodys)).toContain('### Why was Alibaba fined?');
  });

  test.each([
    '@everyone <@123456789012345678> **[a](https://evil.example)** ~~x~~ ||y|| ```z``` :wave: <#1>',
    'gates '.repeat(333),
    '# '.repeat(999),
    '*_~'.repeat(660),
    'why? '.repeat(400),
  ])('lets nothing break out of its message: %s', async (text) => {
    const said = bot().discord.as('ben').say(text.trim());
    const message = shown(await bot().discord.as('ada').onMessage(FIND, said));
    expect(isPrivate(message)).toBe(true);
    expect(messageText(message)).not.toContain('](https://evil');
  });

  test('is not typed', async () => {
    await expect(bot().discord.as('ada').slash('find', { text: 'gates' })).rejects.toThrow('There is no');
  });
});
