import { ChannelType, Events, GatewayIntentBits, type ForumChannel, type ThreadChannel } from 'discord.js';
import { describe, expect, test } from 'vitest';
import { Permissions } from '../../../local-discord/permissions.js';
import { withBot } from '../with-bot.js';

const { Guilds, GuildMessages } = GatewayIntentBits;
const SILENT = { allowed_mentions: { parse: [] } };
const POST = { forum: 'help', title: 'Why is it so?', content: 'I have looked everywhere.', tags: ['question'] };

interface Packet {
  readonly t: string;
  readonly d: Readonly<Record<string, unknown>>;
}

/** A server with a forum, a bot with these intents, and the events about posts and messages that it hears. */
async function scene(intents: readonly GatewayIntentBits[] = [Guilds, GuildMessages]) {
  const bot = await withBot(async () => undefined, { intents });
  const server = bot.discord.server();
  const forum = server.forum('help', ['question', 'solved']);
  const heard: Packet[] = [];
  bot.client.on(Events.Raw, (packet: Packet) => {
    if (/^(?:THREAD|MESSAGE)_/u.test(packet.t)) heard.push(packet);
  });
  const names = () => heard.map(({ t }) => t);
  return { ...bot, server, forum, heard, names, ada: bot.discord.as('ada') };
}

describe('a post in a forum', () => {
  test('is told to the bot before its first message, which it may not read', async () => {
    const { ada, forum, heard, names } = await scene();
    const first = ada.post(POST);
    await expect.poll(names).toEqual(['THREAD_CREATE', 'MESSAGE_CREATE']);
    expect(heard[0]?.d).toMatchObject({
      id: first.id,
      type: 11,
      name: POST.title,
      parent_id: forum.id,
      owner_id: ada.user.id,
      applied_tags: [forum.tags['question']],
      newly_created: true,
      message_count: 0,
    });
    expect(heard[1]?.d).toMatchObject({ id: first.id, channel_id: first.id, content: '', channel_type: 11 });
  });

  test('is told by its title alone to a bot that hears no messages', async () => {
    const { ada, discord, names } = await scene([Guilds]);
    ada.post(POST);
    ada.post({ ...POST, title: 'Another.' });
    await expect.poll(names).toEqual(['THREAD_CREATE', 'THREAD_CREATE']);
    expect(discord.violations).toEqual([]);
  });

  test('is not told where the bot does not see the forum', async () => {
    const { ada, server, names } = await scene();
    server.letBot('nothing', 'help');
    ada.post(POST);
    ada.say('Elsewhere.');
    await expect.poll(names).toEqual(['MESSAGE_CREATE']);
  });

  test('is a thread with its tags to an ordinary client', async () => {
    const { ada, client, forum } = await scene();
    const created = new Promise<ThreadChannel>((resolve) => {
      client.on(Events.ThreadCreate, (thread, isNew) => isNew && resolve(thread));
    });
    ada.post(POST);
    const thread = await created;
    expect([thread.name, thread.parent?.name, thread.appliedTags]).toEqual([
      POST.title,
      'help',
      [forum.tags['question']],
    ]);
    expect((thread.parent as ForumChannel).availableTags.map(({ name }) => name)).toEqual(['question', 'solved']);
  });

  test('can be answered by the bot, and counts its messages', async () => {
    const { ada, discord, rest } = await scene();
    const { id } = ada.post(POST);
    await rest.post(`/channels/${id}/messages`, { body: { ...SILENT, content: 'Because.' } });
    ada.say('Thanks.', [], { channel: id });
    expect(ada.messages({ channel: id }).map(({ content }) => content)).toEqual([POST.content, 'Because.', 'Thanks.']);
    expect(await rest.get(`/channels/${id}`)).toMatchObject({ type: 11, message_count: 2, name: POST.title });
    discord.server().letBot('see', 'help');
    const more = rest.post(`/channels/${id}/messages`, { body: { ...SILENT, content: 'More.' } });
    await expect(more).rejects.toMatchObject({ code: 50_013 });
    expect(discord.violations).toEqual([]);
  });

  test('is where a command can be used', async () => {
    const { ada, discord, client } = await scene();
    const heard: unknown[] = [];
    client.on(Events.InteractionCreate, (interaction) => heard.push(interaction.channel?.type, interaction.channelId));
    const { id } = ada.post(POST);
    void discord.as('ben').slash('here', {}, { channel: id });
    await expect.poll(() => heard).toEqual([ChannelType.PublicThread, id]);
  });

  test.each([
    ['without a title', { title: ' ' }, 'title'],
    ['with a title that is too long', { title: 'x'.repeat(101) }, 'title'],
    ['without a word', { content: '' }, 'nothing to be sent'],
    ['with a tag that the forum does not have', { tags: ['old'] }, 'no tag “old”'],
    ['with six tags', { tags: Array.from({ length: 6 }, () => 'solved') }, 'at most 5'],
    ['in a text channel', { forum: 'general' }, 'no forum “general”'],
  ])('%s is not sent', async (_what, change, reason) => {
    const { ada, names } = await scene([Guilds]);
    expect(() => ada.post({ ...POST, ...change })).toThrow(reason);
    expect(names()).toEqual([]);
  });

  test('cannot be written in the forum itself', async () => {
    const { ada, forum, rest } = await scene();
    expect(() => ada.say('Hello.', [], { channel: 'help' })).toThrow('takes posts');
    const sent = rest.post(`/channels/${forum.id}/messages`, { body: { ...SILENT, content: 'Hello.' } });
    await expect(sent).rejects.toMatchObject({ code: 50_008 });
  });
});

describe('a tag', () => {
  test('given by the poster or by whoever manages posts is told to the bot', async () => {
    const { ada, discord, server, forum, heard, names } = await scene([Guilds]);
    const { id } = ada.post(POST);
    server.role('Editors', Permissions.manageThreads);
    server.give('mara', 'Editors');
    expect(() => discord.as('ben').tag(id, ['solved'])).toThrow('may not change');
    ada.tag(id, ['question', 'solved']);
    discord.as('mara').tag(id, ['solved']);
    await expect.poll(names).toEqual(['THREAD_CREATE', 'THREAD_UPDATE', 'THREAD_UPDATE']);
    expect(heard.slice(1).map(({ d }) => d['applied_tags'])).toEqual([
      [forum.tags['question'], forum.tags['solved']],
      [forum.tags['solved']],
    ]);
  });

  test('is given by a bot that may manage posts, and by no other', async () => {
    const { ada, discord, server, forum, rest } = await scene();
    const { id } = ada.post(POST);
    const tag = async (...tags: readonly unknown[]) => rest.patch(`/channels/${id}`, { body: { applied_tags: tags } });
    await expect(tag(forum.tags['solved'])).rejects.toMatchObject({ code: 50_013 });
    server.letBot('manage', 'help');
    expect(await tag(forum.tags['solved'])).toMatchObject({ applied_tags: [forum.tags['solved']] });
    expect(discord.violations).toEqual([]);
    await expect(tag('1')).rejects.toMatchObject({ code: 50_035 });
  });
});

describe('a bot that logs in finds', () => {
  test('the channels, forums and posts that are there, and what it may do in them', async () => {
    const { ada, server, rest, discord } = await scene();
    const { id } = ada.post(POST);
    server.letBot('see', 'help');
    const channels = await rest.get(`/guilds/${discord.guildId}/channels`);
    expect(channels).toMatchObject([
      { name: 'general', type: 0 },
      { name: 'help', type: 15 },
    ]);
    expect(await rest.get(`/guilds/${discord.guildId}/threads/active`)).toMatchObject({ threads: [{ id }] });
  });

  test('what it may do, in its cache', async () => {
    const { server, client, forum, discord } = await scene();
    const may = () => {
      const permissions = client.guilds.cache.get(discord.guildId)?.members.me?.permissionsIn(forum.id);
      return [
        permissions?.has('ViewChannel'),
        permissions?.has('SendMessagesInThreads'),
        permissions?.has('ManageThreads'),
      ];
    };
    await expect.poll(() => client.channels.cache.has(forum.id)).toBe(true);
    expect(may()).toEqual([true, true, false]);
    server.letBot('see', 'help');
    await expect.poll(may).toEqual([true, false, false]);
    server.letBot('manage', 'help');
    await expect.poll(may).toEqual([true, true, true]);
  });

  test('the roles of the server and of its members', async () => {
    const { server, rest, discord, ada } = await scene();
    const role = server.role('Editors', Permissions.manageServer);
    server.give('ada', 'Editors');
    const { guildId } = discord;
    expect(await rest.get(`/guilds/${guildId}/roles`)).toMatchObject([
      { id: guildId, name: '@everyone' },
      { id: role, name: 'Editors', permissions: '32' },
    ]);
    expect(await rest.get(`/guilds/${guildId}/members/${ada.user.id}`)).toMatchObject({
      roles: [role],
      user: ada.user,
    });
    await expect(rest.get(`/guilds/${guildId}/members/1`)).rejects.toMatchObject({ code: 10_007 });
    await expect(rest.get('/guilds/1/roles')).rejects.toMatchObject({ code: 10_004 });
  });
});

test('a server forgets its oldest posts when there are too many', async () => {
  const { ada, server, rest, discord } = await scene([]);
  const ids = Array.from({ length: 1001 }, () => ada.post({ ...POST, tags: [] }).id);
  await expect(rest.get(`/channels/${ids[0]}`)).rejects.toMatchObject({ code: 10_003 });
  const { threads } = (await rest.get(`/guilds/${server.id}/threads/active`)) as {
    readonly threads: readonly unknown[];
  };
  expect([threads.length, discord.violations]).toEqual([1000, []]);
});
