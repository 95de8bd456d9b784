import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { readProvenance } from '../../src/content/provenance/provenance.js';
import { readLibrary } from '../../src/content/read-library.js';
import { rss } from '../support/content/feeds.js';
import { temporaryFolder } from '../support/content/temporary-folder.js';
import { site } from '../support/fetch/web.js';

const KILLS = 5;
const A_ROUND = 5;
const HOUR = 3_600_000;

test('a bot that is killed at any moment of reading a feed loses nothing, and has nothing half or twice', async () => {
  const folder = await temporaryFolder();
  let round = 0;
  const { at, port } = await site(({ url = '' }, response) => {
    const number = /^\/page-(\d+)\.md$/u.exec(url)?.[1];
    if (number !== undefined) response.end(`# Page ${number}\n\n${`Words of page ${number}. `.repeat(200)}\n`);
    else if (url === '/feed') {
      const items = Array.from({ length: round * A_ROUND }, (_, index) => ({
        id: String(index),
        title: `Page ${index}`,
        link: at(`/page-${index}.md`),
        date: '2026-11-26T10:00:00Z',
      }));
      response.end(rss(items.toReversed()));
    }
  });
  await writeFile(join(folder, 'feeds.yaml'), `- url: ${at('/feed')}\n  added: 2026-11-26\n`);

  const poll = () =>
    spawn(
      process.execPath,
      [
        'scripts/run.js',
        'test/support/content/poll-one-round.ts',
        folder,
        String(port),
        String(Date.UTC(2026, 10, 26, 12) + round * HOUR),
      ],
      { stdio: ['ignore', 'pipe', 'inherit'] },
    );
  for (round = 1; round <= KILLS; round += 1) {
    const child = poll();
    const gone = once(child, 'exit');
    await once(child.stdout, 'data');
    // A round takes some 100 ms, so that these delays end in all parts of it.
    await sleep(round * 16 + Math.random() * 20);
    child.kill('SIGKILL');
    await gone;
  }
  for (; round <= KILLS + 3 * A_ROUND; round += 1) {
    const child = poll();
    child.stdout.resume();
    await once(child, 'exit');
    const { articles } = (await readLibrary(folder)).library;
    if (round > KILLS + 2 && articles.length === round * A_ROUND) break;
  }

  const { library, faults } = await readLibrary(folder);
  expect(faults).toEqual([]);
  expect(library.articles.map(({ citation }) => citation.title).toSorted((a, b) => a.localeCompare(b))).toEqual(
    Array.from({ length: round * A_ROUND }, (_, index) => `Page ${index}`).toSorted((a, b) => a.localeCompare(b)),
  );
  for (const { file, text } of library.articles) {
    const number = /\d+/u.exec(file)?.[0] ?? '';
    expect(text).toBe(`Words of page ${number}. `.repeat(200).trim());
    expect(readProvenance(await readFile(join(folder, file)))?.from).toBe(at(`/page-${number}.md`));
  }
  expect((await readdir(join(folder, '.feeds'))).filter((name) => name.endsWith('.tmp'))).toEqual([]);
});
