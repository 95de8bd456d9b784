import { spawnSync } from 'node:child_process';
import { cp, mkdir, readdir, rename, rm, stat, symlink, utimes, writeFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';
import { bundleFor, keptBundle, noteBundle } from '../../scripts/kept-bundle.js';
import { temporaryFolder } from '../support/content/temporary-folder.js';

const ROOT = resolve(import.meta.dirname, '../..');
const ASK = 'scripts/ask.ts';

/** When a source was read and written, in seconds since 1970. */
const OLD = [1_000, 1_000] as const;

let root = '';
let out = '';

/** A project of three files, and what was made of two of them. */
beforeEach(async () => {
  root = await temporaryFolder();
  out = join(root, 'dist', 'run');
  for (const file of [ASK, 'src/answer.ts', 'src/app/article-worker.ts', 'src/embedding/reader.safetensors'])
    await put(file, 'export {};');
  await utimes(join(root, 'src/answer.ts'), ...OLD);
  for (const file of ['ask.js', 'chunk-1.js']) await put(join('dist/run', file), '');
});

async function put(file: string, words: string): Promise<void> {
  await mkdir(dirname(join(root, file)), { recursive: true });
  await writeFile(join(root, file), words);
}

const since = (): number => Date.now() + 1_000;

async function noted(from = since()): Promise<string | undefined> {
  const inputs = [ASK, 'src/answer.ts'];
  await noteBundle(root, out, ASK, { made: ['ask.js', 'chunk-1.js'], inputs, since: from });
  return keptBundle(root, out, ASK);
}

describe('a bundle', () => {
  test('is kept while nothing has changed that it was made of', async () => {
    expect(await noted()).toBe(bundleFor(out, ASK));
  });

  test.each<[string, () => Promise<unknown>]>([
    ['a source has other words', async () => put('src/answer.ts', 'export const x = 1;')],
    [
      'a source has other words of the same length, and says that it is as old as before',
      async () => {
        await put('src/answer.ts', 'export [];');
        await utimes(join(root, 'src/answer.ts'), ...OLD);
      },
    ],
    ['a source is gone', async () => rm(join(root, 'src/answer.ts'))],
    [
      'another file of the same age and length is in the place of a source',
      async () => {
        await put('new.ts', 'export [];');
        await utimes(join(root, 'new.ts'), ...OLD);
        await rename(join(root, 'new.ts'), join(root, 'src/answer.ts'));
      },
    ],
    ['there is a worker more', async () => put('src/app/feed-worker.ts', 'export {};')],
    ['packages were installed', async () => put('node_modules/.package-lock.json', '{}')],
    ['the reader’s weights are others', async () => put('src/embedding/reader.safetensors', 'x')],
    ['a part of it is gone', async () => rm(join(out, 'chunk-1.js'))],
    ['what is noted of it makes no sense', async () => put('dist/run/ask.js.json', '[]')],
  ])('is not kept when %s', async (_, change) => {
    await noted();
    await later();
    await change();
    expect(await keptBundle(root, out, ASK)).toBeUndefined();
  });

  test('of a file of the same name in another folder is not kept for this one', async () => {
    await noted();
    expect(await keptBundle(root, out, 'lab/ask.ts')).toBeUndefined();
  });

  test('is not kept when a file was changed while it was made', async () => {
    const { ctimeMs } = await stat(join(root, 'src/answer.ts'));
    expect(await noted(ctimeMs - 1)).toBeUndefined();
  });

  test('needs no place to note it', async () => {
    await rm(out, { recursive: true });
    expect(await noted()).toBeUndefined();
  });
});

/** Until the clock of the file system has gone on: a change within one of its ticks shows in nothing but the size. */
async function later(): Promise<void> {
  const before = (await stat(join(root, ASK))).ctimeMs;
  await expect
    .poll(
      async () => {
        await put('tick', '');
        return (await stat(join(root, 'tick'))).ctimeMs;
      },
      { interval: 1 },
    )
    .toBeGreaterThan(before);
}

test('what is started twice is bundled once, and again after a change', async () => {
  for (const name of (await readdir(join(ROOT, 'scripts'))).filter((one) => one.endsWith('.js')))
    await cp(join(ROOT, 'scripts', name), join(root, 'scripts', name));
  await put('package.json', '{ "type": "module" }');
  await put(ASK, 'console.log(1);');
  const esbuild = join(root, 'node_modules', 'esbuild');
  await mkdir(dirname(esbuild));
  await symlink(join(ROOT, 'node_modules', 'esbuild'), esbuild);
  const run = () => spawnSync(process.execPath, ['scripts/run.js', ASK], { cwd: root, encoding: 'utf8' });
  expect(run().stdout).toBe('1\n');
  await rename(esbuild, `${esbuild}-away`);
  expect(run().stdout).toBe('1\n');
  await put(ASK, 'console.log(2);');
  expect(run().stderr).toContain('scripts/ask.ts has not been built');
  await rename(`${esbuild}-away`, esbuild);
  expect(run().stdout).toBe('2\n');
});
