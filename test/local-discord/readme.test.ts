import { readdir, readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';

const readme = await readFile('local-discord/README.md', 'utf8');

test('the example of the README is a test that runs', async () => {
  const example = await readFile('test/local-discord/example.test.ts', 'utf8');
  expect(/```ts\n(.*?)```/su.exec(readme)?.[1]).toBe(example);
});

test('the README names every folder and no other', async () => {
  const named = [...readme.matchAll(/^\| `([a-z-]+)\/` \|/gmu)].map(([, folder]) => folder);
  const entries = await readdir('local-discord', { withFileTypes: true });
  const folders = entries.filter((entry) => entry.isDirectory());
  expect(new Set(named)).toEqual(new Set(folders.map(({ name }) => name)));
});
