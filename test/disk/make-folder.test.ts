import { mkdtemp, rm, stat, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { makeFolder } from '../../src/disk/make-folder.js';

let folder = '';

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'footnote-'));
});

afterEach(async () => {
  await rm(folder, { recursive: true });
});

test('a folder is made with those above it, and again without a fault', async () => {
  const path = join(folder, 'one', 'two', 'three');
  await makeFolder(path);
  await makeFolder(path);
  expect((await stat(path)).isDirectory()).toBe(true);
});

test('several may make it at once', async () => {
  const path = join(folder, 'one', 'two');
  await Promise.all(Array.from({ length: 20 }, async () => makeFolder(path)));
  expect((await stat(path)).isDirectory()).toBe(true);
});

test('a link to a folder is one', async () => {
  await symlink(folder, join(folder, 'link'));
  await makeFolder(join(folder, 'link', 'one'));
  expect((await stat(join(folder, 'one'))).isDirectory()).toBe(true);
});

test('a file is in the way', async () => {
  await writeFile(join(folder, 'file'), 'x');
  await expect(makeFolder(join(folder, 'file', 'one'))).rejects.toMatchObject({ code: 'EEXIST' });
});

// Node's own never comes back from there.
test.skipIf(process.platform !== 'linux')('a folder below /proc cannot be made', async () => {
  await expect(makeFolder('/proc/nowhere/one')).rejects.toMatchObject({ code: 'ENOENT' });
});
