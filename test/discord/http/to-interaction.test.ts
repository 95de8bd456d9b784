import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isPing, toInteraction } from '../../../src/discord/http/to-interaction.js';
import { newClient } from '../../../src/discord/new-client.js';

const client = newClient(undefined, { intents: [] });

const USER = { id: '200000000000000000', username: 'ada' };
const TOLD = {
  version: 1,
  id: '1100000000000000000',
  application_id: '100000000000000000',
  type: 2,
  token: 'token',
  data: { id: '1', name: 'ask', type: 1, options: [{ name: 'question', type: 3, value: 'Why?' }] },
  channel_id: '3',
  context: 0,
  locale: 'de',
  app_permissions: '0',
  channel: { id: '3', type: 0 },
  guild_id: '4',
  guild: { id: '4', locale: 'en-US', features: [] },
  entitlements: [],
  authorizing_integration_owners: { '0': '4' },
  member: { user: USER, roles: ['5'], permissions: '32' },
};

const TYPED = { ...TOLD.data, options: [{ name: 'article', type: 3, value: 'ga', focused: true }] };
const OPTION = { name: 'a', type: 1 };

const MESSAGE = { id: '9', channel_id: '3', author: USER, content: '', flags: 0, components: [], attachments: [] };

/** What in JSON stands for a text, a number, an object: anything but what should. */
const ODD = fc.oneof(
  fc.constantFrom(null, true, 0, -1, 1e308, '', 'x', '9'.repeat(400), [], [[]], {}, { id: {} }, '\ud800', '__proto__'),
  fc.jsonValue({ maxDepth: 3 }),
);

/** The same with one value, at any depth, replaced by another or taken away. */
function altered(value: unknown, path: readonly number[], odd: unknown): unknown {
  const [at, ...rest] = path;
  if (at === undefined || typeof value !== 'object' || value === null) return odd;
  const keys = Object.keys(value);
  if (keys.length === 0) return odd;
  const key = keys[at % keys.length] ?? '';
  const inner: unknown = Reflect.get(value, key);
  const changed = altered(inner, rest, odd);
  return Array.isArray(value)
    ? value.map((one: unknown, index) => (String(index) === key ? changed : one))
    : { ...value, [key]: changed };
}

describe('what discord.js makes of a request', () => {
  // It is made in a way that discord.js does not promise: where this fails after an update of it, another way is needed.
  test('is the interaction that it makes of an event of the gateway', () => {
    const { interaction } = toInteraction(client, TOLD) ?? {};
    if (interaction?.isChatInputCommand() !== true) throw new Error('No command was made.');
    const { id, token, applicationId, guildId, channelId, locale, user, memberPermissions, member } = interaction;
    expect({ id, token, applicationId, guildId, channelId, locale }).toEqual({
      id: TOLD.id,
      token: 'token',
      applicationId: TOLD.application_id,
      guildId: '4',
      channelId: '3',
      locale: 'de',
    });
    expect([interaction.options.getString('question'), user.id, memberPermissions?.bitfield, member?.roles]).toEqual([
      'Why?',
      USER.id,
      32n,
      ['5'],
    ]);
  });

  test.each([
    ['a button', { type: 3, message: MESSAGE, data: { custom_id: '2r.help', component_type: 2 } }, 'isButton'],
    ['a form', { type: 5, data: { custom_id: '2r.help', components: [] } }, 'isModalSubmit'],
    ['suggestions', { type: 4, data: TYPED }, 'isAutocomplete'],
  ] as const)('is one of %s', (_name, more, is) => {
    expect(toInteraction(client, { ...TOLD, ...more })?.interaction[is]()).toBe(true);
  });

  test('says nothing of what somebody has bought', () => {
    expect(toInteraction(client, { ...TOLD, entitlements: [{ id: '6' }] })?.interaction.entitlements.size).toBe(0);
  });

  test.each([
    ['nothing', undefined],
    ['no object', 'hello'],
    ['nobody', { ...TOLD, member: undefined }],
    ['a type that is not known', { ...TOLD, type: 99 }],
    ['an id that is none', { ...TOLD, id: 'x' }],
    ['roles that are none', { ...TOLD, member: { ...TOLD.member, roles: null } }],
    ['a command of a kind that is not known', { ...TOLD, data: { ...TOLD.data, type: 99 } }],
    ['a ping', { type: 1 }],
    ['a token that no address has', { ...TOLD, token: 'a b' }],
    ['a command without a name', { ...TOLD, data: { ...TOLD.data, name: {} } }],
    ['a value that is none', { ...TOLD, data: { ...TOLD.data, options: [{ ...OPTION, value: {} }] } }],
    [
      'more groups in each other than there are',
      {
        ...TOLD,
        data: {
          ...TOLD.data,
          options: [{ ...OPTION, options: [{ ...OPTION, options: [{ ...OPTION, options: [OPTION] }] }] }],
        },
      },
    ],
    ['suggestions for nothing', { ...TOLD, type: 4 }],
    [
      'suggestions for what is no text',
      { ...TOLD, type: 4, data: { ...TYPED, options: [{ ...OPTION, focused: true }] } },
    ],
    [
      'a command on a message that is none',
      {
        ...TOLD,
        data: { ...TOLD.data, type: 3, target_id: '9', resolved: { messages: { '9': { id: '9', content: 1 } } } },
      },
    ],
    ['a button that is none', { ...TOLD, type: 3, message: MESSAGE, data: { component_type: 2 } }],
    [
      'choices that are none',
      { ...TOLD, type: 3, message: MESSAGE, data: { custom_id: '2menu', component_type: 3, values: 'a' } },
    ],
  ])('is none of %s', (_name, told: unknown) => expect(toInteraction(client, told)).toBeUndefined());

  test('is never an error, whatever is told', () => {
    const component = {
      ...TOLD,
      type: 3,
      message: MESSAGE,
      data: { custom_id: '2r.help', component_type: 3, values: ['a'] },
    };
    const form = {
      ...TOLD,
      type: 5,
      data: { custom_id: 'x', components: [{ type: 18, component: { type: 4, custom_id: 'a', value: 'b' } }] },
    };
    const path = fc.array(fc.nat(40), { minLength: 1, maxLength: 6 });
    fc.assert(
      fc.property(fc.constantFrom(TOLD, component, form), path, ODD, (told, at, odd) => {
        expect(() => toInteraction(client, altered(told, at, odd))).not.toThrow();
      }),
      { numRuns: 2_000 },
    );
  });

  test('is never an error, however deep it is', () => {
    let options: unknown = [];
    for (let depth = 0; depth < 20_000; depth += 1) options = [{ name: 'a', type: 1, options }];
    expect(() => toInteraction(client, { ...TOLD, data: { ...TOLD.data, options } })).not.toThrow();
  });
});

test.each([
  [{ type: 1 }, true],
  [{ type: 1, id: '1' }, true],
  [{ type: 2 }, false],
  [{ type: '1' }, false],
  [null, false],
  [[], false],
])('whether %j is a ping: %s', (told, is) => expect(isPing(told)).toBe(is));
