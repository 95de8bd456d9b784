import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { removableFiles, removeFiles } from '../../src/content/remove-articles.js';
import { temporaryFolder } from '../support/content/temporary-folder.js';

const DAY = 24 * 60 * 60 * 1000;
const NOW = Date.parse('2024-05-01T10:20:30.400Z');

async function library(): Promise<{ readonly articles: string; readonly removed: string }> {
  const folder = await temporaryFolder();
  const articles = join(folder, 'articles');
  await mkdir(join(articles, 'guide'), { recursive: true });
  for (const name of ['bees.md', 'guide/honey.md', 'faulty.md'])
    await writeFile(join(articles, name), name === 'faulty.md' ? '' : `# ${name}\n\nWords.`);
  return { articles, removed: join(folder, 'removed') };
}

describe('articles that are to be removed', () => {
  test('are found by their ids, faulty ones too', async () => {
    const { articles } = await library();
    expect(await removableFiles(articles, ['guide-honey', 'faulty', 'faulty'])).toEqual({
      files: [
        { id: 'guide-honey', name: 'guide/honey.md' },
        { id: 'faulty', name: 'faulty.md' },
      ],
    });
  });
  test.each([
    ['Bees', 'bees'],
    ['guide-hony', 'guide-honey'],
    ['wasps', undefined],
    ['../bees', undefined],
  ])('%s is unknown, and %s is meant', async (asked, meant) => {
    const { articles } = await library();
    expect(await removableFiles(articles, ['bees', asked])).toEqual({
      unknown: [meant === undefined ? { asked } : { asked, meant }],
    });
  });
  test('cannot be found in a folder that is not there', async () =>
    expect(removableFiles(join(await temporaryFolder(), 'none'), ['a'])).rejects.toThrow('there is no such folder'));
});

describe('removed articles', () => {
  test('are where they can be had back, under their own names', async () => {
    const { articles, removed } = await library();
    const found = await removableFiles(articles, ['guide-honey']);
    const there = await removeFiles(articles, 'files' in found ? found.files : [], removed, NOW);
    expect(there).toBe(join(removed, '2024-05-01T10-20-30.400Z'));
    expect(await readFile(join(there, 'guide', 'honey.md'), 'utf8')).toBe('# guide/honey.md\n\nWords.');
    expect(await readdir(join(articles, 'guide'))).toEqual([]);
  });
  test('are gone for good after 30 days, and nothing else of the folder is', async () => {
    const { articles, removed } = await library();
    await mkdir(join(removed, 'mine'), { recursive: true });
    for (const [id, at] of [
      ['bees', NOW],
      ['faulty', NOW + 29 * DAY],
      ['guide-honey', NOW + 31 * DAY],
    ] as const) {
      const found = await removableFiles(articles, [id]);
      await removeFiles(articles, 'files' in found ? found.files : [], removed, at);
    }
    expect((await readdir(removed)).toSorted()).toEqual([
      '2024-05-30T10-20-30.400Z',
      '2024-06-01T10-20-30.400Z',
      'mine',
    ]);
  });
});

test('killing the removal at any point leaves each file in one of the two places', { timeout: 60_000 }, async () => {
  const { articles, removed } = await library();
  const all = Array.from({ length: 300 }, (_, at) => `a-${at}.md`);
  for (let kill = 0; kill < 8; kill += 1) {
    for (const name of all) await writeFile(join(articles, name), name);
    const child = spawn(
      process.execPath,
      ['scripts/run.js', 'test/support/content/remove-all.ts', articles, `${removed}-${kill}`],
      {
        stdio: ['ignore', 'pipe', 'inherit'],
      },
    );
    const gone = once(child, 'exit');
    // The script says when it has moved so many.
    for await (const said of child.stdout) if (String(said).split('.').length > kill * 20) child.kill('SIGKILL');
    await gone;
    const [first = ''] = await readdir(`${removed}-${kill}`).catch(() => []);
    const there = await readdir(join(`${removed}-${kill}`, first)).catch(() => []);
    const left = (await readdir(articles)).filter((name) => name.startsWith('a-'));
    expect([...there, ...left].toSorted()).toEqual(all.toSorted());
    for (const name of left) expect(await readFile(join(articles, name), 'utf8')).toBe(name);
  }
});
