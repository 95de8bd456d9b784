import type { Interaction } from 'discord.js';
import { expect, test } from 'vitest';
import { createCommandIds } from '../../src/discord/command-ids.js';

/** An interaction in the server, with the command of this id if one is given; that of a server when it says so. */
const from = (guildId: string | null, command?: { name: string; id: string; guildId: string | null }) =>
  ({
    guildId,
    applicationId: '1',
    commandName: command?.name,
    commandId: command?.id,
    commandGuildId: command?.guildId,
    options: { getSubcommandGroup: () => null, getSubcommand: () => null },
    isChatInputCommand: () => command !== undefined,
    // What of an interaction is looked at here.
  }) as unknown as Interaction;

const rest = (answers: Readonly<Record<string, unknown>>) => ({
  get: async (route: `/${string}`) => {
    if (!(route in answers)) throw new Error('No answer.');
    return answers[route];
  },
});

test('those registered everywhere are known once Discord has listed them', async () => {
  const ids = createCommandIds(
    rest({
      '/applications/1/commands': [
        { name: 'ask', id: '10' },
        { name: 'odd', id: 'x' },
      ],
    }),
  );
  expect([...ids.of(from(null))]).toEqual([]);
  await ids.load('1');
  expect([...ids.of(from('7'))]).toEqual([['ask', '10']]);
});

test('subcommands are known by their whole path, and what is above them is none', async () => {
  const feed = { type: 2, name: 'feed', options: [{ type: 1, name: 'add', options: [{ type: 3, name: 'url' }] }] };
  const library = { name: 'library', id: '30', options: [{ type: 1, name: 'list' }, feed, null] };
  const ids = createCommandIds(rest({ '/applications/1/commands': [library] }));
  await ids.load('1');
  expect([...ids.of(from(null))]).toEqual([
    ['library list', '30'],
    ['library feed add', '30'],
  ]);
});

test('those of a server are known there alone', async () => {
  const ids = createCommandIds(
    rest({
      '/applications/1/guilds/7/commands': [
        { name: 'ask', id: '20' },
        { name: 'help', id: '21' },
      ],
    }),
  );
  expect([...ids.of(from('7', { name: 'ask', id: '20', guildId: '7' }))]).toEqual([['ask', '20']]);
  await new Promise((resolve) => setImmediate(resolve));
  expect([[...ids.of(from('7'))], [...ids.of(from('8'))]]).toEqual([
    [
      ['ask', '20'],
      ['help', '21'],
    ],
    [],
  ]);
});

test('a list that cannot be had leaves what interactions tell', async () => {
  const ids = createCommandIds(rest({}));
  await ids.load('1');
  expect([...ids.of(from(null, { name: 'help', id: '30', guildId: null }))]).toEqual([['help', '30']]);
});
