import { describe, expect, test } from 'vitest';
import { COMMANDS } from '../../../src/commands/commands.js';
import { defineCommand } from '../../../src/commands/command.js';
import { registration, registrations } from '../../../src/discord/registration/registration.js';
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
    expect(registration(find)).toEqual({
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
    });
  });

  test('has a second body for what stands in the menu of a message', () => {
    const checked = { ...find, onMessage: { name: 'Find this', option: 'word' } };
    expect(registrations(checked)).toEqual([
      registration(find),
      { type: 3, name: 'Find this', contexts: [0, 1, 2], integration_types: [0, 1] },
    ]);
    expect(registrations(find)).toEqual([registration(find)]);
  });

  test('makes bodies of all commands that Discord takes', () => {
    const body: unknown = JSON.parse(JSON.stringify(COMMANDS.flatMap(registrations)));
    expect(checkRequest({ route: 'commands', method: 'PUT', body })).toEqual([]);
  });
});
