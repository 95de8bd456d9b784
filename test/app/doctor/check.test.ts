import { describe, expect, test } from 'vitest';
import { asJson, findingLines, runChecks, type Found } from '../../../src/app/doctor/check.js';
import { allChecks } from '../../../src/app/doctor/checks.js';
import { installation } from './installation.js';

const TOKEN = 'MTIzNDU2Nzg5MDEyMzQ1Njc4.Gabcde.abcdefghijklmnopqrstuvwxyz0';

describe('the checks', () => {
  test('are run in their order, and one that throws does not end them', async () => {
    const begun: string[] = [];
    const checks = [
      { name: 'one', look: async () => Promise.reject(new Error('no disk')) },
      { name: 'two', look: async (by: number) => ({ state: 'ok' as const, says: `${by} things` }) },
    ];
    const found = await runChecks(checks, 2, { token: '', onBegin: (name) => begun.push(name) });
    expect(found).toEqual([
      { name: 'one', state: 'fail', says: 'it could not be looked at: no disk' },
      { name: 'two', state: 'ok', says: '2 things' },
    ]);
    expect(begun).toEqual(['one', 'two']);
  });
  test.each([TOKEN, TOKEN.split('.')[2] ?? '', btoa(TOKEN), encodeURIComponent(TOKEN)])(
    'never show the token or a part of it, as %j',
    async (said) => {
      const look = async () => ({ state: 'warn' as const, says: `it has ${said}`, remedy: `Not ${said}.` });
      const error = async () => Promise.reject(new Error(said));
      const checks = [
        { name: 'says', look },
        { name: 'throws', look: error },
      ];
      const found = await runChecks(checks, undefined, { token: TOKEN });
      expect(JSON.stringify(found)).not.toMatch(/MTIz|Gabcde|abcdefgh/u);
      expect(JSON.stringify(found)).toContain('[token]');
    },
  );
  test('stay harmless to a terminal, each on its line', async () => {
    const look = async () => ({ state: 'ok' as const, says: 'a\u{1B}[2Jb\nok    all: well' });
    const [found] = await runChecks([{ name: 'one', look }], undefined, { token: '' });
    expect(found?.says).not.toMatch(/\p{Cc}/u);
  });
});

describe('what was found', () => {
  const rows: readonly [Found, string][] = [
    [{ name: 'disk', state: 'ok', says: '9 GB' }, 'ok    disk: 9 GB'],
    [{ name: 'disk', state: 'warn', says: '9 MB', remedy: 'Make room.' }, 'warn  disk: 9 MB\n      Make room.'],
    [{ name: 'node', state: 'fail', says: 'old' }, 'fail  node: old'],
  ];
  test.each(rows)('is a line with the remedy below it: %j', (found, lines) => expect(findingLines(found)).toBe(lines));
  test.each([
    [['ok', 'ok'], true],
    [['ok', 'warn'], true],
    [['warn', 'fail'], false],
    [[], true],
  ] as const)('is well as JSON where %j are found: %j', (states, ok) => {
    const checks = states.map((state, at) => ({ name: `check ${at}`, state, says: 'so' }));
    expect(JSON.parse(asJson(checks))).toEqual({ ok, checks });
  });
});

describe('the settings', () => {
  const settings = async (environment: Readonly<Record<string, string>>) => {
    const [check] = allChecks();
    return check?.look(await installation(environment));
  };
  test('are well when nothing is wrong', async () =>
    expect(await settings({ ARTICLES: 'x' })).toEqual({ state: 'ok', says: 'they can all be read' }));
  test('are told with all faults at once, also those that others hide', async () => {
    const found = await settings({
      DISCORD_TOKEN: 'x',
      GUILD_ID: 'y',
      DISCORD_TOKEN_FILE: '/no/where',
      UNCERTAIN_FROM: '0.99',
      WATCH: 'sometimes',
    });
    expect(found?.state).toBe('fail');
    expect(found?.says).toBe(
      'DISCORD_TOKEN_FILE, DISCORD_TOKEN, GUILD_ID, WATCH, UNCERTAIN_FROM are faulty, in .env or the environment',
    );
    expect(found?.remedy).toMatch(/Copy it with developer mode[^]*neither events nor poll[^]*UNCERTAIN_FROM is above/u);
  });
  test('that are faulty have their defaults for the other checks', async () =>
    expect((await installation({ WATCH: 'sometimes', CACHE: 'mine' })).config).toMatchObject({
      watch: 'events',
      cache: 'mine',
    }));
});
