import { execFileSync } from 'node:child_process';
import { mkdir, readdir, readFile, rm, stat, symlink, truncate, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { writeSegment, openVectorCache } from '../../../src/search/semantic/vector-cache.js';
import { temporaryFolder } from '../../support/content/temporary-folder.js';

const DAY = 24 * 60 * 60 * 1000;
const BOTH = new Map([
  ['one', Uint8Array.of(1)],
  ['two', Uint8Array.of(2, 2)],
]);
const set = (...keys: readonly string[]) => new Set(keys);

/** A cache in an empty folder, or in the one given, on a day that is given in days from now. */
async function cacheIn(given?: string, days = 0) {
  const folder = given ?? join(await temporaryFolder(), 'cache');
  const warnings: string[] = [];
  const cache = await openVectorCache(
    folder,
    () => Date.now() + days * DAY,
    (reason) => warnings.push(reason),
  );
  return {
    folder,
    warnings,
    write: async (entries: typeof BOTH) => cache.write(entries),
    read: async (wanted: ReadonlySet<string>, needed = wanted) =>
      Array.from(await cache.read(wanted, needed), ([key, bytes]) => [key, [...bytes]]),
    names: async () => (await readdir(folder)).toSorted(),
  };
}
/** The same with both entries in it. */
async function filled() {
  const cache = await cacheIn();
  await cache.write(BOTH);
  const [name = ''] = await cache.names();
  return { ...cache, path: join(cache.folder, name) };
}

describe('the cache', () => {
  test('gives back what was written', async () => {
    const { folder } = await filled();
    expect(await (await cacheIn(folder)).read(set('one', 'two'))).toEqual([
      ['one', [1]],
      ['two', [2, 2]],
    ]);
  });
  test('gives only what is wanted', async () =>
    expect(await (await filled()).read(set('two', 'three'))).toEqual([['two', [2, 2]]]));
  test('gives nothing when there is nothing', async () => expect(await (await cacheIn()).read(set('one'))).toEqual([]));
  test('gives what another process has written meanwhile', async () => {
    const first = await cacheIn();
    await first.read(set('one'));
    await (await cacheIn(first.folder)).write(BOTH);
    expect(await first.read(set('one'))).toHaveLength(1);
  });
  test('has one file for what two processes computed alike', async () => {
    const { folder, names } = await filled();
    await (await cacheIn(folder)).write(BOTH);
    expect(await names()).toHaveLength(1);
  });
  test('leaves other files in its folder alone', async () => {
    const { folder, read, names } = await filled();
    await writeFile(join(folder, 'model.onnx'), 'a model');
    await read(set());
    expect(await names()).toContain('model.onnx');
  });
  test('removes what a killed process had begun to write', async () => {
    const { folder, names } = await filled();
    await writeFile(join(folder, '.add-999999999-0123456789ab.tmp'), 'half');
    await cacheIn(folder);
    expect(await names()).toHaveLength(1);
  });
});

describe('a damaged file', () => {
  const damages = [
    ['is empty', () => Buffer.of()],
    ['was cut off', (bytes: Buffer) => bytes.subarray(0, -1)],
    ['has another byte', (bytes: Buffer) => Buffer.concat([bytes.subarray(0, -1), Buffer.of(77)])],
    [
      'is of another kind',
      () => Buffer.from('not vectors at all, but long enough to be some of them, says the author'),
    ],
  ] as const;

  test.each(damages)('that %s counts as absent', async (_, damage) => {
    const { folder, path } = await filled();
    await writeFile(path, damage(await readFile(path)));
    expect(await (await cacheIn(folder)).read(set('one'))).toEqual([]);
  });
  test('is removed', async () => {
    const { folder, path, names } = await filled();
    await writeFile(path, 'damaged');
    await (await cacheIn(folder)).read(set('one'));
    expect(await names()).toEqual([]);
  });
  test('does not hide another', async () => {
    const { folder } = await filled();
    await writeFile(join(folder, 'a.vectors'), 'damaged');
    expect(await (await cacheIn(folder)).read(set('one'))).toHaveLength(1);
  });
});

describe('a file that nobody needs', () => {
  test('stays for 29 days', async () => {
    const { folder, names } = await filled();
    await (await cacheIn(folder, 29)).read(set('three'));
    expect(await names()).toHaveLength(1);
  });
  test('is removed after 31', async () => {
    const { folder, names } = await filled();
    await (await cacheIn(folder, 31)).read(set('three'));
    expect(await names()).toEqual([]);
  });
  test('is one that has nothing needed, although what it has is not wanted', async () => {
    const { folder, names } = await filled();
    await (await cacheIn(folder, 31)).read(set('three'), set('one', 'three'));
    expect(await names()).toHaveLength(1);
  });
  test('is not one that was needed a day ago', async () => {
    const { folder, names } = await filled();
    await (await cacheIn(folder, 30)).read(set('one'));
    await (await cacheIn(folder, 31)).read(set('three'));
    expect(await names()).toHaveLength(1);
  });
});

describe('a file in use', () => {
  test('is marked so once a day', async () => {
    const { folder, path } = await filled();
    const before = new Date(Date.now() - 2 * DAY);
    await utimes(path, before, before);
    await (await cacheIn(folder)).read(set('one'));
    const { mtimeMs } = await stat(path);
    expect(Math.abs(mtimeMs - Date.now())).toBeLessThan(DAY / 2);
  });
  test('is not written to otherwise', async () => {
    const { folder, path } = await filled();
    const before = new Date(Date.now() - DAY / 2);
    await utimes(path, before, before);
    await (await cacheIn(folder)).read(set('one'));
    expect((await stat(path)).mtimeMs).toBeLessThan(Date.now() - DAY / 3);
  });
  test('is not read again for what it does not have', async () => {
    const { path, read } = await filled();
    await writeFile(path, writeSegment(new Map([['three', Uint8Array.of(3)]])));
    expect(await read(set('three'))).toEqual([]);
  });
});

describe('a folder that is deleted meanwhile', () => {
  test('has nothing', async () => {
    const { folder, read } = await filled();
    await rm(folder, { recursive: true });
    expect(await read(set('one'))).toEqual([]);
  });
  test('is made again when something is to be kept', async () => {
    const { folder, read, write } = await filled();
    await rm(folder, { recursive: true });
    await write(BOTH);
    expect(await read(set('one'))).toHaveLength(1);
  });
  test('is nothing to warn of', async () => {
    const { folder, read, write, warnings } = await filled();
    await rm(folder, { recursive: true });
    await read(set('one'));
    await write(BOTH);
    expect(warnings).toEqual([]);
  });
});

describe('a folder that cannot be written', () => {
  /** There is a file where the folder should be. */
  const obstructed = async () => {
    const path = join(await temporaryFolder(), 'cache');
    await writeFile(path, 'a file');
    return cacheIn(path);
  };

  test('has nothing', async () => expect(await (await obstructed()).read(set('one'))).toEqual([]));
  test('does not fail what was computed', async () =>
    expect((await obstructed()).write(BOTH)).resolves.toBeUndefined());
  test('is told once', async () => {
    const { write, warnings } = await obstructed();
    await write(BOTH);
    await write(BOTH);
    expect(warnings).toHaveLength(1);
  });
  test('is told with its name and the remedy', async () => {
    const { folder, write, warnings } = await obstructed();
    await write(BOTH);
    expect(warnings[0]).toContain(`cannot be kept in ${folder},`);
  });
  test('is written when it can be again', async () => {
    const { folder, write, read } = await obstructed();
    await write(BOTH);
    await rm(folder);
    await write(BOTH);
    expect(await read(set('one'))).toHaveLength(1);
  });
});

describe('what is no file of ours', () => {
  const odd: readonly (readonly [string, (path: string) => unknown])[] = [
    ['a folder', async (path) => mkdir(path)],
    ['a pipe, which nobody writes to', (path) => execFileSync('mkfifo', [path])],
    ['a link', async (path) => symlink(`${path}.elsewhere`, path)],
    [
      'a file of 3 GB',
      async (path) => {
        await writeFile(path, '');
        await truncate(path, 3 * 2 ** 30);
      },
    ],
  ];

  test.each(odd)('is passed over and left alone, as %s', async (_, make) => {
    const { folder, names } = await filled();
    // Before the others in the order of names.
    await make(join(folder, '0.vectors'));
    expect(await (await cacheIn(folder)).read(set('one'))).toEqual([['one', [1]]]);
    expect(await names()).toContain('0.vectors');
  });
});
