import { describe, expect, test } from 'vitest';
import { COMMANDS, GROUPS } from '../../../src/commands/commands.js';
import { defineCommand } from '../../../src/commands/command.js';
import { registrations } from '../../../src/discord/registration/registration.js';
import { TEXT_REPLY } from '../../support/discord/text-reply.js';
import { checkRequest } from '../../../local-discord/validation/check-request.js';

const find = defineCommand({
  name: 'find',
  description: 'Finds',
  options: {
    word: { type: 'string', description: 'Which word?', required: true, maxLength: 30, autocomplete: true },
    order: { type: 'string', description: 'In which order?', choices: [{ name: 'Oldest first', value: 'old' }] },
    count: { type: 'integer', description: 'How many?', min: 1, max: 5 },
    private: { type: 'boolean', description: 'Alone?' },
  },
  run: async () => TEXT_REPLY,
  complete: { word: () => [] },
});

describe('registration', () => {
  test('derives the body from the definition, options in their order', () => {
    expect(registrations([find], {})).toEqual([
      {
        type: 1,
        name: 'find',
        description: 'Finds',
        contexts: [0, 1, 2],
        integration_types: [0, 1],
        options: [
          { type: 3, name: 'word', description: 'Which word?', required: true, max_length: 30, autocomplete: true },
          {
            type: 3,
            name: 'order',
            description: 'In which order?',
            required: false,
            choices: [{ name: 'Oldest first', value: 'old' }],
          },
          { type: 4, name: 'count', description: 'How many?', required: false, min_value: 1, max_value: 5 },
          { type: 5, name: 'private', description: 'Alone?', required: false },
        ],
      },
    ]);
  });

  test('gives texts in every language that the bot speaks, under each tag that Discord has for it', () => {
    const said = { en: 'Finds', de: 'Sucht', fr: 'Cherche', es: 'Busca', pt: 'Procura', ja: '探す', zh: '查找' };
    const localised = {
      'en-GB': 'Finds',
      'en-US': 'Finds',
      de: 'Sucht',
      fr: 'Cherche',
      'es-ES': 'Busca',
      'es-419': 'Busca',
      'pt-BR': 'Procura',
      ja: '探す',
      'zh-CN': '查找',
      'zh-TW': '查找',
    };
    const order = { type: 'string', description: said, choices: [{ name: said, value: 'old' }] } as const;
    const found = { ...find, description: said, options: { order }, onMessage: { name: said, option: 'order' } };
    const described = { description: 'Finds', description_localizations: localised };
    const named = { name: 'Finds', name_localizations: localised };
    expect(registrations([found], {})).toMatchObject([
      { name: 'find', ...described, options: [{ name: 'order', ...described, choices: [{ ...named, value: 'old' }] }] },
      { type: 3, ...named },
    ]);
    const [shelf] = registrations([{ ...find, name: 'shelf list' }], { shelf: said });
    expect(shelf).toMatchObject(described);
  });

  test('leaves no text of the commands in one language', () => {
    const all = JSON.stringify(registrations(COMMANDS, GROUPS));
    expect(all.match(/"description":/gu)?.length).toBe(all.match(/"description_localizations":/gu)?.length);
  });

  test('has a second body for what stands in the menu of a message', () => {
    const checked = { ...find, onMessage: { name: 'Find this', option: 'word' } };
    expect(registrations([checked], {})).toEqual([
      ...registrations([find], {}),
      { type: 3, name: 'Find this', contexts: [0, 1, 2], integration_types: [0, 1] },
    ]);
  });

  test('has what is never typed in the menu of a message alone', () => {
    const menu = { ...find, pressedOnly: true, onMessage: { name: 'Find this', option: 'word' } } as const;
    expect(registrations([menu], {}).map(({ name, type }) => [name, type])).toEqual([['Find this', 3]]);
  });

  test('puts subcommands under their first word, and those of a group under the group', () => {
    const part = (name: string) => ({ ...find, name, options: {} });
    const bodies = registrations([part('shelf list'), find, part('shelf feed add'), part('shelf feed list')], {
      shelf: 'Keeps the shelf',
      'shelf feed': 'Keeps its feeds',
    });
    expect(bodies.map(({ name }) => name)).toEqual(['shelf', 'find']);
    const subcommand = (name: string) => ({ type: 1, name, description: 'Finds', options: [] });
    expect(bodies[0]).toMatchObject({
      description: 'Keeps the shelf',
      options: [
        subcommand('list'),
        { type: 2, name: 'feed', description: 'Keeps its feeds', options: [subcommand('add'), subcommand('list')] },
      ],
    });
    expect(checkRequest({ route: 'commands', method: 'PUT', body: JSON.parse(JSON.stringify(bodies)) })).toEqual([]);
    expect(() => registrations([part('shelf list')], {})).toThrow('Nothing says what /shelf is for.');
  });

  test('shows what is for those who manage a server to them, in servers that have installed the bot', () => {
    const [body] = registrations([{ ...find, requires: 'manage-server' }], {});
    expect(body).toMatchObject({ contexts: [0], integration_types: [0], default_member_permissions: '32' });
  });

  test('takes files, and leaves out what is pressed only', () => {
    const add = { ...find, options: { file: { type: 'attachment', description: 'Which?', required: true } } } as const;
    const [body, ...others] = registrations([add, { ...find, name: 'keep', pressedOnly: true }], {});
    expect(body).toMatchObject({ options: [{ type: 11, name: 'file', description: 'Which?', required: true }] });
    expect(others).toEqual([]);
  });

  test('makes bodies of all commands that Discord takes', () => {
    const body: unknown = JSON.parse(JSON.stringify(registrations(COMMANDS, GROUPS)));
    expect(checkRequest({ route: 'commands', method: 'PUT', body })).toEqual([]);
  });
});
