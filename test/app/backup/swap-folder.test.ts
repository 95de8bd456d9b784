import { mkdir, mkdtemp, readdir, rm, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { removeAbandonedStaging, swapContents, swapFolder } from '../../../src/app/backup/swap-folder.js';
import { readLibrary } from '../../../src/content/read-library.js';

const NOW = Date.UTC(2026, 4, 1, 12);
const MOMENT = '2026-05-01T12-00-00';

async function folders() {
  const at = await mkdtemp(join(tmpdir(), 'footnote-'));
  onTestFinished(async () => rm(at, { recursive: true, force: true }));
  for (const name of ['articles/sub', 'next']) await mkdir(join(at, name), { recursive: true });
  await writeFile(join(at, 'articles', 'old.md'), '# Old\n\nOld.\n');
  await writeFile(join(at, 'articles', 'sub', 'old.md'), '# Old\n\nOld.\n');
  await writeFile(join(at, 'next', 'new.md'), '# New\n\nNew.\n');
  return at;
}

const there = async (at: string) => (await readdir(at, { recursive: true })).toSorted();

describe('a folder that is swapped', () => {
  test('is kept beside the new one', async () => {
    const at = await folders();
    expect(await swapFolder(join(at, 'articles'), join(at, 'next'), NOW)).toBe(
      join(at, `articles.before-restore-${MOMENT}`),
    );
    expect((await readdir(at)).toSorted()).toEqual(['articles', `articles.before-restore-${MOMENT}`]);
    expect(await readdir(join(at, 'articles'))).toEqual(['new.md']);
  });
  test('is kept beside what another restoring of that second has kept', async () => {
    const at = await folders();
    await swapFolder(join(at, 'articles'), join(at, 'next'), NOW);
    await mkdir(join(at, 'next'));
    const kept = await swapFolder(join(at, 'articles'), join(at, 'next'), NOW);
    expect([kept, await readdir(kept ?? '')]).toEqual([join(at, `articles.before-restore-${MOMENT}-2`), ['new.md']]);
  });
  test('is put back where the new one cannot take its place', async () => {
    const at = await folders();
    const before = await there(at);
    await expect(swapFolder(join(at, 'articles'), join(at, 'none'), NOW)).rejects.toThrow('ENOENT');
    expect(await there(at)).toEqual(before);
  });
});

describe('what is in a folder that cannot be renamed', () => {
  test('is kept in it, where it is no article any more', async () => {
    const at = await folders();
    const kept = await swapContents(join(at, 'articles'), join(at, 'next'), NOW);
    expect(await there(join(at, 'articles'))).toEqual([
      `.before-restore-${MOMENT}`,
      `.before-restore-${MOMENT}/old.md`,
      `.before-restore-${MOMENT}/sub`,
      `.before-restore-${MOMENT}/sub/old.md`,
      'new.md',
    ]);
    expect(kept).toBe(join(at, 'articles', `.before-restore-${MOMENT}`));
    const { library, faults } = await readLibrary(join(at, 'articles'));
    expect([library.articles.map(({ id }) => id), faults]).toEqual([['new'], []]);
  });
  test('is kept beside what another restoring of that second has kept', async () => {
    const at = await folders();
    await swapContents(join(at, 'articles'), join(at, 'next'), NOW);
    await writeFile(join(at, 'next', 'newer.md'), '# Newer\n\nNewer.\n');
    const kept = await swapContents(join(at, 'articles'), join(at, 'next'), NOW);
    expect([kept, await readdir(kept)]).toEqual([join(at, 'articles', `.before-restore-${MOMENT}-2`), ['new.md']]);
  });
  test('stays with what was kept before', async () => {
    const at = await folders();
    await mkdir(join(at, 'articles', '.before-restore-2026-01-01T00-00-00'));
    await swapContents(join(at, 'articles'), join(at, 'next'), NOW);
    expect((await readdir(join(at, 'articles'))).toSorted()).toEqual([
      '.before-restore-2026-01-01T00-00-00',
      `.before-restore-${MOMENT}`,
      'new.md',
    ]);
  });
  test('is put back when some of the new cannot take its place', async () => {
    const at = await folders();
    const before = await there(join(at, 'articles'));
    await expect(swapContents(join(at, 'articles'), join(at, 'none'), NOW)).rejects.toThrow('ENOENT');
    expect((await there(join(at, 'articles'))).filter((name) => !name.startsWith('.before'))).toEqual(before);
  });
});

test('what a killed restoring has left is removed after a day, and nothing else', async () => {
  const at = await folders();
  const left = ['articles.restoring-aaaaaa', 'articles/.restoring-aaaaaa'];
  const stays = ['articles.restoring-bbbbbb', 'other.restoring-aaaaaa', 'articles.before-restore-2020-01-01T00-00-00'];
  for (const name of [...left, ...stays]) await mkdir(join(at, name));
  for (const name of [...left, ...stays.slice(1)]) await utimes(join(at, name), 1_500_000_000, 1_500_000_000);
  await removeAbandonedStaging(join(at, 'articles'), Date.now());
  expect((await readdir(at)).toSorted()).toEqual(['articles', 'next', ...stays].toSorted());
  expect((await readdir(join(at, 'articles'))).toSorted()).toEqual(['old.md', 'sub']);
});
