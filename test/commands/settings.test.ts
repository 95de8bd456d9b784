import { describe, expect, test } from 'vitest';
import { changeSetting } from '../../src/commands/settings.js';
import { DEFAULT_SETTINGS, type ServerSettings } from '../../src/domain/server-settings.js';
import { services } from '../support/services.js';

const none = await services({});
const SERVER = '100';

/** What a choice changes of these settings; undefined for nothing. */
async function changed(setting: string, value?: string, before: Partial<ServerSettings> = {}) {
  const patches: Partial<ServerSettings>[] = [];
  const settings = { ...DEFAULT_SETTINGS, ...before };
  const given = {
    ...none,
    asker: { id: '1', server: SERVER, roles: [], manages: true, moderates: false, locale: 'de' },
    settings,
    kept: {
      change: async (patch: Partial<ServerSettings>) => {
        patches.push(patch);
        return { ...settings, ...patch };
      },
      gaps: async () => [],
      export: async () => ({}),
      forget: async () => undefined,
    },
  };
  await changeSetting.run({ setting, ...(value === undefined ? {} : { value }) }, given);
  return patches[0];
}

const ids = Array.from({ length: 30 }, (_, at) => String(200 + at));

describe('a choice', () => {
  test('keeps what a menu of 25 cannot show', async () => {
    const blocked = { users: ids, roles: [] };
    expect(await changed('blockedUsers', '300', { blocked })).toEqual({
      blocked: { users: ['300', ...ids.slice(25)], roles: [] },
    });
    expect(await changed('privateChannels', undefined, { privateChannels: ids })).toEqual({
      privateChannels: ids.slice(25),
    });
  });
  test('leaves a role or channel that reaches a person when the other is taken away', async () => {
    const person = { role: '5', channel: '6' };
    expect(await changed('personRole', undefined, { person })).toEqual({ person: { role: null, channel: '6' } });
    expect(await changed('personChannel', undefined, { person: { role: null, channel: '6' } })).toEqual({
      person: null,
    });
  });
  test('is never everybody', async () => {
    expect(await changed('personRole', SERVER)).toEqual({ person: null });
    expect(await changed('blockedRoles', `${SERVER},7`)).toEqual({ blocked: { users: [], roles: ['7'] } });
  });
  test('keeps what was set of a forum that stays', async () => {
    const forums = [{ channel: '8', staffRole: '5', most: 3 }];
    expect(await changed('forums', '8,9', { forums })).toEqual({
      forums: [...forums, { channel: '9', staffRole: '5', most: 3 }],
    });
  });
  test.each([
    ['quotations', '9'],
    ['style', 'none'],
    ['library', 'constructor'],
    ['most', '1000'],
    ['digestEvery', 'day'],
    ['constructor', 'x'],
    ['nothing', 'x'],
  ])('that cannot have been made changes nothing: %s %s', async (setting, value) =>
    expect(await changed(setting, value)).toBeUndefined(),
  );
  test('that is no id is none', async () =>
    expect(await changed('privateChannels', '1,x,<@2>,3')).toEqual({ privateChannels: ['1', '3'] }));
});
