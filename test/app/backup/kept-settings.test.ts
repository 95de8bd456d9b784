import { parse } from 'dotenv';
import { describe, expect, test } from 'vitest';
import { restoredSettings, settingsFile } from '../../../src/app/backup/kept-settings.js';
import { VARIABLES } from '../../../src/app/variables.js';

const TOKEN = 'MTIzNDU2Nzg5MDEyMzQ1Njc4.Gabcde.abcdefghijklmnopqrstuvwxyz0';

describe('the settings of a backup', () => {
  test('are all that have a value but secrets and what is of tests', () => {
    const all = Object.fromEntries(Object.keys(VARIABLES).map((name) => [name, 'value']));
    expect(Object.keys(parse(settingsFile(all)))).toEqual(
      Object.keys(VARIABLES).filter((name) => !/^(?:DISCORD_TOKEN|DATABASE_URL|DISCORD_API)/u.test(name)),
    );
  });
  test.each([
    { PATH: '/bin', HOME: '/root', AWS_SECRET_ACCESS_KEY: 'x', BOT_TOKEN: TOKEN },
    { DISCORD_TOKEN: TOKEN, CONTACT: `https://town.example/${TOKEN}` },
    { DISCORD_TOKEN: TOKEN, ARTICLES: TOKEN.split('.')[2] },
    { DISCORD_TOKEN: TOKEN, CACHE: btoa(TOKEN) },
    { GUILD_ID: '', CONTACT: '  ' },
  ])('have nothing of %j', (environment) => expect(settingsFile(environment)).toBe(''));
  test.each([
    'articles',
    '/srv/my articles',
    'a#b',
    "town's articles",
    'say "hello"',
    '$HOME/x',
    'C:\\texts\\new',
    'Grüße',
    'a=b',
    '`x`',
    ' spaced ',
  ])('are read again as they were: %j', (value) =>
    expect(parse(settingsFile({ ARTICLES: value }))).toEqual({ ARTICLES: value.trim() }),
  );
  test.each(["a'b`c", 'two\nlines', 'a\rb', 'a\u{1b}[31mred', 'a\u{85}b'])(
    'have no value that not every program reads as it was: %j',
    (value) => expect(settingsFile({ ARTICLES: value })).toBe(''),
  );
});

describe('restored settings', () => {
  test.each(['1\nDISCORD_TOKEN=x', '1\u{1b}[2J'])('have nothing of %j', (value) =>
    expect(restoredSettings({ GUILD_ID: value }, {})).toEqual({ text: undefined, other: [] }),
  );
  test('are none where all is as here, whatever the folders are', () =>
    expect(restoredSettings({ GUILD_ID: '1', ARTICLES: '/srv/x' }, { GUILD_ID: '1', ARTICLES: 'y' })).toEqual({
      text: undefined,
      other: [],
    }));
  test('are those of the backup with the folders of here, and a place for the token', () => {
    const { text = '', other } = restoredSettings(
      { GUILD_ID: '1', ARTICLES: '/srv/x', CACHE: '/srv/y', WATCH: 'poll' },
      { GUILD_ID: '1', ARTICLES: 'texts', WATCH: 'events', DISCORD_TOKEN: TOKEN },
    );
    expect(other).toEqual(['WATCH']);
    expect(parse(text)).toEqual({ DISCORD_TOKEN: '', GUILD_ID: '1', ARTICLES: 'texts', WATCH: 'poll' });
  });
  test.each([
    { DISCORD_TOKEN: 'x' },
    { DISCORD_TOKEN_FILE: '/etc/passwd' },
    { DATABASE_URL: 'postgres://elsewhere.example/footnote' },
    { DISCORD_API: 'http://127.0.0.1/api' },
    { NODE_OPTIONS: '--import=x' },
    { PATH: '/tmp' },
  ])('take nothing else of a backup, such as %j', (kept) =>
    expect(restoredSettings(kept, {})).toEqual({ text: undefined, other: [] }),
  );
});
