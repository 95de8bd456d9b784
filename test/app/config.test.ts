import { describe, expect, test } from 'vitest';
import { readConfig, readSearchConfig } from '../../src/app/config.js';
import { VARIABLES } from '../../src/app/variables.js';

const TOKEN = 'MTIzNDU2Nzg5MDEyMzQ1Njc4.Gabcde.abcdefghijklmnopqrstuvwxyz0';

/** What readConfig says about these faulty settings. */
function complaint(environment: Readonly<Record<string, string>>): string {
  try {
    readConfig(environment);
  } catch (error) {
    return error instanceof Error ? error.message : '';
  }
  throw new Error('The settings should be refused');
}

describe('the settings', () => {
  test('may all be missing', () =>
    expect(readConfig({})).toEqual({
      articles: 'articles',
      watch: 'events',
      dates: 'none',
      semantic: true,
      reader: true,
      cache: '.cache',
      data: 'data',
      hearsMessages: false,
      answersForums: false,
      readsTexts: false,
      serverMegabytes: 256,
      serverQuotas: { articles: 500, bytes: 20_000_000, addsAnHour: 60 },
      limits: { person: 30, server: 300, blocked: [] },
      logLevel: 'info',
    }));
  test('are read', () =>
    expect(
      readConfig({
        DISCORD_TOKEN: TOKEN,
        GUILD_ID: '123456789012345678',
        ARTICLES: 'texts',
        WATCH: 'poll',
        SEMANTIC: 'off',
        READER: 'off',
        CACHE: '/var/footnote',
        DATA: '/srv/footnote',
        SERVER_MEMORY_MB: '64',
        PERSON_LIMIT: '10',
        SERVER_LIMIT: '100',
        BLOCKED: '123456789012345670, 123456789012345671',
        ANSWER_FROM: '0.5',
        HEALTH_PORT: '9464',
        HEALTH_HOST: '0.0.0.0',
        ADMIN_CHANNEL: '123456789012345679',
        MESSAGES: 'on',
        FORUMS: 'on',
        MESSAGE_TEXTS: 'on',
        LOG_LEVEL: 'warn',
        DISCORD_API: 'http://127.0.0.1:4000/api',
      }),
    ).toEqual({
      token: TOKEN,
      guildId: '123456789012345678',
      articles: 'texts',
      watch: 'poll',
      dates: 'none',
      semantic: false,
      reader: false,
      cache: '/var/footnote',
      data: '/srv/footnote',
      answeredFrom: 0.5,
      health: { host: '0.0.0.0', port: 9464 },
      adminChannel: '123456789012345679',
      hearsMessages: true,
      answersForums: true,
      readsTexts: true,
      serverMegabytes: 64,
      serverQuotas: { articles: 500, bytes: 20_000_000, addsAnHour: 60 },
      limits: { person: 10, server: 100, blocked: ['123456789012345670', '123456789012345671'] },
      logLevel: 'warn',
      discordApi: 'http://127.0.0.1:4000/api',
    }));
  test('count as missing when the line has a name and no value', () => {
    const blank = Object.fromEntries(Object.keys(VARIABLES).map((name) => [name, '  ']));
    expect(readConfig(blank)).toEqual(readConfig({}));
  });
  test('may have white space around them, as copied tokens do', () =>
    expect(readConfig({ DISCORD_TOKEN: ` ${TOKEN}\n` }).token).toBe(TOKEN));
  test('may have unknown ones among them', () => expect(readConfig({ PATH: '/bin' })).not.toHaveProperty('PATH'));
  test('are complained of all at once, each on its line', () => {
    const lines = complaint({
      DISCORD_TOKEN: 'x',
      GUILD_ID: 'y',
      WATCH: 'sometimes',
      SEMANTIC: 'maybe',
      ANSWER_FROM: 'likely',
      CONTACT: 'me',
      HEALTH_PORT: '65536',
      HEALTH_HOST: 'everywhere',
      ADMIN_CHANNEL: '#moderators',
      LOG_LEVEL: 'loud',
      DISCORD_API: 'ftp://z',
    }).split('\n');
    expect(lines.slice(1).map((line) => line.trim().split(' ')[0])).toEqual([
      'DISCORD_TOKEN',
      'GUILD_ID',
      'WATCH',
      'SEMANTIC',
      'ANSWER_FROM',
      'CONTACT',
      'HEALTH_PORT',
      'HEALTH_HOST',
      'ADMIN_CHANNEL',
      'LOG_LEVEL',
      'DISCORD_API',
    ]);
  });
  test.each(Object.keys(VARIABLES).filter((name) => !/^(?:ARTICLES|CACHE|DATA|.+_FILE)$/u.test(name)))(
    'are never repeated in the complaint: %s',
    (name) => expect(complaint({ [name]: 'secret-value-17' })).not.toContain('secret-value-17'),
  );
  test('are complained of with what to do', () =>
    expect(complaint({ DISCORD_TOKEN: 'x' })).toContain('Copy it anew from the Bot page'));
  test.each(['https://discord.com/api', 'file:///etc', '127.0.0.1:4000'])(
    'refuse %s as a stand-in’s address',
    (address) => expect(complaint({ DISCORD_API: address })).toContain('DISCORD_API'),
  );
  test.each([
    ['on', true],
    ['off', false],
    [' Off ', false],
  ])('switch meaning by the word %j', (SEMANTIC, semantic) =>
    expect(readConfig({ SEMANTIC })).toMatchObject({ semantic }),
  );
  test.each([
    ['on', true],
    ['OFF', false],
    ['', true],
  ])('switch reading by the word %j', (READER, reader) => expect(readConfig({ READER })).toMatchObject({ reader }));
  test('do not guess what is meant by READER=maybe', () =>
    expect(complaint({ READER: 'maybe' })).toContain('READER is neither on nor off.'));
  test.each(['yes', '0', 'on off'])('do not guess what is meant by SEMANTIC=%s', (SEMANTIC) =>
    expect(complaint({ SEMANTIC })).toContain('SEMANTIC is neither on nor off.'),
  );
  test.each([
    ['0', 0],
    ['1', 1],
    ['.5', 0.5],
    ['0.35', 0.35],
    [' 1.0 ', 1],
  ])('take a probability written as %j', (ANSWER_FROM, answeredFrom) =>
    expect(readConfig({ ANSWER_FROM })).toMatchObject({ answeredFrom }),
  );
  test('take the lower threshold up to the upper one', () => {
    expect(readConfig({ ANSWER_FROM: '.5', UNCERTAIN_FROM: '.5' })).toMatchObject({ uncertainFrom: 0.5 });
    expect(readConfig({ UNCERTAIN_FROM: '0' })).toMatchObject({ uncertainFrom: 0 });
    expect(readConfig({ ANSWER_FROM: '0' })).not.toHaveProperty('uncertainFrom');
  });
  test.each([{ ANSWER_FROM: '.5', UNCERTAIN_FROM: '.51' }, { UNCERTAIN_FROM: '1' }])(
    'refuse a lower threshold above the upper one, naming both: %j',
    (environment) => {
      expect(complaint(environment)).toMatch(/^ {2}UNCERTAIN_FROM is above ANSWER_FROM/mu);
      expect(() => readSearchConfig(environment)).toThrow('UNCERTAIN_FROM is above ANSWER_FROM');
    },
  );
  test.each(['1.01', '-0.1', '35', '35%', '0,35', '1e-1', 'Infinity', '.'])(
    'take no %s for a probability',
    (ANSWER_FROM) => expect(complaint({ ANSWER_FROM })).toContain('ANSWER_FROM is no number from 0 to 1, such as 0.5.'),
  );
});

describe('the settings of search', () => {
  test('are read beside faulty ones of Discord, for who asks in the terminal', () =>
    expect(readSearchConfig({ DISCORD_TOKEN: 'x', SEMANTIC: 'off' })).toEqual({
      articles: 'articles',
      dates: 'none',
      semantic: false,
      reader: true,
      cache: '.cache',
    }));
  test('are complained of all the same', () => expect(() => readSearchConfig({ SEMANTIC: 'x' })).toThrow('SEMANTIC'));
});

test.each(['p@ss/w', '12/w', '12#w', '12?w'])(
  'an address whose password %s goes on where its host should be is refused without a part of it',
  (password) => {
    const told = complaint({ DISCORD_TOKEN: TOKEN, DATABASE_URL: `postgres://a:${password}@127.0.0.1:5432/b` });
    expect(told).toMatch(/DATABASE_URL has a character in its user or password .* write \/ as %2F/u);
    expect(told).not.toContain(password);
  },
);
