import { execFileSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, symlink, truncate, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { openRegularFile } from '../../src/disk/read-regular-file.js';
import { temporaryFolder } from '../support/content/temporary-folder.js';

/** What is made at a path in an empty folder, opened with a limit of 10 bytes. */
async function opened(make: (path: string) => unknown) {
  const path = join(await temporaryFolder(), 'file');
  await make(path);
  const file = await openRegularFile(path, 10);
  if (file === undefined) return undefined;
  const content = await file.handle.readFile('utf8');
  await file.handle.close();
  return { size: file.size, content };
}

describe('an ordinary file', () => {
  test('is opened', async () =>
    expect(await opened(async (path) => writeFile(path, 'ten bytes!'))).toEqual({ size: 10, content: 'ten bytes!' }));
  test('is opened when it is empty', async () =>
    expect(await opened(async (path) => writeFile(path, ''))).toEqual({ size: 0, content: '' }));
  test('is not opened when it is larger than the limit', async () =>
    expect(await opened(async (path) => writeFile(path, 'eleven bytes'))).toBeUndefined());
  test('is not opened when it is larger than all memory', async () =>
    expect(
      await opened(async (path) => {
        await writeFile(path, '');
        await truncate(path, 3 * 2 ** 30);
      }),
    ).toBeUndefined());
});

describe('what is no ordinary file is not opened, as', () => {
  test('nothing', async () => expect(await opened(() => undefined)).toBeUndefined());
  test('a folder', async () => expect(await opened(async (path) => mkdir(path))).toBeUndefined());
  test('a link to a file', async () =>
    expect(
      await opened(async (path) => {
        await writeFile(`${path}.there`, 'ten bytes!');
        await symlink(`${path}.there`, path);
      }),
    ).toBeUndefined());
  test('a link to itself', async () => expect(await opened(async (path) => symlink(path, path))).toBeUndefined());
  test.skipIf(process.platform === 'win32')('a pipe, which nobody writes to', async () =>
    expect(await opened((path) => execFileSync('mkfifo', [path]))).toBeUndefined(),
  );
  test.skipIf(process.platform === 'win32')('a socket', async () =>
    expect(
      await opened(async (path) => {
        const server = createServer().listen(path);
        onTestFinished(() => void server.close());
        await once(server, 'listening');
      }),
    ).toBeUndefined(),
  );
  test.skipIf(process.platform === 'win32')('a device', async () =>
    expect(await openRegularFile('/dev/zero', 10)).toBeUndefined(),
  );
});
