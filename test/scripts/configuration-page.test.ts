import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { configurationPage } from '../../scripts/configuration-page.js';
import { VARIABLES } from '../../src/app/variables.js';

const page = configurationPage();

/** What stands under a setting's heading. */
const section = (name: string) => page.split(`## ${name}\n`)[1]?.split('\n## ')[0] ?? '';

test('docs/configuration.md says what the settings are; npm run check:configuration -- --write writes it anew', async () =>
  expect(await readFile('docs/configuration.md', 'utf8')).toBe(page));

test('the page has each setting once, in their order', () =>
  expect([...page.matchAll(/^## (.+)$/gmu)].map(([, name]) => name)).toEqual(Object.keys(VARIABLES)));

test.each([
  ['WATCH', '- values: `events`, `poll`'],
  ['LOG_LEVEL', '- values: `trace`, `debug`, `info`, `warn`, `error`, `fatal`, `silent`'],
  ['GUILD_ID', '- values: what is none is told “GUILD_ID is no server id: it has 17 to 20 digits.'],
  ['ARTICLES', '- values: any text'],
  ['ARTICLES', '- default: `articles`'],
  ['CONTACT', '- default: none'],
  ['DISCORD_TOKEN', '- secret: yes'],
  ['CACHE', '- secret: no'],
  ['GUILD_ID', '- read by: `npm run deploy-commands`\n'],
  ['CONTACT', '- read by: the bot, the commands that fetch pages'],
])('the section %s has “%s”', (name, line) => expect(section(name)).toContain(line));

test('what a setting may be is words, whatever its schema is made of', () => {
  expect(page).not.toMatch(/\[object|undefined|null/u);
});

test('exactly the settings whose values open something are secrets', () => {
  const secrets = Object.keys(VARIABLES).filter((name) => section(name).includes('- secret: yes'));
  expect(secrets).toEqual(['DISCORD_TOKEN', 'DATABASE_URL']);
});
