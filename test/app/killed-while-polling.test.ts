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
const A_ROUND = 4;
/** In milliseconds: each of its processes is made of its source first, on a machine that may be busy. */
const LONGEST = 180_000;
const HOUR = 3_600_000;

test(
  'a bot that is killed at any moment of reading a feed loses nothing, and has nothing half or twice',
  { timeout: LONGEST },
  async () => {
    const folder = await temporaryFolder();
    let published = 0;
    let hour = 0;
    let pages = 0;
    const { at, port } = await site(({ url = '' }, response) => {
      const number = /^\/page-(\d+)\.md$/u.exec(url)?.[1];
      if (number !== undefined) {
        pages += 1;
        response.end(`# Page ${number}\n\n${`Words of page ${number}. `.repeat(200)}\n`);
      } else if (url === '/feed') {
        const items = Array.from({ length: published }, (_, index) => ({
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
          String(Date.UTC(2026, 10, 26, 12) + hour * HOUR),
        ],
        { stdio: ['ignore', 'pipe', 'inherit'] },
      );
    for (let kill = 0; kill < KILLS; kill += 1) {
      hour += 1;
      published += A_ROUND;
      const child = poll();
      const gone = once(child, 'exit');
      child.stdout.resume();
      // By the pages that it has asked for and a random moment after, so that it is in the midst of its work on any machine.
      const until = pages + (kill % (A_ROUND + 2));
      await expect.poll(() => pages >= until || child.exitCode !== null, { interval: 1, timeout: LONGEST }).toBe(true);
      await sleep(Math.random() * 12);
      child.kill('SIGKILL');
      await gone;
    }
    for (let count = 0; count < published / 10 + 1; count += 1) {
      hour += 1;
      const child = poll();
      child.stdout.resume();
      await once(child, 'exit');
    }

    const { library, faults } = await readLibrary(folder);
    expect(faults).toEqual([]);
    expect(library.articles.map(({ citation }) => citation.title).toSorted((a, b) => a.localeCompare(b))).toEqual(
      Array.from({ length: published }, (_, index) => `Page ${index}`).toSorted((a, b) => a.localeCompare(b)),
    );
    // What was killed in the midst of one article looks at that one again, and at no other.
    expect(pages).toBeLessThanOrEqual(published + KILLS);
    for (const { file, text } of library.articles) {
      const number = /\d+/u.exec(file)?.[0] ?? '';
      expect(text).toBe(`Words of page ${number}. `.repeat(200).trim());
      expect(readProvenance(await readFile(join(folder, file)))?.from).toBe(at(`/page-${number}.md`));
    }
    expect((await readdir(join(folder, '.feeds'))).filter((name) => name.endsWith('.tmp'))).toEqual([]);
  },
);
