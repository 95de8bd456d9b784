import { expect, test } from 'vitest';
import { VARIABLES } from '../../src/app/variables.js';
import { unknownSettings } from '../../src/app/unknown-settings.js';

test.each([
  ['SEMANTC', 'SEMANTIC'],
  ['ARTICLE', 'ARTICLES'],
  ['DISCORD_TOKN', 'DISCORD_TOKEN'],
  ['DISCORDTOKEN', 'DISCORD_TOKEN'],
  ['ANSWERFROM', 'ANSWER_FROM'],
  ['LOG-LEVEL', 'LOG_LEVEL'],
])('%s in the environment is named with %s, which is meant', (name, meant) =>
  expect(unknownSettings({ [name]: 'x' }, {})).toEqual([
    `${name} is no setting of Footnote and is not read. Perhaps ${meant} is meant.`,
  ]),
);

test.each([
  ['SEMANTC', 'SEMANTIC'],
  ['SEMANTICS_', 'SEMANTIC'],
  ['TOKEN', 'DISCORD_TOKEN'],
  ['articles', 'ARTICLES'],
  ['BOT_TOKEN', 'DISCORD_TOKEN'],
  ['GUILD', 'GUILD_ID'],
  ['ANSWER_FORM', 'ANSWER_FROM'],
])('%s in .env is named with %s', (name, meant) =>
  expect(unknownSettings({}, { [name]: 'x' })).toEqual([
    `${name} in .env is no setting of Footnote and is not read. Perhaps ${meant} is meant.`,
  ]),
);

test('what is like no setting is named in .env, with where they all are', () =>
  expect(unknownSettings({}, { PREFIX: '!' })).toEqual([
    'PREFIX in .env is no setting of Footnote and is not read. All settings stand in .env.example.',
  ]));

test.each([
  'PATH',
  'HOME',
  'LANG',
  'SHELL',
  'PWD',
  'CACHE_DIR',
  'WATCHPACK_POLLING',
  'TOKEN',
  'NODE_ENV',
  'CI',
  'DATE',
  'watch',
])('the environment may have its %s', (name) => expect(unknownSettings({ [name]: 'x', DATES: 'git' }, {})).toEqual([]));

test('every setting is known', () =>
  expect(unknownSettings(Object.fromEntries(Object.keys(VARIABLES).map((name) => [name, 'x'])), {})).toEqual([]));

test('the value of a misspelt setting, which may be a token, is never shown', () =>
  expect(unknownSettings({}, { DISCORD_TOKE: 'secret-value' }).join('')).not.toContain('secret-value'));
