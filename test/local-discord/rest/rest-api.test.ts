import { request as httpRequest } from 'node:http';
import { REST } from '@discordjs/rest';
import { Routes } from 'discord.js';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startLocalDiscord, type LocalDiscord } from '../../../local-discord/local-discord.js';

let discord: LocalDiscord;
let rest: REST;

beforeAll(async () => {
  discord = await startLocalDiscord();
  rest = new REST({ api: discord.api }).setToken(discord.token);
});
afterAll(async () => discord.stop());

const ask = { name: 'ask', description: 'Ask', options: [{ type: 3, name: 'q', description: 'Q', required: false }] };

async function status(headers: Readonly<Record<string, string>>): Promise<number | undefined> {
  return new Promise((resolve, reject) => {
    httpRequest(`${discord.api}/v10/gateway`, { headers }, (response) => {
      response.resume();
      resolve(response.statusCode);
    })
      .on('error', reject)
      .end();
  });
}

test('the token names the application', () => {
  const [id] = discord.token.split('.');
  expect(Buffer.from(String(id), 'base64').toString()).toBe(discord.applicationId);
});

test('every start has its own token', async () => {
  const other = await startLocalDiscord();
  expect(other.token).not.toBe(discord.token);
  await other.stop();
});

test.each(['/users/@me', '/applications/@me', '/oauth2/applications/@me'] as const)(
  '%s says who the bot is',
  async (route) => {
    expect(await rest.get(route)).toMatchObject({ id: discord.applicationId });
  },
);

test('a wrong token is answered with 401', async () => {
  const stranger = new REST({ api: discord.api }).setToken('a.b.c');
  await expect(stranger.get(Routes.user())).rejects.toMatchObject({ status: 401, message: '401: Unauthorized' });
});

test('an unknown path is answered with 404', async () => {
  await expect(rest.get('/nowhere')).rejects.toMatchObject({ status: 404, code: 0 });
});

test('a command keeps its id when it is deployed again', async () => {
  const route = Routes.applicationCommands(discord.applicationId);
  const before = await rest.put(route, { body: [ask] });
  const after = await rest.put(route, { body: [{ ...ask, description: 'Changed' }] });
  const id = (before as readonly { id: string }[])[0]?.id;
  expect(after).toMatchObject([{ id, description: 'Changed', type: 1, contexts: null }]);
});

test('options are given back without what says nothing', async () => {
  const route = Routes.applicationCommands(discord.applicationId);
  await rest.put(route, { body: [ask] });
  expect(await rest.get(route)).toMatchObject([{ options: [{ type: 3, name: 'q', description: 'Q' }] }]);
  expect(JSON.stringify(await rest.get(route))).not.toContain('required');
});

test('commands of a server are kept apart from global ones', async () => {
  const route = Routes.applicationGuildCommands(discord.applicationId, discord.guildId);
  await rest.put(route, { body: [{ ...ask, name: 'nearby' }] });
  expect(await rest.get(route)).toMatchObject([{ name: 'nearby', guild_id: discord.guildId }]);
  expect(JSON.stringify(await rest.get(Routes.applicationCommands(discord.applicationId)))).not.toContain('nearby');
});

test('one command can be made, read, changed and removed', async () => {
  const app = discord.applicationId;
  const made = await rest.post(Routes.applicationCommands(app), { body: { ...ask, name: 'one' } });
  const { id } = made as { id: string };
  await rest.patch(Routes.applicationCommand(app, id), { body: { description: 'Other' } });
  expect(await rest.get(Routes.applicationCommand(app, id))).toMatchObject({ id, name: 'one', description: 'Other' });
  await rest.delete(Routes.applicationCommand(app, id));
  await expect(rest.get(Routes.applicationCommand(app, id))).rejects.toMatchObject({ code: 10_063 });
});

test("another server's commands are out of reach", async () => {
  const route = Routes.applicationGuildCommands(discord.applicationId, '1');
  await expect(rest.get(route)).rejects.toMatchObject({ status: 403, code: 50_001 });
});

test('a faulty command is refused with the path of its fault', async () => {
  const body = [{ ...ask, name: 'Ask Me' }];
  await expect(rest.put(Routes.applicationCommands(discord.applicationId), { body })).rejects.toMatchObject({
    code: 50_035,
    rawError: { errors: { '0': { name: { _errors: [{ code: 'APPLICATION_COMMAND_INVALID_NAME' }] } } } },
  });
});

test('answers carry the rate limit', async () => {
  const { headers } = await fetch(`${discord.api}/v10/gateway`);
  expect(headers.get('x-ratelimit-limit')).toBe('50');
  expect(Number(headers.get('x-ratelimit-reset-after'))).toBeGreaterThan(0);
});

test('a name that resolves to this machine is not enough to be answered', async () => {
  expect(await status({ host: 'evil.example' })).toBe(421);
});

test("another site's page is not answered", async () => {
  expect(await status({ origin: 'https://evil.example' })).toBe(421);
});

test('an unknown interaction token is answered with 50027 on its webhook', async () => {
  const route = Routes.webhookMessage(discord.applicationId, 'nothing');
  await expect(rest.get(route, { auth: false })).rejects.toMatchObject({ code: 50_027 });
});

test('a body that is no JSON is answered with 400', async () => {
  const response = await fetch(`${discord.api}/v10/applications/${discord.applicationId}/commands`, {
    method: 'POST',
    headers: { authorization: `Bot ${discord.token}`, 'content-type': 'application/json' },
    body: '{',
  });
  expect(response.status).toBe(400);
  expect(await response.json()).toMatchObject({ code: 50_109 });
});

test('a known path with another method is answered with 405', async () => {
  const answer = await fetch(`${discord.api}/v10/gateway`, { method: 'POST' });
  expect(answer.status).toBe(405);
  expect(await answer.json()).toEqual({ message: '405: Method Not Allowed', code: 0 });
});

test.each(['/v10/gateway', '/gateway', '/v9/gateway'])('the version is no part of the route: %s', async (path) => {
  expect((await fetch(`${discord.api}${path}`)).status).toBe(200);
});

test('an @ in a path may be encoded', async () => {
  const answer = await fetch(`${discord.api}/v10/users/%40me`, { headers: { authorization: `Bot ${discord.token}` } });
  expect(await answer.json()).toMatchObject({ id: discord.applicationId });
});

test('a slash inside a piece of the path does not split it', async () => {
  expect((await fetch(`${discord.api}/v10/webhooks/1/a%2Fb/messages/2`)).status).toBe(401);
  expect((await fetch(`${discord.api}/v10/webhooks/1/a/b/messages/2`)).status).toBe(404);
});

test('a client that goes away in the middle of its body is no error of the stand-in', async () => {
  const { port } = new URL(discord.api);
  const path = `/api/v10/applications/${discord.applicationId}/commands`;
  const headers = { authorization: `Bot ${discord.token}`, 'content-length': 100 };
  const before = discord.requests.length;
  const asked = httpRequest({ port, path, method: 'PUT', headers });
  asked.on('error', () => undefined);
  asked.write('[', () => asked.destroy());
  await discord.until(() => (discord.requests.length > before ? true : undefined));
  expect(discord.violations.filter(({ code }) => code === 'STAND_IN_ERROR')).toEqual([]);
});

test('a path that cannot be decoded is answered with 404', async () => {
  expect((await fetch(`${discord.api}/v10/%`)).status).toBe(404);
});

test('a taken port is an error at the start', async () => {
  const port = Number(new URL(discord.api).port);
  await expect(startLocalDiscord({ port })).rejects.toThrow(/EADDRINUSE/u);
});

test('it is reached on this machine only', () => {
  expect(new URL(discord.api).hostname).toBe('127.0.0.1');
});

test('requests are recorded without their tokens', async () => {
  await fetch(`${discord.api}/v10/webhooks/1/secret/messages/2`);
  expect(JSON.stringify(discord.requests)).not.toContain('secret');
  expect(discord.requests.at(-1)).toMatchObject({ route: '/webhooks/:application/:token/messages/:message' });
});

test('a client that does not heed the rate limit is answered with 429', async () => {
  const url = `${discord.api}/v10/webhooks/${discord.applicationId}/hasty/messages/1`;
  const answers = await Promise.all(Array.from({ length: 6 }, async () => fetch(url)));
  const refused = answers.find((answer) => answer.status === 429);
  expect(answers.map((answer) => answer.status).toSorted((a, b) => a - b)).toEqual([401, 401, 401, 401, 401, 429]);
  expect(refused?.headers.get('retry-after')).toBe('2');
  expect(await refused?.json()).toMatchObject({ global: false });
  expect(discord.requests.filter((request) => request.status === 429)).toHaveLength(1);
});

test('a command that is posted again takes its own place and no other', async () => {
  const route = Routes.applicationCommands(discord.applicationId);
  await rest.put(route, { body: [ask, { ...ask, name: 'other' }] });
  await rest.post(route, { body: { ...ask, description: 'Again' } });
  expect(await rest.get(route)).toMatchObject([{ name: 'other' }, { name: 'ask', description: 'Again' }]);
  expect(discord.requests.slice(-3).map(({ status: answered }) => answered)).toEqual([200, 200, 200]);
});
