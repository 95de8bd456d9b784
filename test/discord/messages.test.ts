/** What is written to the bot without a command: by its name, as an answer to it, and to it alone. */
import { type APIMessage, MessageType } from 'discord.js';
import { beforeEach, describe, expect, onTestFinished, test, vi } from 'vitest';
import type { WireMessage } from '../../local-discord/wire.js';
import { DEFAULT_SETTINGS } from '../../src/domain/server-settings.js';
import { askedMessage } from '../../src/discord/messages/asked-message.js';
import { messageText } from '../support/message-text.js';
import { build } from '../support/discord/articles.js';
import { startBot } from '../support/discord/bot.js';
import { screen } from '../support/discord/screen.js';

const { shown, isPrivate, idOf } = screen;

let bot: Awaited<ReturnType<typeof startBot>>;
const start = async (options: Parameters<typeof startBot>[0] = {}) => {
  bot = await startBot({ hearsMessages: true, ...options });
  const { discord } = bot;
  onTestFinished(async () => {
    await bot.stop();
    if (discord.violations.length > 0)
      throw new Error(`Discord would have refused: ${JSON.stringify(discord.violations)}`);
  });
};
const name = () => `<@${bot.discord.applicationId}>`;
const ada = () => bot.discord.as('ada');
/** The bot's messages in that place, after so many have come. */
const answers = async (count: number, place = {}): Promise<readonly WireMessage[]> =>
  vi.waitFor(() => {
    const all = ada()
      .messages(place)
      .filter(({ author }) => author.id === bot.discord.applicationId);
    expect(all).toHaveLength(count);
    return all;
  });
const first = async (place = {}): Promise<WireMessage> => {
  const [message] = await answers(1, place);
  if (message === undefined) throw new Error('Nothing was answered.');
  return message;
};

describe('a message that mentions the bot', () => {
  beforeEach(async () => start());

  test('is answered, as an answer to it, and nobody is pinged', async () => {
    const asked = ada().say(`${name()} when were the gates built?`);
    const message = await first();
    expect(messageText(message)).toContain('### when were the gates built?\n');
    expect(message.message_reference?.message_id).toBe(asked.id);
    expect(bot.discord.pings).toEqual([]);
  });

  test('has buttons that work in place for who wrote it, and for others in a copy', async () => {
    ada().say(`when were the gates built ${name()}`);
    const message = await first();
    const changed = shown(await ada().press(message, idOf(message, 'Context')));
    expect(changed.id).toBe(message.id);
    const copy = shown(await bot.discord.as('ben').press(changed, idOf(changed, 'Back to the answer')));
    expect(isPrivate(copy)).toBe(true);
  });

  test('has buttons that know the server in which they are pressed', async () => {
    ada().say(`when were the gates built ${name()}`);
    const message = await first();
    await ada().press(message, idOf(message, 'Context'));
    expect(bot.askers.at(-1)).toMatchObject({ id: ada().user.id, server: bot.discord.guildId });
  });

  test('without a question is told how to ask', async () => {
    ada().say(name());
    expect(messageText(await first())).toContain('Write a question behind my name');
  });

  test('with too long a question is told so', async () => {
    ada().say(`${name()} ${'why '.repeat(100)}`);
    expect(messageText(await first())).toContain('at most 300 characters');
  });
});

describe('other messages', () => {
  beforeEach(async () => start());

  test('are not answered, nor are those of bots', async () => {
    ada().say('When were the gates built?');
    ada().say('<@1> when were the gates built?');
    ada().say(`${name()} and this?`);
    const message = await first();
    expect(messageText(message)).toContain('and this?');
  });

  test('to the bot alone are answered without its name', async () => {
    ada().say('When were the gates built?', [], { dm: true });
    expect(messageText(await first({ dm: true }))).toContain('The gates were built in 1962');
  });
});

describe('what Discord itself writes in somebody’s name', () => {
  const author = { id: '2', username: 'ada', discriminator: '0', global_name: null, avatar: null };
  const bots = { author: { ...author, id: '1' } } as APIMessage;
  const told = { id: '3', channel_id: '4', author, content: '', referenced_message: bots };
  test.each([
    ['a thread that begins with the bot’s answer', MessageType.ThreadStarterMessage, undefined],
    ['a pin in direct messages', MessageType.ChannelPinnedMessage, undefined],
    ['an answer', MessageType.Reply, '4'],
  ])('is no question: %s', (_, type, channel) =>
    expect(askedMessage({ ...told, type, guild_id: '5' }, '1', [])?.channel).toBe(channel),
  );
});

describe('an answer to an answer', () => {
  test('is asked of the same article first, and that is said', async () => {
    await start();
    bot.articles = [build.article({ id: 'locks', citation: { title: 'The old locks' } }), build.article()];
    ada().say(`${name()} when were they built?`);
    const before = await first();
    ada().reply(before, 'and in 1962?');
    const [, after] = await answers(2);
    expect(after && messageText(after)).toContain('### and in 1962?\n-# Asked in “The old locks” first');
  });
});

describe('where answers are private', () => {
  test.each([{ privateByDefault: true }, { privateOnly: true }])(
    'a message is told to use the command: %o',
    async (more) => {
      await start({ more });
      ada().say(`${name()} when were the gates built?`);
      expect(messageText(await first())).toContain('In this channel answers are for who asks alone.');
    },
  );
});

describe('in a server with its own settings', () => {
  test('a message is answered in the language that its moderators chose', async () => {
    await start({ more: { settings: { ...DEFAULT_SETTINGS, locale: 'de' } } });
    ada().say(name());
    expect(messageText(await first())).toContain('Schreib eine Frage hinter meinen Namen');
  });

  test('nobody is answered whom its moderators do not want answered', async () => {
    const settings = { ...DEFAULT_SETTINGS, blocked: { users: new Array<string>(), roles: [] } };
    await start({ more: { settings } });
    settings.blocked.users.push(ada().user.id);
    ada().say(`${name()} when were the gates built?`);
    bot.discord.as('ben').say(`${name()} who built them?`);
    expect(messageText(await first())).toContain('who built them?');
  });

  test('nobody is answered who has a role that its moderators do not want answered', async () => {
    const settings = { ...DEFAULT_SETTINGS, blocked: { users: [], roles: new Array<string>() } };
    await start({ more: { settings } });
    const { discord } = bot;
    settings.blocked.roles.push(discord.server().role('Muted'));
    discord.server().give('ada', 'Muted');
    ada().say(`${name()} when were the gates built?`);
    discord.as('ben').say(`${name()} who built them?`);
    expect(messageText(await first())).toContain('who built them?');
  });

  test('a message in a post is told to use the command where the forum’s answers are for who asks alone', async () => {
    const privateChannels = new Array<string>();
    await start({ more: { settings: { ...DEFAULT_SETTINGS, privateChannels } } });
    privateChannels.push(bot.discord.server().forum('help').id);
    const { id: channel } = ada().post({ forum: 'help', title: 'The gates', content: 'Please.' });
    ada().say(`${name()} when were the gates built?`, [], { channel });
    expect(messageText(await first({ channel }))).toContain('In this channel answers are for who asks alone.');
  });
});

describe('a bot that answers commands alone', () => {
  test('asks for no message and hears none', async () => {
    await start({ hearsMessages: false });
    ada().say(`${name()} when?`);
    const answer = shown(await ada().slash('ask', { question: 'When?' }));
    expect(await answers(1)).toEqual([answer]);
  });
});
