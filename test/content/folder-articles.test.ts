import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { folderArticles } from '../../src/content/folder-articles.js';
import { articleStoreContract, hashOf, id, markdown } from '../support/content/article-store-contract.js';
import { temporaryFolder } from '../support/content/temporary-folder.js';

articleStoreContract(async () => {
  const folder = await temporaryFolder();
  let now = Date.parse('2024-05-01T10:20:30.400Z');
  const keeping = { removed: join(folder, 'removed'), now: () => now };
  const open = () => folderArticles({ directory: join(folder, 'articles'), keeping });
  return { store: open(), open, wait: (time) => (now += time) };
});

test('a folder replaces the file of an article wherever it is', async () => {
  const directory = await temporaryFolder();
  const before = markdown('Tides');
  await mkdir(join(directory, 'sea'));
  await writeFile(join(directory, 'sea', 'tides.md'), before);
  const store = folderArticles({ directory, keeping: { removed: join(directory, '.removed'), now: () => 0 } });
  const outcome = await store.put(id('sea-tides'), markdown('Gulls'), hashOf(before));
  const kept = join(directory, '.removed', '1970-01-01T00-00-00.000Z', 'sea', 'tides.md');
  expect(outcome).toEqual({ kind: 'stored', kept });
  expect(store.placeOf(id('sea-tides'))).toBe(join(directory, 'sea', 'tides.md'));
});

test('a folder that keeps nothing replaces and removes nothing', async () => {
  const directory = await temporaryFolder();
  const store = folderArticles({ directory });
  await store.put(id('tides'), markdown('Tides'), null);
  expect(await store.put(id('tides'), markdown('Gulls'), hashOf(markdown('Tides')))).toEqual({ kind: 'conflict' });
  expect(await store.remove(id('tides'))).toBeUndefined();
  expect(await store.list()).toHaveLength(1);
});
