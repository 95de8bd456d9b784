import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { isOfOtherSources, NOTE, sourcesHash } from '../../scripts/built.js';
import { temporaryFolder } from '../support/content/temporary-folder.js';

test('a build is of other sources when these have changed since, and there are any', async () => {
  const root = await temporaryFolder();
  const seen = [await isOfOtherSources(root)];
  await mkdir(join(root, 'dist'));
  await writeFile(join(root, 'dist', 'main.js'), '');
  seen.push(await isOfOtherSources(root));
  await mkdir(join(root, 'src'));
  await writeFile(join(root, 'src', 'main.ts'), 'one');
  await writeFile(join(root, 'dist', NOTE), (await sourcesHash(root)) ?? '');
  seen.push(await isOfOtherSources(root));
  await writeFile(join(root, 'src', 'main.ts'), 'two');
  seen.push(await isOfOtherSources(root));
  expect(seen).toEqual([false, false, false, true]);
});
