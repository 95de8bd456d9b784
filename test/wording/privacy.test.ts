import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { PRIVACY, PRIVACY_PARAGRAPHS } from '../../src/wording/privacy.js';

test('PRIVACY.md says what /privacy says, in the same words and order, and nothing else', async () => {
  const page = await readFile('PRIVACY.md', 'utf8');
  const said = page
    .replace('[its own policy](https://discord.com/privacy)', 'its own policy, discord.com/privacy')
    .replaceAll(/\n {2}|\n(?![\n-])/gu, ' ')
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
  const paragraphs = PRIVACY_PARAGRAPHS.map(({ name, text }) => `- **${name.en}:** ${text.en}`);
  expect(said).toEqual(['# Privacy', PRIVACY.lead.en, ...paragraphs, PRIVACY.closing.en]);
});
