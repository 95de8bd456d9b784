import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { feedStore } from '../../../src/content/feeds/feed-state.js';
import { temporaryFolder } from '../../support/content/temporary-folder.js';

const STATE = {
  url: 'https://example.org/feed',
  since: '2026-11-26',
  begun: true,
  seen: ['i:1'],
  tries: { 'i:2': 1 },
  next: 5,
  failures: 0,
  taken: [3],
  etag: '"1"',
};

async function kept() {
  const folder = await temporaryFolder();
  await feedStore(folder).write(STATE);
  const [name = ''] = await readdir(join(folder, '.feeds'));
  return { folder, file: join(folder, '.feeds', name) };
}

test('what is remembered of a feed is there the next time', async () => {
  const { folder } = await kept();
  expect(await feedStore(folder).read(STATE.url)).toEqual(STATE);
});

test('nothing is remembered of a feed that was never read, or was removed', async () => {
  const { folder } = await kept();
  expect(await feedStore(folder).read('https://example.org/other')).toBeUndefined();
  await feedStore(folder).remove(STATE.url);
  await feedStore(folder).remove(STATE.url);
  expect(await feedStore(folder).read(STATE.url)).toBeUndefined();
});

test.each([
  ['nothing', () => ''],
  ['half of it', (text: string) => text.slice(0, 40)],
  ['a key more', (text: string) => text.replace('{', '{"more":1,')],
  ['the state of another feed', (text: string) => text.replace('/feed', '/other')],
])('a file that has %s is passed over', async (_name, damaged) => {
  const { folder, file } = await kept();
  await writeFile(file, damaged(await readFile(file, 'utf8')));
  expect(await feedStore(folder).read(STATE.url)).toBeUndefined();
});
