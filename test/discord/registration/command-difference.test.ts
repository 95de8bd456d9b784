import { describe, expect, test } from 'vitest';
import { commandDifference } from '../../../src/discord/registration/deploy-commands.js';

const ASK = {
  name: 'ask',
  description: 'Asks',
  type: 1,
  contexts: [0, 1, 2],
  integration_types: [0, 1],
  options: [{ type: 3, name: 'question', description: 'What?', required: false, max_length: 300 }],
};

/** As Discord lists what was put as `ASK`. */
const HELD = {
  id: '1',
  application_id: '2',
  version: '3',
  default_member_permissions: null,
  dm_permission: true,
  nsfw: false,
  name: 'ask',
  name_localizations: null,
  description: 'Asks',
  description_localizations: null,
  type: 1,
  contexts: [2, 1, 0],
  integration_types: [1, 0],
  options: [{ max_length: 300, type: 3, name: 'question', description: 'What?', name_localizations: null }],
};

describe('commandDifference', () => {
  test('sees none in what Discord adds, leaves out and orders in its own way', () => {
    expect(commandDifference([HELD], [ASK])).toEqual({ added: [], changed: [], removed: [], unchanged: ['ask'] });
  });

  test('names the fields that differ', () => {
    const changed = { ...ASK, description: 'Asks well', contexts: [0] };
    expect(commandDifference([HELD], [changed]).changed).toEqual([
      { name: 'ask', fields: ['contexts', 'description'] },
    ]);
  });

  test('sees a translation that is new, other or gone', () => {
    const said = (de: string) => ({ description_localizations: { de, fr: 'Demande' } });
    const held = { ...HELD, ...said('Fragt') };
    const fields = (before: object, after: object) =>
      commandDifference([{ ...HELD, ...before }], [{ ...ASK, ...after }]).changed.flatMap((one) => one.fields);
    expect(fields({}, said('Fragt'))).toEqual(['description_localizations']);
    expect(fields(held, said('Fragt nach'))).toEqual(['description_localizations']);
    expect(fields(held, {})).toEqual(['description_localizations']);
    expect(fields({ description_localizations: { fr: 'Demande', de: 'Fragt' } }, said('Fragt'))).toEqual([]);
    expect(fields({ description_localizations: {} }, {})).toEqual([]);
  });

  test('sees a change inside an option', () => {
    const changed = { ...ASK, options: [{ ...ASK.options[0], required: true }] };
    expect(commandDifference([HELD], [changed]).changed).toEqual([{ name: 'ask', fields: ['options'] }]);
  });

  test('sees another order of the options, because people see it', () => {
    const second = { type: 3, name: 'article', description: 'Which?' };
    const held = { ...HELD, options: [...HELD.options, second] };
    const wanted = { ...ASK, options: [second, ...ASK.options] };
    expect(commandDifference([held], [wanted]).changed).toEqual([{ name: 'ask', fields: ['options'] }]);
  });

  test('tells what is new and what is gone', () => {
    expect(commandDifference([HELD], [{ ...ASK, name: 'find' }])).toMatchObject({ added: ['find'], removed: ['ask'] });
  });
});
