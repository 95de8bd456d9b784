import { describe, expect, onTestFinished, test } from 'vitest';
import { systemClock } from '../../../src/app/clock.js';
import { discordChecks } from '../../../src/app/doctor/discord-checks.js';
import { runChecks } from '../../../src/app/doctor/check.js';
import { COMMANDS, GROUPS } from '../../../src/commands/commands.js';
import { restClient } from '../../../src/discord/protocol/rest-client.js';
import { deployCommands } from '../../../src/discord/registration/deploy-commands.js';
import { registrations } from '../../../src/discord/registration/registration.js';
import { startLocalDiscord, type LocalDiscord } from '../../../local-discord/local-discord.js';
import { standBetween } from '../../end-to-end/stand-between.js';
import { answering, endless, reply } from '../../support/discord/answering.js';
import { installation } from './installation.js';

const WANTED = registrations(COMMANDS, GROUPS);
const [FIRST, ...OTHERS] = WANTED;

async function discordHere(): Promise<LocalDiscord> {
  const discord = await startLocalDiscord();
  onTestFinished(async () => discord.stop());
  return discord;
}

async function register({ token, api, applicationId }: LocalDiscord, wanted: typeof WANTED, guildId?: string) {
  const where = guildId === undefined ? {} : { guildId };
  await deployCommands({ rest: restClient(token, api), applicationId, wanted, dryRun: false, ...where });
}

/** What each check finds, by its name. */
async function found(environment: Readonly<Record<string, string>>, machine: object = {}) {
  const examined = await installation(environment, machine);
  const all = await runChecks(discordChecks(), examined, { token: environment['DISCORD_TOKEN'] ?? '' });
  return Object.fromEntries(all.map(({ name, state, says, remedy = '' }) => [name, `${state}: ${says} / ${remedy}`]));
}

const settings = ({ token, api }: LocalDiscord) => ({ DISCORD_TOKEN: token, DISCORD_API: api });

describe('at Discord', () => {
  test('all is well where the commands are registered', async () => {
    const discord = await discordHere();
    await register(discord, WANTED);
    const link = `https://discord.com/oauth2/authorize?client_id=${discord.applicationId}&scope=bot+applications.commands`;
    expect(await found(settings(discord))).toEqual({
      network: 'ok: the stand-in for Discord can be reached / ',
      clock: 'ok: it goes as Discord’s does / ',
      token: expect.stringMatching(/^ok: it is that of \S/u),
      intents: 'ok: the bot needs no privileged one, and may log in / ',
      interactions: 'ok: Discord sends them over the gateway / ',
      commands: `ok: all ${WANTED.length} are registered everywhere / `,
      'install link': `ok: ${link}&permissions=0 / `,
    });
  });
  test('the link has the permission to post where there is a channel to post in', async () => {
    const discord = await discordHere();
    const all = await found({ ...settings(discord), ADMIN_CHANNEL: '123456789012345678' });
    expect(all['install link']).toMatch(/permissions=3072 /u);
  });
  test('the link has the permissions for posts in forums where these are answered', async () => {
    const discord = await discordHere();
    const all = await found({ ...settings(discord), FORUMS: 'on' });
    const bits = BigInt(/permissions=(\d+) /u.exec(all['install link'] ?? '')?.[1] ?? 0);
    expect(bits).toBe((1n << 10n) + (1n << 16n) + (1n << 34n) + (1n << 38n));
  });
  test('the intent for what people write is missing where it is wanted, and not switched on', async () => {
    const discord = await discordHere();
    const all = await found({ ...settings(discord), FORUMS: 'on', MESSAGE_TEXTS: 'on' });
    expect(all['intents']).toMatch(/^fail: Message Content is not switched on.*set MESSAGE_TEXTS=off/u);
  });
});

test.each(['/nowhere/token', '/'])('a token that cannot be read from %s asks for no new one', async (file) => {
  const discord = await discordHere();
  const all = await found({ DISCORD_API: discord.api, DISCORD_TOKEN_FILE: file });
  expect(all['token']).toBe('fail: it could not be read from its file, as the settings say / ');
});

describe('the commands', () => {
  const changed = WANTED.map((body) => (body.type === 3 ? body : { ...body, description: 'another' }));
  const more = [...WANTED, { name: 'old', description: 'old' }];
  test.each<[string, (discord: LocalDiscord) => Promise<void>, (discord: LocalDiscord) => string, RegExp]>([
    ['none', async () => undefined, () => '', /^fail: none is registered .* npm run deploy-commands/u],
    ['one missing', async (at) => register(at, OTHERS), () => '', new RegExp(`^fail: .*/${FIRST?.name} missing`, 'u')],
    ['others than here', async (at) => register(at, changed), () => '', /^warn: .* other than here/u],
    ['one too many', async (at) => register(at, more), () => '', /^warn: .*\/old not of this version/u],
    [
      'in the server alone',
      async (at) => register(at, WANTED, at.guildId),
      (at) => at.guildId,
      /^ok: .*in the server/u,
    ],
    ['everywhere alone', async (at) => register(at, WANTED), (at) => at.guildId, /^ok: .* everywhere/u],
    ['twice, in the server of the settings', twice, (at) => at.guildId, /^warn: .*and some twice .*--remove --guild/u],
    ['twice, in another server', twice, () => '', /^warn: .*and some twice .*“.+” has commands .*--remove --guild/u],
    [
      'in no server of ours',
      async () => undefined,
      () => '123456789012345678',
      /^fail: The bot is not in that server/u,
    ],
  ])('are told of: %s', async (_what, before, guild, words) => {
    const discord = await discordHere();
    await before(discord);
    const all = await found({ ...settings(discord), GUILD_ID: guild(discord) });
    expect(all['commands']).toMatch(words);
  });
  async function twice(discord: LocalDiscord) {
    await register(discord, WANTED);
    await register(discord, WANTED, discord.guildId);
  }
});

describe('commands and presses', () => {
  const OTHER_KEY = 'ab'.repeat(32);
  const over = (discord: LocalDiscord, key = discord.publicKey) => ({
    ...settings(discord),
    TRANSPORT: 'http',
    DISCORD_PUBLIC_KEY: key,
  });
  /** An application as Discord would tell of it that has such an address. */
  const withEndpoint = async (discord: LocalDiscord) =>
    standBetween(discord.api, async (request) =>
      request.includes('/applications/@me')
        ? {
            status: 200,
            body: {
              id: discord.applicationId,
              verify_key: discord.publicKey,
              interactions_endpoint_url: 'https://bot.example/secret/interactions',
            },
          }
        : undefined,
    );

  test('that Discord sends to an address do not reach a bot at the gateway', async () => {
    const discord = await discordHere();
    const all = await found({ ...settings(discord), DISCORD_API: await withEndpoint(discord) });
    expect(all['interactions']).toMatch(
      /^fail: Discord sends them to bot\.example and none over the gateway.*Empty the Interactions Endpoint URL.*or set TRANSPORT=http/u,
    );
  });
  test('that Discord sends over the gateway do not reach a bot that waits for requests', async () => {
    const all = await found(over(await discordHere()));
    expect(all['interactions']).toMatch(
      /^warn: Discord sends them over the gateway.*https:\/\/YOUR-DOMAIN\/interactions/u,
    );
  });
  test('that another key signs are refused', async () => {
    const discord = await discordHere();
    const all = await found({ ...over(discord, OTHER_KEY), DISCORD_API: await withEndpoint(discord) });
    expect(all['interactions']).toMatch(
      /^fail: DISCORD_PUBLIC_KEY is not that of the application.*Copy the Public Key/u,
    );
  });
  test('reach a bot that waits for requests at that address, of which only the host is shown', async () => {
    const discord = await discordHere();
    const all = await found({ ...over(discord), DISCORD_API: await withEndpoint(discord) });
    expect(all['interactions']).toBe('ok: Discord sends them to bot.example, signed by the key that is set / ');
  });
});

describe('where something is wrong', () => {
  test('without a token the way to one is told, and the network is looked at all the same', async () => {
    const { api } = await discordHere();
    const all = await found({ DISCORD_API: api });
    expect(all['network']).toMatch(/^ok/u);
    expect(all['token']).toMatch(/^warn: there is none.*discord\.com\/developers/u);
    expect(all['commands']).toMatch(/^warn: not looked at, because there is no token/u);
  });
  test('a token that Discord does not know is said once', async () => {
    const { api } = await discordHere();
    const all = await found({ DISCORD_API: api, DISCORD_TOKEN: 'MTIz.wrong.token' });
    expect(all['token']).toMatch(/^fail: Discord does not know the token in DISCORD_TOKEN \/ Copy it anew/u);
    const others = [all['intents'], all['interactions'], all['commands'], all['install link']];
    expect(others.map((one) => one?.slice(0, 20))).toEqual(Array.from({ length: 4 }, () => 'warn: not looked at,'));
    expect(JSON.stringify(all)).not.toMatch(/MTIz|wrong/u);
  });
  test('a network that leads nowhere is said once', async () => {
    const all = await found({ DISCORD_API: 'http://127.0.0.1:1/api', DISCORD_TOKEN: 'MTIz.some.token' });
    expect(all['network']).toMatch(/^fail: Discord could not be reached: .*ECONNREFUSED/u);
    expect(all['commands']).toMatch(/^warn: not looked at, because Discord cannot be reached/u);
  });
  test('what never answers is given up after ten seconds', async () => {
    const clock = { ...systemClock, after: (ms: number, run: () => void) => systemClock.after(ms / 100, run) };
    const silent = { DISCORD_API: await answering(() => undefined), DISCORD_TOKEN: 'MTIz.some.token' };
    const all = await found(silent, { clock });
    expect(all['network']).toMatch(/^fail: Discord did not answer within 10 seconds/u);
  });
  test.each<[string, Parameters<typeof answering>[0]]>([
    ['a page', reply(200, 'text/html', '<html>')],
    ['another JSON', reply(200, 'application/json', '[1]')],
    ['JSON without end', endless],
    ['an outage', reply(500, 'text/plain', 'x')],
  ])('%s in Discord’s place is a failure of the network', async (_what, answer) => {
    const all = await found({ DISCORD_API: await answering(answer), DISCORD_TOKEN: 'MTIz.some.token' });
    expect(all['network']).toMatch(/^fail: /u);
  });
  test.each([
    [3_600_000, /^warn: it is 6[01] minutes ahead of Discord’s .*timedatectl/u],
    [-120_000, /^warn: it is \d+ (?:minutes|seconds) behind/u],
    [10_000, /^ok/u],
  ])('a clock that is %i ms off is told of', async (by, words) => {
    const { api } = await discordHere();
    const all = await found({ DISCORD_API: api }, { now: () => Date.now() + by });
    expect(all['clock']).toMatch(words);
  });
  test.each<[string, object, string, RegExp]>([
    [
      'logged in too often',
      { session_start_limit: { remaining: 0, reset_after: 7_200_000 } },
      'intents',
      /^fail: .*Wait 120 minutes|^fail: .*Wait 2 hours/u,
    ],
    [
      'privileged intents switched on',
      { flags: 2 ** 19 + 2 ** 14 + 2 ** 40 },
      'intents',
      /^ok: .*Server Members, Message Content need not/u,
    ],
    [
      'an application that only its owner adds',
      { bot_public: false },
      'install link',
      /^ok: .*owner of the application alone/u,
    ],
    [
      'an application whose link adds nothing',
      { bot_require_code_grant: true },
      'install link',
      /^fail: .*Requires OAuth2 Code Grant/u,
    ],
  ])('%s is told of', async (_what, said, name, words) => {
    const discord = await discordHere();
    const body = { id: discord.applicationId, ...said };
    const api = await standBetween(discord.api, async (request) =>
      request.includes('session_start_limit' in said ? '/gateway/bot' : '/applications/@me')
        ? { status: 200, body }
        : undefined,
    );
    const all = await found({ ...settings(discord), DISCORD_API: api });
    expect(all[name]).toMatch(words);
  });
  test('a stand-in on another machine is refused, and gets no token', async () => {
    const all = await found({ DISCORD_API: 'http://192.0.2.1/api', DISCORD_TOKEN: 'MTIz.some.token' });
    expect(all['network']).toMatch(/must be on this machine/u);
    expect(all['token']).toMatch(/^warn: not looked at/u);
  });
});
