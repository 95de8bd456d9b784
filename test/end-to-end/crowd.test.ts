import { describe, expect, test } from 'vitest';
import { COMMANDS } from '../../src/commands/commands.js';
import { messageText } from '../support/message-text.js';
import { screen } from '../support/discord/screen.js';
import { OVER_HTTP } from './transport.js';
import { withBot } from './with-bot.js';

const { shown, isPrivate } = screen;
const PEOPLE = Array.from({ length: 100 }, (_, at) => `person${at}`);

describe('the bot in use', () => {
  const bot = withBot();

  test('answers 100 people at once, each with one message', async () => {
    const { discord } = bot();
    const before = discord.as().messages().length;
    const outcomes = await Promise.all(
      PEOPLE.map(async (name, at) => discord.as(name).slash('ask', { question: `Why was Alibaba fined ${at}?` })),
    );
    const heads = outcomes.map((outcome) => messageText(shown(outcome)).split('\n')[0]);
    expect(heads).toEqual(PEOPLE.map((_, at) => `### Why was Alibaba fined ${at}?`));
    expect(discord.as().messages()).toHaveLength(before + PEOPLE.length);
  });

  test('explains every command, to the person who asked alone', async () => {
    const message = shown(await bot().discord.as().slash('help'));
    const explained = Array.from(messageText(message).matchAll(/^\*\*(?:\/|<\/)(\w+)/gmu), ([, name]) => name);
    const typed = COMMANDS.filter(({ pressedOnly, requires }) => pressedOnly !== true && requires === undefined);
    expect([isPrivate(message), explained]).toEqual([true, typed.map(({ name }) => name)]);
  });

  test.skipIf(OVER_HTTP)('answers after the connection was lost', async () => {
    const { discord } = bot();
    discord.gateway.drop();
    expect(shown(await discord.as().slash('help')).components).toHaveLength(1);
  });

  test('logs nothing of what was typed, whatever comes of it', async () => {
    const ada = bot().discord.as();
    await ada.slash('ask', { question: 'Is zanzibarquux private?' });
    await ada.slash('ask', { question: 'privacy', article: 'zanzibarquux' });
    await ada.slash('summary', { article: 'zanzibarquux' });
    await ada.slash('source', { article: 'privacy', style: 'zanzibarquux' });
    await ada.autocomplete('ask', { article: 'zanzibarquux' }, 'article');
    await bot().logged('"unknown-style"');
    expect(bot().log()).not.toContain('zanzibarquux');
  });

  test('logs one line for an answer: what command, what kind of reply, how long', async () => {
    const lines = bot().log().trim().split('\n');
    await bot().discord.as('ada').slash('articles');
    await bot().logged('"command":"articles"');
    const added = bot().log().trim().split('\n').slice(lines.length);
    expect(added.map((line) => JSON.parse(line))).toEqual([
      {
        level: 'info',
        time: expect.any(String),
        command: 'articles',
        reply: 'articles',
        ms: expect.any(Number),
        msg: 'answered',
      },
    ]);
  });
});
