import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { withUsableCache } from '../../src/app/usable-cache.js';

async function folder(): Promise<string> {
  const made = await mkdtemp(join(tmpdir(), 'footnote-'));
  onTestFinished(async () => rm(made, { recursive: true }));
  return made;
}

async function using(cache: string) {
  const warnings: string[] = [];
  const settings = await withUsableCache({ cache, semantic: true }, (sentence) => warnings.push(sentence));
  return { settings, warnings };
}

test('a cache that is not there is made, and nothing is left in it', async () => {
  const cache = join(await folder(), 'one', 'two');
  expect(await using(cache)).toEqual({ settings: { cache, semantic: true }, warnings: [] });
  expect(await readdir(cache)).toEqual([]);
});

test('a cache that cannot be made is done without, and said once with the remedy', async () => {
  const file = join(await folder(), 'file');
  await writeFile(file, 'x');
  const { settings, warnings } = await using(join(file, 'cache'));
  expect([settings.cache, warnings]).toEqual([
    undefined,
    [
      `The folder ${join(file, 'cache')} cannot be made (a file has that name), so that articles are parsed anew at each start and questions are answered by words alone. Let Footnote write there, or name another folder in CACHE.`,
    ],
  ]);
});

test('a cache that is a file is done without, and said to be one', async () => {
  const file = join(await folder(), 'file');
  await writeFile(file, 'x');
  const { warnings } = await using(file);
  expect(warnings).toEqual([expect.stringContaining(`The folder ${file} cannot be made (a file has that name)`)]);
});

// Whoever may write everywhere, as in a container, may not write there.
test.skipIf(process.platform !== 'linux')('a cache that cannot be written is read, and said once', async () => {
  expect(await using('/proc')).toEqual({
    settings: { cache: '/proc', semantic: true },
    warnings: [
      'Nothing new can be kept in the folder /proc (ENOENT), so that starts take longer. Let Footnote write there, or name another folder in CACHE.',
    ],
  });
});
