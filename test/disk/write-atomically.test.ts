import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { removeAbandoned, stageFile, writeAtomically } from '../../src/disk/write-atomically.js';
import { temporaryFolder } from '../support/content/temporary-folder.js';

const WRITER = 'test/support/content/write-for-ever.ts';
const LENGTH = 3_000_000;

test(
  'killing the writer at any point leaves one whole version, and what else it leaves is removed',
  { timeout: 60_000 },
  async () => {
    const folder = await temporaryFolder();
    const path = join(folder, 'a.md');
    await writeFile(path, '0'.repeat(LENGTH));
    const whole: boolean[] = [];
    for (let kill = 0; kill < 10; kill += 1) {
      const child = spawn(process.execPath, ['scripts/run.js', WRITER, path, String(LENGTH)], {
        stdio: ['ignore', 'pipe', 'inherit'],
      });
      await once(child.stdout, 'data');
      // A write takes some 10 ms, so that these delays end in all parts of it.
      await sleep(kill * 7 + Math.random() * 10);
      const gone = once(child, 'exit');
      child.kill('SIGKILL');
      await gone;
      const text = await readFile(path, 'utf8');
      whole.push(text === '0'.repeat(LENGTH) || text === '1'.repeat(LENGTH));
    }
    expect(whole).toEqual(whole.map(() => true));
    await removeAbandoned(folder);
    expect(await readdir(folder)).toEqual(['a.md']);
  },
);

test('a write that fails leaves no temporary file', async () => {
  const folder = await temporaryFolder();
  await mkdir(join(folder, 'a.md'));
  await expect(writeAtomically(join(folder, 'a.md'), new Uint8Array())).rejects.toThrow('a.md could not be written');
  expect(await readdir(folder)).toEqual(['a.md']);
});

test('two that remove what was left behind do not hinder each other', async () => {
  const folder = await temporaryFolder();
  // No system gives a process this number; the other ones are this process's.
  for (let at = 0; at < 50; at += 1) {
    await writeFile(join(folder, `.add-2147483647-${String(at).padStart(12, '0')}.tmp`), 'x');
    await writeFile(join(folder, `.add-${process.pid}-${String(at).padStart(12, '0')}.tmp`), 'x');
  }
  const own = Array.from({ length: 50 }, async (_, at) =>
    rm(join(folder, `.add-${process.pid}-${String(at).padStart(12, '0')}.tmp`)),
  );
  await Promise.all([removeAbandoned(folder), removeAbandoned(folder), ...own]);
  expect(await readdir(folder)).toEqual([]);
});

test('what was staged and discarded leaves nothing', async () => {
  const folder = await temporaryFolder();
  const staged = await stageFile(join(folder, 'a.md'), new Uint8Array(3));
  await staged.discard();
  expect(await readdir(folder)).toEqual([]);
});
