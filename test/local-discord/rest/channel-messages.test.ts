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
