import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { defineCommand } from '../../src/commands/command.js';
import type { Choice } from '../../src/commands/option.js';
import { autocomplete, toChoices } from '../../src/discord/suggest.js';
import { checkRequest } from '../../local-discord/validation/check-request.js';
import { hostileText } from '../support/discord/hostile-text.js';
import { servicesOver } from '../support/discord/services-over.js';
import { TEXT_REPLY } from '../support/discord/text-reply.js';

async function suggested(
  choices: readonly Choice[],
  typed = { command: 'find', option: 'word', text: 'x' },
): Promise<readonly Choice[]> {
  const find = defineCommand({
    name: 'find',
    description: 'Finds',
    options: { word: { type: 'string', description: 'Which?', autocomplete: true } },
    run: async () => TEXT_REPLY,
    complete: { word: () => choices },
  });
  return autocomplete([find], typed, servicesOver([]));
}

describe('autocomplete', () => {
  test('suggests what the command suggests for the option', async () => {
    expect(await suggested([{ name: 'The gates', value: 'gates' }])).toEqual([{ name: 'The gates', value: 'gates' }]);
  });

  test('takes the first 25', async () => {
    const many = Array.from({ length: 40 }, (_, n) => ({ name: `n${n}`, value: `v${n}` }));
    expect(await suggested(many)).toEqual(many.slice(0, 25));
  });

  test('cuts a long name at a whole character', async () => {
    expect(await suggested([{ name: `${'x'.repeat(98)}👩‍👩‍👧`, value: 'v' }])).toEqual([
      { name: 'x'.repeat(98), value: 'v' },
    ]);
  });

  test('shows the value of a choice whose name cannot be seen', async () => {
    expect(await suggested([{ name: ' \u200b\u202e ', value: 'gates' }])).toEqual([{ name: 'gates', value: 'gates' }]);
  });

  test('leaves out a choice whose value is too long to be sent', async () => {
    expect(await suggested([{ name: 'Long', value: 'x'.repeat(101) }])).toEqual([]);
  });

  test.each([
    ['a command', { command: 'lose', option: 'word', text: '' }],
    ['an option', { command: 'find', option: 'colour', text: '' }],
    ['an option named like a property of all objects', { command: 'find', option: 'constructor', text: '' }],
  ])('suggests nothing for %s that there is not', async (_name, typed) => {
    expect(await suggested([{ name: 'a', value: 'a' }], typed)).toEqual([]);
  });

  test('makes of any names and values what Discord takes', async () => {
    const choice = fc.record({ name: hostileText(30), value: fc.string({ maxLength: 120 }) });
    await fc.assert(
      fc.asyncProperty(fc.array(choice, { maxLength: 40 }), async (choices) => {
        const { body } = toChoices(await suggested(choices));
        expect(checkRequest({ route: 'callback', method: 'POST', body })).toEqual([]);
      }),
    );
  });
});
