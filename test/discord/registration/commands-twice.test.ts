import { expect, test } from 'vitest';
import { serversReport, serversWithCommands } from '../../../src/discord/registration/commands-twice.js';

const NAMES = new Set(['ask', 'help']);

/** A Discord in which the servers have these commands, by the server's id. */
async function lookup(servers: Readonly<Record<string, readonly object[]>>) {
  const rest = {
    get: async (route: `/${string}`) => {
      const id = /guilds\/(\d+)\//u.exec(route)?.[1];
      return id === undefined ? Object.keys(servers).map((one) => ({ id: one, name: `Server ${one}` })) : servers[id];
    },
  };
  return serversWithCommands({ rest, applicationId: '1', names: NAMES });
}

test('a server with one of the names is found, whatever else it has', async () =>
  expect(await lookup({ '10': [{ name: 'ask' }, { name: 'play' }], '11': [{ name: 'play' }], '12': [] })).toEqual({
    servers: [{ id: '10', name: 'Server 10' }],
    more: false,
  }));

test('a command of another kind is none of these', async () =>
  expect((await lookup({ '10': [{ name: 'ask', type: 3 }] })).servers).toEqual([]));

test('of many servers a hundred are looked at, and it is said', async () => {
  const all = Object.fromEntries(Array.from({ length: 150 }, (_, index) => [String(index + 1), []]));
  const found = await lookup(all);
  expect(serversReport(found, false, 'a.b.c')).toEqual(['Of the servers that the bot is in, 100 were looked at.']);
});

test('a server’s name can do nothing to the terminal and shows no token', () => {
  const servers = [{ id: '1', name: '\u001B[31mred\nMTIzNDU2.secret.token-part' }];
  const [line] = serversReport({ servers, more: false }, false, 'MTIzNDU2.secret.token-part');
  expect(line).toContain('The server “[31mred [token]” has commands');
});
