import { DiscordAPIError } from '@discordjs/rest';
import { Routes } from 'discord.js';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import {
  deployCommands,
  deploymentFailure,
  commandDifference,
  differenceReport,
  idOfApplication,
} from '../../../src/discord/registration/deploy-commands.js';
import { restClient } from '../../../src/discord/protocol/rest-client.js';
import type { CommandBody } from '../../../src/discord/registration/registration.js';
import { answering, reply } from '../../support/discord/answering.js';
import { startLocalDiscord, type LocalDiscord } from '../../../local-discord/local-discord.js';

const MENU = { name: 'Check this', type: 3, contexts: [0, 1, 2], integration_types: [0, 1] };
const ASK = { name: 'ask', description: 'Asks', type: 1, contexts: [0, 1, 2], integration_types: [0, 1], options: [] };
const FIND = { ...ASK, name: 'find', description: 'Finds' };

let discord: LocalDiscord;

beforeEach(async () => {
  discord = await startLocalDiscord();
});

afterEach(async () => {
  await discord.stop();
});

const rest = (token = discord.token) => restClient(token, discord.api);

async function deploy(wanted: readonly CommandBody[], dryRun = false) {
  return deployCommands({ rest: rest(), applicationId: discord.applicationId, wanted, dryRun });
}

async function held(): Promise<readonly { name: string; type: number }[]> {
  const answer = await rest().get(Routes.applicationCommands(discord.applicationId));
  if (!Array.isArray(answer)) throw new Error('Discord lists commands.');
  return answer.map(({ name, type }: { name: string; type: number }) => ({ name, type }));
}

describe('deployCommands', () => {
  test('puts what is new and reports it', async () => {
    const { difference } = await deploy([ASK, FIND]);
    expect(differenceReport(difference, discord.token)).toBe('+ /ask\n+ /find\n2 to add, 0 to change, 0 to remove.');
    expect(await held()).toEqual([
      { name: 'ask', type: 1 },
      { name: 'find', type: 1 },
    ]);
  });

  test('puts nothing the second time', async () => {
    await deploy([ASK, FIND]);
    const { put, difference } = await deploy([ASK, FIND]);
    expect(put).toBe(false);
    expect(differenceReport(difference, discord.token)).toBe('  /ask\n  /find\nNothing to change.');
  });

  test('sends nothing on a dry run', async () => {
    await deploy([ASK], true);
    expect(discord.requests.map(({ method }) => method)).not.toContain('PUT');
  });

  test('removes the commands that are not wanted', async () => {
    await deploy([ASK, FIND]);
    await deploy([]);
    expect(await held()).toEqual([]);
  });

  test('keeps the commands of other kinds, which an overwrite would remove', async () => {
    const quote = { name: 'Quote', type: 3 };
    await rest().put(Routes.applicationCommands(discord.applicationId), { body: [quote] });
    await deploy([ASK]);
    expect(await held()).toEqual(expect.arrayContaining([quote, { name: 'ask', type: 1 }]));
    expect(discord.violations).toEqual([]);
  });

  test.each([
    ['wanted', [ASK, MENU], []],
    ['no longer wanted', [ASK], ['Check this']],
  ])('takes a message command of its own for one when it is %s', async (_what, wanted, removed) => {
    const quote = { name: 'Quote', type: 3 };
    await rest().put(Routes.applicationCommands(discord.applicationId), { body: [quote, MENU] });
    const { difference } = await deployCommands({
      rest: rest(),
      applicationId: discord.applicationId,
      wanted,
      removed,
      dryRun: false,
    });
    expect(difference).toMatchObject({ added: ['ask'], removed });
    const names = (await held()).map(({ name }) => name).toSorted();
    expect(names).toEqual(removed.length === 0 ? ['Check this', 'Quote', 'ask'] : ['Quote', 'ask']);
    expect(differenceReport(difference, 'token')).toContain(removed.length === 0 ? '  Check this' : '- Check this');
  });

  test('names the command and the field that Discord refuses', async () => {
    const wanted = [ASK, { ...FIND, description: 'x'.repeat(101) }];
    const failure = await deploy(wanted).catch((error: unknown) => deploymentFailure(error, wanted, discord.token));
    expect(failure).toMatch(/^Discord refused the commands: Invalid Form Body\n\/find\.description\[/u);
  });

  test('names the remedy when the token is wrong', async () => {
    const options = { rest: rest('bm8.no.no'), applicationId: discord.applicationId, wanted: [ASK], dryRun: false };
    const failure = await deployCommands(options).catch((error: unknown) =>
      deploymentFailure(error, [ASK], discord.token),
    );
    expect(failure).toContain('does not know the token in DISCORD_TOKEN');
  });

  test('names the remedy when the bot is not in the server', async () => {
    const guildId = '123456789012345678';
    const options = { rest: rest(), applicationId: discord.applicationId, guildId, wanted: [ASK], dryRun: false };
    const failure = await deployCommands(options).catch((error: unknown) =>
      deploymentFailure(error, [ASK], discord.token),
    );
    expect(failure).toContain('The bot is not in that server');
  });
});

test.each([
  ['no list', reply(200, 'application/json', '{}'), 'Instead of the list of commands'],
  ['a web page', reply(200, 'text/html', '<html>'), 'answered with a web page.'],
  ['a command without a name', reply(200, 'application/json', '[{}]'), 'JSON of another form (array)'],
])('what came instead of the commands is told: %s', async (_, answer, words) => {
  const elsewhere = restClient(discord.token, await answering(answer));
  const deployment = { rest: elsewhere, applicationId: '1', wanted: [ASK], dryRun: false };
  const failure = await deployCommands(deployment).catch((error: unknown) => deploymentFailure(error, [ASK], 'x.y.z'));
  expect(failure).toContain(words);
});

test('what came instead of the application is told', async () => {
  const elsewhere = restClient(discord.token, await answering(reply(200, 'application/json', 'null')));
  await expect(idOfApplication(elsewhere, new AbortController().signal)).rejects.toThrow(
    'Instead of the application that the token belongs to, Discord’s address answered with the JSON value null.',
  );
});

describe('what Discord refuses, as it is told', () => {
  const TOKEN = 'MTIzNDU2Nzg5.GhIjKl.a-secret_of-thirty-eight-characters';
  const told = (message: string) => {
    const request = { body: undefined, files: undefined };
    const refusal = new DiscordAPIError({ code: 0, message }, 0, 400, 'PUT', 'https://discord.com/api/v10/x', request);
    return deploymentFailure(refusal, [], TOKEN);
  };

  test('does not repeat the token', () => {
    expect(told(`Bad header: ${TOKEN}!`)).toBe('Discord refused the commands: Bad header: [token]!');
  });

  test('does not repeat what was sent as a token, were it another', () => {
    expect(told('Authorization "Bot abc.def" is bad')).toBe(
      'Discord refused the commands: Authorization "Bot [token]" is bad',
    );
  });

  test('can do nothing to the terminal', () => {
    expect(told('Red \u001b[31m and \u202eback\u0007')).toBe('Discord refused the commands: Red [31m and back');
  });

  test('is cut visibly when it is very long', () => {
    const text = told('x'.repeat(100_000));
    expect([text.length, text.at(-1)]).toEqual([2_030, '…']);
  });
});

test('the names that an address in Discord’s place answers with repeat no token and do nothing to the terminal', () => {
  const token = 'MTIzNDU2Nzg5.GhIjKl.a-secret_of-thirty-eight-characters';
  const answered = [
    { name: `evil\n\u001b[31m${token}`, description: 'x' },
    { name: 'ask', [`k${token}`]: 1, description: 'x' },
    { name: 'y'.repeat(1_000), description: 'x' },
  ];
  const report = differenceReport(commandDifference(answered, [ASK]), token);
  const [changed, evil, long, ...others] = report.split('\n');
  expect(changed).toMatch(/^~ \/ask: .*k\[token\]/u);
  expect(evil).toBe('- /evil [31m[token]');
  expect(long).toBe(`- /${'y'.repeat(99)}…`);
  expect(others).toHaveLength(1);
});
