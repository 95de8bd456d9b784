import { Events, GatewayIntentBits } from 'discord.js';
import { describe, expect, test } from 'vitest';
import { withBot } from '../with-bot.js';

const { Guilds, GuildMessages, DirectMessages, MessageContent } = GatewayIntentBits;
const CONTENT = 1 << 15;

type Heard = Readonly<Record<string, unknown>>;

/** A bot with these intents, and the data of the events of the name that it hears. */
async function hearing(intents: readonly GatewayIntentBits[], name = 'MESSAGE_CREATE') {
  const bot = await withBot(async () => undefined, { intents, privilegedIntents: CONTENT });
  const heard: Heard[] = [];
  bot.client.on(Events.Raw, (packet: { readonly t: string; readonly d: Heard }) => {
    if (packet.t === name) heard.push(packet.d);
  });
  const me = `<@${bot.discord.applicationId}>`;
  /** The next that is heard. */
  const next = async () => {
    await expect.poll(() => heard).not.toHaveLength(0);
    return heard.shift();
  };
  return { ...bot, heard, me, next };
}

describe('of what people write in a server a bot hears', () => {
  test('nothing without the intent', async () => {
    const { discord, heard, me } = await hearing([Guilds, DirectMessages]);
    discord.as().say(`${me} why?`);
    // What is sent later arrives later.
    discord.as().say('in private', [], { dm: true });
    await expect.poll(() => heard.map(({ content }) => content)).toEqual(['in private']);
  });

  test('that something was written, and the words only where it is mentioned', async () => {
    const { discord, me, next } = await hearing([GuildMessages]);
    const mod = discord.server().role('Moderators');
    discord.server().give('ada', 'Moderators');
    discord
      .as('ada')
      .say('Nothing for a bot.', [{ name: 'a.txt', contentType: 'text/plain', bytes: new Uint8Array(1) }]);
    discord.as('ada').say(`${me} why?`);
    const place = { guild_id: discord.guildId, channel_id: discord.channelId, channel_type: 0 };
    expect(await next()).toMatchObject({
      ...place,
      content: '',
      attachments: [],
      mentions: [],
      member: { roles: [mod] },
    });
    expect(await next()).toMatchObject({ ...place, content: `${me} why?`, mentions: [{ id: discord.applicationId }] });
  });

  test('every word with the intent for it', async () => {
    const { discord, next } = await hearing([GuildMessages, MessageContent]);
    discord.as('ada').say('For everybody.');
    expect(await next()).toMatchObject({ content: 'For everybody.' });
  });

  test('nothing where it does not see the channel', async () => {
    const { discord, next } = await hearing([GuildMessages, MessageContent]);
    discord.letBot('nothing');
    discord.as('ada').say('Hidden.');
    discord.letBot('see');
    discord.as('ada').say('Seen.');
    expect(await next()).toMatchObject({ content: 'Seen.' });
  });

  test('that it was deleted', async () => {
    const { discord, next } = await hearing([GuildMessages], 'MESSAGE_DELETE');
    const ada = discord.as('ada');
    const message = ada.say('Hm.');
    expect(() => discord.as('ben').delete(message)).toThrow('may not delete');
    ada.delete(message);
    expect(await next()).toEqual({ id: message.id, channel_id: discord.channelId, guild_id: discord.guildId });
  });
});

describe('of what is written to it alone it hears', () => {
  test('every word', async () => {
    const { discord, next } = await hearing([DirectMessages]);
    discord.as('ada').say('Why?', [], { dm: true });
    const message = await next();
    expect(message).toMatchObject({ content: 'Why?', channel_type: 1, author: { username: 'ada' } });
    expect(message).not.toHaveProperty('guild_id');
  });

  test('nothing without the intent, and nothing of what people write to each other', async () => {
    const { discord, heard, next, me } = await hearing([GuildMessages]);
    discord.as('ada').say('Why?', [], { dm: true });
    discord.as('ada').say(`${me} psst`, [], { with: 'ben' });
    discord.as('ada').say(`${me} here`);
    expect(await next()).toMatchObject({ content: `${me} here` });
    expect(heard).toEqual([]);
  });
});

describe('a reply', () => {
  test('comes with what it replies to, and mentions its author', async () => {
    const { discord, rest, next } = await hearing([GuildMessages]);
    const body = { content: 'In 1962.', allowed_mentions: { parse: [] } };
    const { id } = (await rest.post(`/channels/${discord.channelId}/messages`, { body })) as { readonly id: string };
    await next();
    const shown = discord.message(id);
    if (!shown) throw new Error('Nothing was sent.');
    discord.as('ada').reply(shown, 'And in 2021?');
    expect(await next()).toMatchObject({
      type: 19,
      content: 'And in 2021?',
      mentions: [{ id: discord.applicationId }],
      message_reference: { message_id: id },
      referenced_message: { id, content: 'In 1962.' },
    });
    discord.as('ada').reply(shown, 'Without a mention.', { mention: false });
    expect(await next()).toMatchObject({ content: '', mentions: [], referenced_message: { content: 'In 1962.' } });
  });

  test('to a person says nothing of their words to a bot that may not read them', async () => {
    const { discord, me, next } = await hearing([GuildMessages]);
    const message = discord.as('ben').say('Between us.');
    await next();
    discord.as('ada').reply(message, `${me} what does Ben mean?`);
    expect(await next()).toMatchObject({ content: `${me} what does Ben mean?`, referenced_message: { content: '' } });
  });
});

describe('a bot that asks for a privileged intent', () => {
  test('is turned away when the application was not granted it', async () => {
    const asking = withBot(async () => undefined, { intents: [MessageContent] });
    await expect(asking).rejects.toThrow('disallowed intents');
  });

  test('finds in the application that it was granted', async () => {
    const { rest } = await hearing([]);
    expect(await rest.get('/applications/@me')).toMatchObject({ flags: 1 << 19 });
  });
});

test('an ordinary client hears messages of servers with the intent for servers', async () => {
  const { discord, client, me } = await hearing([Guilds, GuildMessages]);
  const heard = new Promise((resolve) => {
    client.on(Events.MessageCreate, (message) => resolve([message.content, message.mentions.has(client.user)]));
  });
  discord.as('ada').say(`${me} why?`);
  expect(await heard).toEqual([`${me} why?`, true]);
});
