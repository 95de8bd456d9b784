import { REST } from '@discordjs/rest';
import { Routes } from 'discord.js';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { startLocalDiscord, type LocalDiscord } from '../../../local-discord/local-discord.js';

const SILENT = { allowed_mentions: { parse: [] } };
const V2 = 32_768;
const text = (content: string) => ({ ...SILENT, flags: V2, components: [{ type: 10, content }] });

let discord: LocalDiscord;
let rest: REST;
beforeEach(async () => {
  discord = await startLocalDiscord();
  rest = new REST({ api: discord.api }).setToken(discord.token);
});
afterEach(async () => discord.stop());

const post = async (body: object, channel = discord.channelId) =>
  (await rest.post(Routes.channelMessages(channel), { body })) as {
    readonly id: string;
    readonly [key: string]: unknown;
  };
const edit = async (id: string, body: object, channel = discord.channelId) =>
  rest.patch(Routes.channelMessage(channel, id), { body });

describe('a message that nobody asked for', () => {
  test('is seen by everybody in the channel, as the bot’s', async () => {
    const { id } = await post({ ...SILENT, content: 'Hello.' });
    const [seen] = discord.as().messages();
    expect(seen).toMatchObject({
      id,
      type: 0,
      content: 'Hello.',
      channel_id: discord.channelId,
      author: { bot: true },
    });
    expect(discord.violations).toEqual([]);
  });

  test('can be changed, and then says when', async () => {
    const { id } = await post(text('One.'));
    await edit(id, text('Two.'));
    expect(discord.message(id)).toMatchObject({
      components: [{ content: 'Two.' }],
      edited_timestamp: expect.any(String),
    });
    expect(discord.as().messages()).toHaveLength(1);
    expect(discord.violations).toEqual([]);
  });

  test('has the flags that a channel’s message can have', async () => {
    const { id } = await post({ ...text('One.'), flags: V2 | 4096 | 4 | 64 });
    expect(discord.message(id)?.flags).toBe(V2 | 4096 | 4);
    expect(discord.violations.map(({ code }) => code)).toEqual(['FLAGS_NOT_SETTABLE']);
  });

  test('that is sent again with its nonce is there once, if the bot wants that', async () => {
    const marked = { ...text('One.'), nonce: '7', enforce_nonce: true };
    const [first, second] = await Promise.all([post(marked), post(marked)]);
    expect(second.id).toBe(first.id);
    await post({ ...marked, nonce: '8' });
    await post({ ...text('One.'), nonce: '7' });
    expect(discord.as().messages()).toHaveLength(3);
    expect(discord.violations).toEqual([]);
  });

  test('that does not say that it mentions nobody is recorded', async () => {
    await post({ content: 'Hello.' });
    expect(discord.violations.map(({ code }) => code)).toEqual(['MENTIONS_NOT_SILENCED']);
  });

  test.each([
    ['empty', { ...SILENT }, { code: 50_006 }],
    ['longer than 2,000 characters', { ...SILENT, content: 'x'.repeat(2001) }, { code: 50_035 }],
    ['of two kinds', { ...text('x'), content: 'x' }, { code: 50_035 }],
    ['longer than 4,000 characters in V2', text('x'.repeat(4001)), { code: 50_035 }],
  ])('is refused when it is %s', async (_what, body, refusal) => {
    await expect(post(body)).rejects.toMatchObject(refusal);
    expect(discord.as().messages()).toEqual([]);
  });
});

describe('where the bot may not', () => {
  test.each([
    ['see', { status: 403, code: 50_013, message: 'Missing Permissions' }],
    ['nothing', { status: 403, code: 50_001, message: 'Missing Access' }],
  ] as const)('send messages (%s) it is refused, and answers to commands are not', async (may, refusal) => {
    discord.letBot(may);
    await expect(post(text('Hello.'))).rejects.toMatchObject(refusal);
    discord.letBot('write');
    expect(await post(text('Hello.'))).toHaveProperty('id');
  });

  test.each([
    ['a channel that there is not', async () => post(text('x'), '123456789012345678'), { status: 404, code: 10_003 }],
    ['a message that there is not', async () => edit('123456789012345678', text('x')), { status: 404, code: 10_008 }],
    [
      'somebody else’s message',
      async () => edit(discord.as().say('Hello.').id, text('x')),
      { status: 403, code: 50_005 },
    ],
  ])('%s is refused', async (_what, act, refusal) => expect(act()).rejects.toMatchObject(refusal));

  test('its own message is changed where it may still see the channel', async () => {
    const { id } = await post(text('One.'));
    discord.letBot('see');
    await edit(id, text('Two.'));
    discord.letBot('nothing');
    await expect(edit(id, text('Three.'))).rejects.toMatchObject({ code: 50_001 });
  });

  test('a wrong token is refused', async () => {
    const stranger = new REST({ api: discord.api }).setToken('a.b.c');
    const body = text('x');
    await expect(stranger.post(Routes.channelMessages(discord.channelId), { body })).rejects.toMatchObject({
      status: 401,
    });
  });
});

describe('a reply of the bot', () => {
  const reply = (id: string, more: object = {}) => ({
    content: 'Here.',
    message_reference: { message_id: id, ...more },
    ...SILENT,
  });

  test('stands under what it replies to, and pings nobody', async () => {
    const asked = discord.as('ada').say(`<@${discord.applicationId}> why?`);
    expect(await post(reply(asked.id))).toMatchObject({
      type: 19,
      mentions: [],
      message_reference: { message_id: asked.id, channel_id: discord.channelId, guild_id: discord.guildId },
      referenced_message: { id: asked.id, content: asked.content },
    });
    expect([discord.pings, discord.violations]).toEqual([[], []]);
  });

  test('to a message that is gone is refused, unless it says that it does not matter', async () => {
    const asked = discord.as('ada').say('Why?');
    discord.as('ada').delete(asked);
    await expect(post(reply(asked.id))).rejects.toMatchObject({ code: 50_035 });
    const sent = await post(reply(asked.id, { fail_if_not_exists: false }));
    expect(sent).not.toHaveProperty('message_reference');
    expect(discord.violations).toEqual([]);
  });
});

describe('whom a message pings', () => {
  const names = () => {
    const { id } = discord.as('ada').user;
    const role = discord.server().role('Editors');
    return { id, role, content: `<@${id}> <@&${role}> @everyone` };
  };

  test('is nobody when it says so', async () => {
    expect(await post({ content: names().content, ...SILENT })).toMatchObject({ mentions: [], mention_roles: [] });
    expect(discord.pings).toEqual([]);
  });

  test('is everybody named when it says nothing', async () => {
    const { id, role, content } = names();
    const sent = await post({ content });
    const ping = { messageId: sent.id, channelId: discord.channelId, users: [id], roles: [role], everyone: true };
    expect(discord.pings).toEqual([ping]);
  });

  test('is the one role that it says, which is no mistake', async () => {
    const { role, content } = names();
    await post({ content, allowed_mentions: { parse: [], roles: [role] } });
    expect(discord.pings).toMatchObject([{ users: [], roles: [role], everyone: false }]);
    expect(discord.violations).toEqual([]);
  });

  test('is whoever is replied to where that is said, which is recorded', async () => {
    const asked = discord.as('ada').say('Why?');
    const body = { content: 'So.', message_reference: { message_id: asked.id } };
    await post({ ...body, allowed_mentions: { parse: [], replied_user: true } });
    expect(discord.pings).toMatchObject([{ users: [names().id] }]);
    expect(discord.violations.map(({ code }) => code)).toEqual(['MENTIONS_NOT_SILENCED']);
  });

  test('counts what is named in components, too', async () => {
    const { id, content } = names();
    await post({ flags: V2, components: [{ type: 10, content }], allowed_mentions: { users: [id] } });
    expect(discord.pings).toMatchObject([{ users: [id], roles: [], everyone: false }]);
  });
});

describe('what the bot reads in a channel', () => {
  const get = async (id: string, channel = discord.channelId) => rest.get(Routes.channelMessage(channel, id));

  test('are its own words and those that mention it', async () => {
    const { id } = await post({ ...SILENT, content: 'Mine.' });
    const asked = discord.as('ada').say(`<@${discord.applicationId}> why?`);
    const other = discord.as('ada').say('Not for bots.');
    expect(await get(id)).toMatchObject({ content: 'Mine.' });
    expect(await get(asked.id)).toMatchObject({ content: asked.content });
    expect(await get(other.id)).toMatchObject({ id: other.id, content: '' });
  });

  test('is a page of messages, newest first', async () => {
    const ids = ['1', '2', '3', '4'].map((content) => discord.as().say(content).id);
    const list = async (query: Readonly<Record<string, string>>) => {
      const read = await rest.get(Routes.channelMessages(discord.channelId), { query: new URLSearchParams(query) });
      return (read as readonly { readonly id: string }[]).map(({ id }) => ids.indexOf(id) + 1);
    };
    expect(await list({})).toEqual([4, 3, 2, 1]);
    expect(await list({ limit: '2' })).toEqual([4, 3]);
    expect(await list({ before: ids[2] ?? '', limit: '1' })).toEqual([2]);
    expect(await list({ after: ids[0] ?? '', limit: '2' })).toEqual([3, 2]);
  });

  test('is nothing where it may not see, and nothing of a message that is elsewhere', async () => {
    const { id } = discord.as().say('Here.');
    const elsewhere = discord.server().channel('elsewhere');
    await expect(get(id, elsewhere)).rejects.toMatchObject({ code: 10_008 });
    discord.letBot('nothing');
    await expect(get(id)).rejects.toMatchObject({ code: 50_001 });
  });
});

describe('deleting', () => {
  const remove = async (id: string) => rest.delete(Routes.channelMessage(discord.channelId, id));

  test('takes the bot’s own message away', async () => {
    const { id } = await post({ ...SILENT, content: 'Mine.' });
    await remove(id);
    expect(discord.as().messages()).toEqual([]);
    await expect(remove(id)).rejects.toMatchObject({ code: 10_008 });
  });

  test('takes somebody else’s only where the bot may manage messages', async () => {
    const { id } = discord.as().say('Hello.');
    await expect(remove(id)).rejects.toMatchObject({ code: 50_013 });
    discord.letBot('manage');
    await remove(id);
    expect(discord.as().messages()).toEqual([]);
  });
});

test('who looks at the channel sees that the bot is typing', async () => {
  const seen: string[] = [];
  discord.watch('ada', ({ kind }) => seen.push(kind));
  await rest.post(Routes.channelTyping(discord.channelId));
  expect(seen).toEqual(['typing']);
  discord.letBot('see');
  await expect(rest.post(Routes.channelTyping(discord.channelId))).rejects.toMatchObject({ code: 50_013 });
});
