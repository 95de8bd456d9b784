import { utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { folderArticles } from '../../src/content/folder-articles.js';
import { addedAt, whenAdded } from '../../src/content/when-added.js';
import { build } from '../support/discord/articles.js';
import { temporaryFolder } from '../support/content/temporary-folder.js';

test('an article came when its file did, as its store says; one without a file is left out', async () => {
  const directory = await temporaryFolder();
  await writeFile(join(directory, 'tide.md'), '# Tide\n\nIt rises.\n');
  await utimes(join(directory, 'tide.md'), 1, 1);
  const [tide, gone] = [build.article({ id: 'tide' }), build.article({ id: 'gone' })];
  const [listed] = await folderArticles({ directory }).list();
  expect(await whenAdded(directory)([tide, gone])).toEqual([{ article: tide, added: listed?.added }]);
});
test('a file system that does not know when a file was made is asked when it was changed', () => {
  expect([addedAt({ birthtimeMs: 0, mtimeMs: 7.5 }), addedAt({ birthtimeMs: 3, mtimeMs: 7 })]).toEqual([7, 3]);
});
