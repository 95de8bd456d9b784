import { mkdir, readFile, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { addToFeedList, readFeedList, removeFromFeedList } from '../../../src/content/feeds/feed-list.js';
import { temporaryFolder } from '../../support/content/temporary-folder.js';

const TOWN = { url: 'https://example.org/feed', title: 'Town: “news” #1', added: '2026-11-26', all: false };
const HALL = { url: 'https://example.org/hall?a=1&b=2', all: true };

async function folderWith(text?: string) {
  const folder = await temporaryFolder();
  if (text !== undefined) await writeFile(join(folder, 'feeds.yaml'), text);
  return { folder, text: async () => readFile(join(folder, 'feeds.yaml'), 'utf8') };
}

describe('the list of feeds', () => {
  test('is empty where there is none', async () =>
    expect(await readFeedList((await folderWith()).folder)).toEqual({ feeds: [], faults: [] }));

  test('has what was added, in its order, once', async () => {
    const { folder } = await folderWith();
    await addToFeedList(folder, TOWN);
    await addToFeedList(folder, HALL);
    await addToFeedList(folder, HALL);
    expect(await readFeedList(folder)).toEqual({ feeds: [TOWN, HALL], faults: [] });
  });

  test('is a file that a person can read', async () => {
    const { folder, text } = await folderWith();
    await addToFeedList(folder, { ...TOWN, title: 'Town' });
    expect(await text()).toBe(
      '# Feeds whose new items become articles. `npm run feeds` adds and removes them, and so may you.\n\n- url: https://example.org/feed\n  title: Town\n  added: 2026-11-26\n',
    );
  });

  test('keeps what a person wrote around it', async () => {
    const { folder, text } = await folderWith('# mine\n- https://example.org/feed # the town\n');
    await addToFeedList(folder, HALL);
    expect(await text()).toContain('# mine\n- https://example.org/feed # the town\n');
    expect((await readFeedList(folder)).feeds).toEqual([{ url: TOWN.url, all: false }, HALL]);
  });

  test('loses what is removed, and says when there is nothing to remove', async () => {
    const { folder, text } = await folderWith();
    await addToFeedList(folder, TOWN);
    await addToFeedList(folder, HALL);
    expect(await removeFromFeedList(folder, TOWN.url)).toBe(true);
    expect(await removeFromFeedList(folder, TOWN.url)).toBe(false);
    expect((await readFeedList(folder)).feeds).toEqual([HALL]);
    expect(await removeFromFeedList(folder, HALL.url)).toBe(true);
    expect(await readFeedList(folder)).toEqual({ feeds: [], faults: [] });
    expect(await text()).toMatch(/^# Feeds/u);
  });

  test('is not made for a feed that it does not have', async () => {
    const folder = join(await temporaryFolder(), 'articles');
    expect(await removeFromFeedList(folder, TOWN.url)).toBe(false);
    await expect(readdir(folder)).rejects.toThrow('ENOENT');
  });

  test('reads the others when one has a fault, and says where it is', async () => {
    const { folder } = await folderWith(
      '- url: https://example.org/feed\n- url: file:///etc/passwd\n- title: no address\n',
    );
    const { feeds, faults } = await readFeedList(folder);
    expect(feeds).toHaveLength(1);
    expect(faults.map(({ line, message }) => [line, message])).toEqual([
      [2, 'a feed is left out: an address that begins with `file:` is not fetched'],
      [3, 'a feed is left out: this is no web address'],
    ]);
  });

  test.each(['feeds: [', 'just words', 'a: 1', '- &a [*a]\n- *b', `- ${'a'.repeat(1_000_001)}`])(
    'that is none is a fault, and is not written over: %.20j',
    async (written) => {
      const { folder, text } = await folderWith(written);
      expect((await readFeedList(folder)).faults.length).toBeGreaterThan(0);
      await addToFeedList(folder, TOWN).catch(() => undefined);
      expect(await text()).toContain(written.slice(0, 4));
    },
  );

  test('that is a folder is a fault', async () => {
    const { folder } = await folderWith();
    await mkdir(join(folder, 'feeds.yaml'));
    expect((await readFeedList(folder)).faults).toMatchObject([
      { message: 'the list of feeds cannot be read (EISDIR)' },
    ]);
  });
});
