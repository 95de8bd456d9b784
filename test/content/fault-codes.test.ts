import { mkdir, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { FAULT_CODES, type FaultCode } from '../../src/content/fault.js';
import { readFeedList } from '../../src/content/feeds/feed-list.js';
import { readLibrary } from '../../src/content/read-library.js';
import { temporaryFolder } from '../support/content/temporary-folder.js';

const text = (written: string) => async (folder: string) => writeFile(join(folder, 'a.md'), written);

/** How a folder comes to a fault of each code. `slow` is that of a thread, and tested with it. */
const FAULTY: readonly (readonly [string, FaultCode, (folder: string) => Promise<unknown>])[] = [
  [
    'a link that leads out of the folder',
    'unreadable',
    async (folder) => symlink('/etc/hostname', join(folder, 'a.md')),
  ],
  ['a link to nothing', 'folder', async (folder) => symlink('nowhere.md', join(folder, 'a.md'))],
  ['bytes that are no text', 'text', text('PK\u0003\u0004\0\0\0\0\0\0\0\0')],
  ['a file that is too long', 'text', text('word '.repeat(200_001))],
  ['YAML that cannot be read', 'front-matter', text('---\ntitle: *other\n---\n\nText.\n')],
  ['a head that does not end', 'front-matter', text('---\ntitle: a\n\nText.\n')],
  ['quotes within quotes without end', 'body', text(`${'> '.repeat(5000)}text\n`)],
  [
    'settings that have no such key',
    'settings',
    async (folder) => writeFile(join(folder, 'footnote.yaml'), 'colour: red\n'),
  ],
  [
    'folders in folders',
    'folder',
    async (folder) => {
      const deep = join(folder, 'x/'.repeat(40));
      await mkdir(deep, { recursive: true });
      return writeFile(join(deep, 'a.md'), '# A\n\nText.\n');
    },
  ],
];

test.each(FAULTY)('%s is a fault of the code %s', async (_name, code, spoil) => {
  const folder = await temporaryFolder();
  await spoil(folder);
  const { faults } = await readLibrary(folder);
  expect([...new Set(faults.map((fault) => fault.code))]).toEqual([code]);
});

test('a folder that is not there is a fault of the folder', async () => {
  const { faults } = await readLibrary(join(await temporaryFolder(), 'nowhere'));
  expect(faults.map(({ code }) => code)).toEqual(['folder']);
});

test('a list of feeds that is none is a fault of the feeds', async () => {
  const folder = await temporaryFolder();
  await writeFile(join(folder, 'feeds.yaml'), 'url: x\n');
  expect((await readFeedList(folder)).faults.map(({ code }) => code)).toEqual(['feeds']);
});

test('codes are short names of ours, so that nothing of a file can be one', () =>
  expect(FAULT_CODES.filter((code) => !/^[a-z-]{4,12}$/u.test(code))).toEqual([]));
