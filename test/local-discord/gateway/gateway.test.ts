import { once } from 'node:events';
import { Client, Events, GatewayIntentBits } from 'discord.js';
import { expect, test } from 'vitest';
import { startLocalDiscord } from '../../../local-discord/local-discord.js';
import { connected } from './connected.js';
import { withBot } from '../with-bot.js';

async function login(intents: readonly GatewayIntentBits[], change: (token: string) => string): Promise<unknown> {
  const discord = await startLocalDiscord();
  const client = new Client({ intents: [...intents], rest: { api: discord.api } });
  try {
    return await client.login(change(discord.token)).catch(String);
  } finally {
    await client.destroy();
    await discord.stop();
  }
}

test('an unmodified client logs in and knows who it is', async () => {
  const { client, discord } = await withBot(async () => undefined);
  expect(client.application.id).toBe(discord.applicationId);
  expect(client.user.username).toBe('footnote');
});

test('a wrong token is refused', async () => {
  expect(await login([], (token) => `${token}x`)).toContain('invalid token');
});

test('privileged intents are refused', async () => {
  expect(await login([GatewayIntentBits.MessageContent], (token) => token)).toContain('disallowed intents');
});

test.each(['drop', 'reconnect'] as const)('an interaction during a reconnect (%s) is replayed', async (cut) => {
  const { client, discord } = await withBot(async (interaction) => {
    if (interaction.isChatInputCommand()) await interaction.reply('heard');
  });
  let resumed = 0;
  client.on(Events.ShardResume, () => {
    resumed += 1;
  });
  discord.gateway[cut]();
  const outcome = await discord.as().slash('ask', { question: 'q' });
  expect(outcome).toMatchObject({ kind: 'message', message: { content: 'heard' } });
  await expect.poll(() => resumed).toBe(1);
});

test('resuming a session that nobody knows is answered with an invalid session', async () => {
  const { discord } = await withBot(async () => undefined);
  const { heard, say } = await connected(discord);
  say(6, { token: discord.token, session_id: 'none', seq: 1 });
  await expect.poll(() => heard).toMatchObject([{ op: 10 }, { op: 9, d: false }]);
});

test('resuming replays what came after the last event heard, then says so', async () => {
  const { discord } = await withBot(async (interaction) => {
    if (interaction.isChatInputCommand()) await interaction.reply('x');
  });
  const first = await connected(discord);
  first.say(2, { token: discord.token, intents: 0, properties: {} });
  await expect.poll(() => first.heard).toMatchObject([{ op: 10 }, { t: 'READY', s: 1 }]);
  const session = sessionIn(first.heard[1]);
  first.socket.terminate();
  await discord.as().slash('ask', { question: 'missed' });
  const second = await connected(discord);
  second.say(6, { token: discord.token, session_id: session, seq: 1 });
  await expect
    .poll(() => second.heard)
    .toMatchObject([{ op: 10 }, { t: 'INTERACTION_CREATE', s: 2 }, { t: 'RESUMED', s: 3 }]);
});

test('a session that said good-bye cannot be resumed', async () => {
  const { discord } = await withBot(async () => undefined);
  const first = await connected(discord);
  first.say(2, { token: discord.token, intents: 0, properties: {} });
  await expect.poll(() => first.heard).toHaveLength(2);
  first.socket.close(1000);
  await once(first.socket, 'close');
  const second = await connected(discord);
  second.say(6, { token: discord.token, session_id: sessionIn(first.heard[1]), seq: 1 });
  await expect.poll(() => second.heard).toMatchObject([{ op: 10 }, { op: 9, d: false }]);
});

test('a heartbeat is answered', async () => {
  const { discord } = await withBot(async () => undefined);
  const { heard, say } = await connected(discord);
  say(1, null);
  await expect.poll(() => heard).toMatchObject([{ op: 10 }, { op: 11 }]);
});

test('a session that was called invalid for good is not resumed', async () => {
  const { discord } = await withBot(async () => undefined);
  const { heard, say } = await connected(discord);
  say(2, { token: discord.token, intents: 0, properties: {} });
  await expect.poll(() => heard).toHaveLength(2);
  discord.faults.invalidSession.inject();
  say(6, { token: discord.token, session_id: sessionIn(heard[1]), seq: 1 });
  await expect
    .poll(() => heard.slice(2))
    .toMatchObject([
      { op: 9, d: false },
      { op: 9, d: false },
    ]);
});

test('a session that was called invalid and resumable is resumed on the same connection', async () => {
  const { discord } = await withBot(async () => undefined);
  const { heard, say } = await connected(discord);
  say(2, { token: discord.token, intents: 0, properties: {} });
  await expect.poll(() => heard).toHaveLength(2);
  discord.faults.resumableSession.inject();
  say(6, { token: discord.token, session_id: sessionIn(heard[1]), seq: 1 });
  await expect.poll(() => heard.slice(2)).toMatchObject([{ op: 9, d: true }, { t: 'RESUMED' }]);
});

test('a connection that has fallen silent says nothing more, and a new one does', async () => {
  const { discord } = await withBot(async () => undefined);
  const silent = await connected(discord);
  discord.faults.silentGateway.inject();
  silent.say(1, null);
  const next = await connected(discord);
  next.say(1, null);
  await expect.poll(() => next.heard).toHaveLength(2);
  expect(silent.heard).toHaveLength(1);
});

test.each([
  ['a payload that is too long', JSON.stringify({ op: 1, d: 'x'.repeat(4096) }), 4002],
  ['no JSON', '{', 4002],
  ['an unknown opcode', '{"op":99}', 4001],
  ['a presence before identifying', '{"op":3,"d":{}}', 4003],
  ['a wrong token', '{"op":2,"d":{"token":"x","intents":0}}', 4004],
])('%s ends the connection', async (_what, payload, code) => {
  const { discord } = await withBot(async () => undefined);
  const { socket } = await connected(discord);
  socket.send(payload);
  expect((await once(socket, 'close'))[0]).toBe(code);
});

test('direct messages go to the first shard, the server to the one its id says', async () => {
  const { discord } = await withBot(async (interaction) => {
    if (interaction.isChatInputCommand()) await interaction.reply('x');
  });
  const own = Number((BigInt(discord.guildId) >> 22n) % 7n);
  const other = (own + 1) % 7;
  const shards = await Promise.all([own, other].map(async () => connected(discord)));
  for (const [index, shard] of [own, other].entries()) {
    shards[index]?.say(2, { token: discord.token, intents: 0, shard: [shard, 7] });
  }
  await expect.poll(() => shards.map(({ heard }) => heard.length)).toEqual([2, 2]);
  await discord.as().slash('ask', { question: 'q' });
  expect(shards.map(({ heard }) => heard.length)).toEqual([3, 2]);
});

function sessionIn(ready: Record<string, unknown> | undefined): unknown {
  const d = ready?.['d'];
  return typeof d === 'object' && d !== null && 'session_id' in d ? d.session_id : undefined;
}
