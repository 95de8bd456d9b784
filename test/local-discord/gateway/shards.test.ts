import { Client, Events, GatewayIntentBits } from 'discord.js';
import { expect, onTestFinished, test } from 'vitest';
import {
  startLocalDiscord,
  type LocalDiscord,
  type LocalDiscordOptions,
} from '../../../local-discord/local-discord.js';
import { createManualClock } from '../manual-clock.js';
import { connected } from './connected.js';

const COMMAND = { name: 'where', description: 'Says which shard heard', contexts: [0, 1] };

async function discordWith(options: LocalDiscordOptions): Promise<LocalDiscord> {
  const discord = await startLocalDiscord(options);
  onTestFinished(() => discord.stop());
  return discord;
}

/** A client that answers with the number of the shard that heard the question. */
async function logIn(discord: LocalDiscord, intents: readonly GatewayIntentBits[] = []): Promise<Client<true>> {
  const client = new Client({ intents: [...intents], shards: 'auto', rest: { api: discord.api } });
  onTestFinished(() => client.destroy());
  client.on(Events.InteractionCreate, (interaction) => {
    if (!interaction.isChatInputCommand()) return;
    // Without a server in its cache the client does not say which shard it was: the id tells.
    const { guildId } = interaction;
    void interaction.reply(String(guildId === null ? 0 : (BigInt(guildId) >> 22n) % 3n));
  });
  const ready = new Promise<Client<true>>((resolve) => {
    client.once(Events.ClientReady, resolve);
  });
  await client.login(discord.token);
  await client.rest.put(`/applications/${discord.applicationId}/commands`, { body: [COMMAND] });
  return ready;
}

test('a client starts as many shards as it is told to', async () => {
  const client = await logIn(await discordWith({ shards: 3 }));
  expect(client.ws.shards.size).toBe(3);
});

test('each server is heard of by one shard, and answered once', async () => {
  const discord = await discordWith({ shards: 3 });
  await logIn(discord);
  const places = [...Array.from({ length: 12 }, (_, index) => ({ guild: `g${index}` })), { dm: true }];
  for (const place of places) {
    await discord.as().slash('where', {}, place);
    expect(discord.as().messages(place)).toHaveLength(1);
  }
});

test('a client that asked for servers hears of those that are there and of new ones', async () => {
  const discord = await discordWith({});
  const client = await logIn(discord, [GatewayIntentBits.Guilds]);
  expect(client.guilds.cache.map(({ id }) => id)).toEqual([discord.guildId]);
  discord.as().messages({ guild: 'new' });
  await expect.poll(() => client.guilds.cache.map(({ name }) => name)).toEqual(['home', 'new']);
  expect(client.channels.cache.size).toBe(2);
});

test('a client that did not ask for servers hears of none', async () => {
  const discord = await discordWith({});
  const { heard, say } = await connected(discord);
  say(2, { token: discord.token, intents: 0, properties: {} });
  await expect.poll(() => heard).toHaveLength(2);
  discord.as().messages({ guild: 'new' });
  say(1, null);
  await expect.poll(() => heard.at(-1)).toMatchObject({ op: 11 });
  expect(heard.map(({ t }) => t)).not.toContain('GUILD_CREATE');
});

test('a shard is told of its own servers only', async () => {
  const discord = await discordWith({});
  const own = Number((BigInt(discord.guildId) >> 22n) % 7n);
  const shards = await Promise.all(
    [own, (own + 1) % 7].map(async (shard) => {
      const { heard, say } = await connected(discord);
      return { shard, heard, say };
    }),
  );
  for (const { shard, say } of shards) say(2, { token: discord.token, intents: 0, shard: [shard, 7] });
  await expect.poll(() => shards.map(({ heard }) => heard.length)).toEqual([2, 2]);
  expect(shards[0]?.heard[1]).toMatchObject({ d: { guilds: [{ id: discord.guildId }] } });
  expect(shards[1]?.heard[1]).toMatchObject({ d: { guilds: [] } });
});

test('a second identify within five seconds is refused, and after five seconds taken', async () => {
  const clock = createManualClock();
  const discord = await discordWith({ maxConcurrency: 1, clock });
  const identify = async () => {
    const { heard, say } = await connected(discord);
    say(2, { token: discord.token, intents: 0, properties: {} });
    await expect.poll(() => heard).toHaveLength(2);
    return heard[1];
  };
  expect(await identify()).toMatchObject({ t: 'READY' });
  clock.advance(4999);
  expect(await identify()).toMatchObject({ op: 9, d: false });
  clock.advance(1);
  expect(await identify()).toMatchObject({ t: 'READY' });
});

test('shards of different buckets identify at once', async () => {
  const discord = await discordWith({ maxConcurrency: 2 });
  for (const shard of [0, 1]) {
    const { heard, say } = await connected(discord);
    say(2, { token: discord.token, intents: 0, shard: [shard, 2] });
    await expect.poll(() => heard.at(1)).toMatchObject({ t: 'READY' });
  }
});

test('each identify is one less of the thousand of a day', async () => {
  const discord = await discordWith({});
  const remaining = async () => {
    const answer = await fetch(`${discord.api}/v10/gateway/bot`, {
      headers: { authorization: `Bot ${discord.token}` },
    });
    return answer.json();
  };
  expect(await remaining()).toMatchObject({ session_start_limit: { remaining: 1000 } });
  await logIn(discord);
  expect(await remaining()).toMatchObject({ session_start_limit: { remaining: 999 } });
});

test('a client that talks more than 120 times a minute is cut off', async () => {
  const discord = await discordWith({});
  const { socket, say } = await connected(discord);
  const closed = new Promise((resolve) => {
    socket.on('close', resolve);
  });
  for (let sent = 0; sent < 121; sent += 1) say(1, null);
  expect(await closed).toBe(4008);
});

test('what a client has heard, by its heartbeats, is not kept for it', async () => {
  const discord = await discordWith({});
  const first = await connected(discord);
  first.say(2, { token: discord.token, intents: 1, properties: {} });
  await expect.poll(() => first.heard).toHaveLength(3);
  first.say(1, 2);
  await expect.poll(() => first.heard).toHaveLength(4);
  first.socket.terminate();
  const ready = first.heard[1]?.['d'];
  const session = typeof ready === 'object' && ready !== null && 'session_id' in ready ? ready.session_id : undefined;
  const second = await connected(discord);
  second.say(6, { token: discord.token, session_id: session, seq: 1 });
  await expect.poll(() => second.heard.at(1)).toMatchObject({ op: 9, d: false });
});
