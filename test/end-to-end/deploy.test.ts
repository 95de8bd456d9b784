import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test, onTestFinished } from 'vitest';
import { COMMANDS, GROUPS } from '../../src/commands/commands.js';
import { calledCommand } from '../../src/discord/registration/deploy-commands.js';
import { registrations } from '../../src/discord/registration/registration.js';
import { startLocalDiscord, type LocalDiscord } from '../../local-discord/local-discord.js';
import { answering, reply } from '../support/discord/answering.js';
import { discordWithCommands } from './discord-with-commands.js';
import { expectHarmless } from './expect-harmless.js';
import { standBetween } from './stand-between.js';
import { startScript } from './start-script.js';

async function discordHere(): Promise<LocalDiscord> {
  const discord = await startLocalDiscord();
  onTestFinished(async () => discord.stop());
  return discord;
}

async function deploy({ token }: LocalDiscord, api: string, ...args: readonly string[]) {
  const script = startScript('scripts/deploy-commands.ts', args, { DISCORD_TOKEN: token, DISCORD_API: api });
  onTestFinished(script.kill);
  return { code: await script.ended, printed: script.printed() };
}

const puts = ({ requests }: LocalDiscord) =>
  requests.filter(({ method }) => method !== 'GET').map(({ route }) => route);
const EVERYWHERE = '/applications/:application/commands';
const ADDED = registrations(COMMANDS, GROUPS)
  .map(({ name }) => `+ ${calledCommand(name)}`)
  .join('\n');

describe('npm run deploy-commands', () => {
  test('registers the commands once, and finds nothing to change the second time', async () => {
    const discord = await discordHere();
    const first = await deploy(discord, discord.api);
    const second = await deploy(discord, discord.api);
    expect([first, second, puts(discord)]).toEqual([
      { code: 0, printed: expect.stringContaining(ADDED) },
      {
        code: 0,
        printed: expect.stringMatching(/Nothing to change\.[^]*&scope=bot\+applications\.commands&permissions=0\n/u),
      },
      [EVERYWHERE],
    ]);
    expectHarmless(discord, first.printed + second.printed);
  });

  test('takes the token from a file', async () => {
    const discord = await discordHere();
    const folder = await mkdtemp(join(tmpdir(), 'footnote-'));
    onTestFinished(async () => rm(folder, { recursive: true, force: true }));
    const file = join(folder, 'token');
    await writeFile(file, `${discord.token}\n`, { mode: 0o644 });
    const settings = { DISCORD_TOKEN_FILE: file, DISCORD_API: discord.api };
    const script = startScript('scripts/deploy-commands.ts', ['--dry-run'], settings);
    onTestFinished(script.kill);
    expect([await script.ended, script.printed()]).toEqual([0, expect.stringContaining(ADDED)]);
    expect(script.printed()).toContain('Every account of this machine may read the file that DISCORD_TOKEN_FILE names');
  });

  test('shows the difference and sends nothing with --dry-run', async () => {
    const discord = await discordHere();
    const { code, printed } = await deploy(discord, discord.api, '--dry-run');
    expect([code, printed, puts(discord)]).toEqual([0, expect.stringContaining(ADDED), []]);
  });

  test('removes the commands with --remove', async () => {
    const discord = await discordWithCommands();
    const { code } = await deploy(discord, discord.api, '--remove');
    expect(code).toBe(0);
    await expect(discord.as().slash('help')).rejects.toThrow('There is no command /help');
  });

  test('registers in one server only with --guild', async () => {
    const discord = await discordHere();
    await deploy(discord, discord.api, '--guild', discord.guildId);
    expect(puts(discord)).toEqual(['/applications/:application/guilds/:guild/commands']);
  });

  test('names a server that has the same commands, and how to remove them there', async () => {
    const discord = await discordHere();
    const first = await deploy(discord, discord.api, '--guild', discord.guildId);
    const second = await deploy(discord, discord.api);
    const remedy = `npm run deploy-commands -- --remove --guild ${discord.guildId}`;
    const third = await deploy(discord, discord.api, ...remedy.split(' ').slice(4));
    const fourth = await deploy(discord, discord.api);
    const twice = 'so that its members see each of them twice';
    expect([first, second, third, fourth].map(({ printed }) => printed.includes(twice))).toEqual([
      false,
      true,
      false,
      false,
    ]);
    expect(second.printed).toContain(remedy);
  });

  test('says when a server gets what is everywhere already, and what stays after a removal', async () => {
    const discord = await discordHere();
    await deploy(discord, discord.api);
    const { printed } = await deploy(discord, discord.api, '--guild', discord.guildId);
    expect(printed).toContain('so that members of this server see each of them twice');
    const removed = await deploy(discord, discord.api, '--remove');
    expect(removed.printed).toMatch(/The server “.+” has commands of these names of its own, and keeps them\./u);
  });

  test('refuses to register in one server and everywhere', async () => {
    const discord = await discordHere();
    const { code } = await deploy(discord, discord.api, '--guild', discord.guildId, '--global');
    expect([code, discord.requests]).toEqual([2, []]);
  });

  test('says which server is out of reach, and fails', async () => {
    const discord = await discordHere();
    const { code, printed } = await deploy(discord, discord.api, '--guild', '123456789012345678');
    expect([code, printed]).toEqual([1, expect.stringContaining('The bot is not in that server')]);
  });

  test('says what Discord refuses and where in the command it stands, and fails', async () => {
    const discord = await discordHere();
    const fault = { _errors: [{ code: 'BASE_TYPE_MAX_LENGTH', message: 'Must be 100 or fewer in length.' }] };
    const body = { message: 'Invalid Form Body', code: 50_035, errors: { 1: { description: fault } } };
    const api = await standBetween(discord.api, async (request) =>
      request.startsWith('PUT ') ? { status: 400, body } : undefined,
    );
    const { code, printed } = await deploy(discord, api);
    expect([code, printed]).toEqual([
      1,
      expect.stringContaining('/summary.description[BASE_TYPE_MAX_LENGTH]: Must be 100 or fewer in length.'),
    ]);
  });

  test('says that the token is wrong without showing it, and fails', async () => {
    const discord = await discordHere();
    const { code, printed } = await deploy({ ...discord, token: 'MTIz.wrong.token' }, discord.api);
    expect([code, printed.includes('MTIz')]).toEqual([1, false]);
    expect(printed).toContain('Discord does not know the token in DISCORD_TOKEN.');
  });

  test('says what answers in Discord’s place without showing the token, and fails', async () => {
    const discord = await discordHere();
    const api = await answering(
      reply(400, 'application/json', JSON.stringify({ code: 0, message: btoa(discord.token) })),
    );
    const refused = await deploy(discord, api);
    const page = await deploy(discord, await answering(reply(200, 'text/html', '<html>')));
    expect([refused, page]).toEqual([
      { code: 1, printed: expect.stringContaining('Discord refused the commands: [token]') },
      { code: 1, printed: expect.stringContaining('answered with a web page.') },
    ]);
  });
});
