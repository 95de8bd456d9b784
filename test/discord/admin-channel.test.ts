import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { adminChannel } from '../../src/discord/admin-channel.js';
import { restClient } from '../../src/discord/protocol/rest-client.js';
import { renderOver } from '../../src/discord/render/trouble.js';
import { startLocalDiscord, type LocalDiscord } from '../../local-discord/local-discord.js';
import { answering, reply } from '../support/discord/answering.js';

let discord: LocalDiscord;
beforeEach(async () => (discord = await startLocalDiscord()));
afterEach(async () => discord.stop());

const open = (id = discord.channelId) => adminChannel(restClient(discord.token, discord.api), id);
const HELLO = renderOver('Hello.');

describe('a message to moderators', () => {
  test('is posted, changed, and gone when somebody deletes it', async () => {
    const channel = open();
    const sent = await channel.post(HELLO);
    const messageId = sent.kind === 'sent' ? sent.messageId : '';
    expect(await channel.edit(messageId, renderOver('Goodbye.'))).toEqual({ kind: 'sent', messageId });
    expect(JSON.stringify(discord.message(messageId)?.components)).toContain('Goodbye.');
    expect(await channel.edit('123456789012345678', HELLO)).toEqual({ kind: 'gone' });
    expect(discord.violations).toEqual([]);
  });

  test.each([
    ['see', /may not write there\. Let it send messages/u],
    ['nothing', /does not see it\. Let it view the channel/u],
  ] as const)('is refused where the bot may only %s, with the remedy', async (may, remedy) => {
    discord.letBot(may);
    expect(await open().post(HELLO)).toEqual({ kind: 'refused', remedy: expect.stringMatching(remedy) });
  });

  test('is refused in a channel that there is not, with the remedy', async () =>
    expect(await open('123456789012345678').post(HELLO)).toEqual({
      kind: 'refused',
      remedy: expect.stringContaining('no such channel. Copy its id anew'),
    }));

  test.each([
    ['a forum', 400, { code: 50_008, message: 'Cannot send messages in a non-text channel' }, 'Name a text channel'],
    ['an archived thread', 400, { code: 50_083, message: 'Thread is archived' }, 'Discord refused it (400, 50083)'],
    ['a wrong token', 401, { code: 0, message: '401: Unauthorized' }, 'Discord refused it (401, 0)'],
  ])('is refused for %s, with what to do', async (_what, status, body, remedy) => {
    const api = await answering(reply(status, 'application/json', JSON.stringify(body)));
    expect(await adminChannel(restClient('a.b.c', api), '1').post(HELLO)).toEqual({
      kind: 'refused',
      remedy: expect.stringContaining(remedy),
    });
  });

  test.each([
    ['a page in Discord’s place', 403, 'text/html', '<html>'],
    ['an answer of another form', 200, 'application/json', '[]'],
    ['an answer that is nothing', 200, 'application/json', 'null'],
  ])('has failed, and may be tried again, after %s', async (_what, status, type, body) => {
    const api = await answering(reply(status, type, body));
    expect(await adminChannel(restClient('a.b.c', api), '1').post(HELLO)).toMatchObject({ kind: 'failed' });
  });

  test('has failed where nothing answers', async () => {
    await discord.stop();
    expect(await open().post(HELLO)).toMatchObject({ kind: 'failed' });
    discord = await startLocalDiscord();
  });
});
