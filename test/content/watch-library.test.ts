import { rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, onTestFinished, test, vi } from 'vitest';
import { describeChanges } from '../../src/content/library-changes.js';
import { readLibrary } from '../../src/content/read-library.js';
import { watchLibrary, type WatchFolder } from '../../src/content/watch-library.js';
import { temporaryFolder } from '../support/content/temporary-folder.js';

interface Watched {
  readonly folder: string;
  readonly log: readonly string[];
  readonly write: (name: string, text: string) => Promise<void>;
  readonly remove: (name: string) => Promise<void>;
  readonly close: () => Promise<void>;
}

/** A watched folder with one article `a`; `write` and `remove` tell the watcher as a file system would. */
async function watched(watchFolder?: WatchFolder): Promise<Watched> {
  const folder = await temporaryFolder();
  await writeFile(join(folder, 'a.md'), '# T\n\nOne two three.');
  const log: string[] = [];
  let notify = (): void => {};
  const own: WatchFolder = (_, onEvent) => {
    notify = onEvent;
    return { close: async () => {} };
  };
  const watcher = watchLibrary({
    directory: folder,
    initial: await readLibrary(folder),
    quiet: 1,
    watchFolder: watchFolder ?? own,
    onChange: (_, changes) => log.push(describeChanges(changes)),
    onFaults: (faults) => log.push(faults.length === 0 ? 'mended' : faults.map(({ message }) => message).join()),
  });
  onTestFinished(() => watcher.close());
  const write = async (name: string, text: string): Promise<void> => {
    await writeFile(join(folder, name), text);
    notify();
  };
  const remove = async (name: string): Promise<void> => {
    await rm(join(folder, name));
    notify();
  };
  return { folder, log, write, remove, close: () => watcher.close() };
}

const until = { timeout: 10_000, interval: 5 };

test('tells an article that was added, changed and removed', async () => {
  const { log, write, remove } = await watched();
  await write('b.md', '# U\n\nOne two three.');
  await vi.waitFor(() => expect(log).toEqual(['+1 article']), until);
  await write('b.md', '# U\n\nOther words here.');
  await vi.waitFor(() => expect(log.at(-1)).toBe('1 passage changed'), until);
  await remove('b.md');
  await vi.waitFor(() => expect(log.at(-1)).toBe('-1 article'), until);
});

test('a file that breaks is a fault and no change, and when it is mended both are told', async () => {
  const { log, write } = await watched();
  await write('a.md', 'Broken.');
  await vi.waitFor(() => expect(log).toEqual(['the article has no title']), until);
  await write('a.md', '# T\n\nMended words here.');
  await vi.waitFor(() => expect(log).toEqual(['the article has no title', '1 passage changed', 'mended']), until);
});

test('a fault that stays is told once', async () => {
  const { log, write } = await watched();
  await write('a.md', 'Broken.');
  await vi.waitFor(() => expect(log).toHaveLength(1), until);
  await write('b.md', '# U\n\nOne two three.');
  await vi.waitFor(() => expect(log).toEqual(['the article has no title', '+1 article']), until);
});

test('after closing nothing is told', async () => {
  const { log, write, close } = await watched();
  await write('b.md', '# U\n\nOne two three.');
  await close();
  expect(log).toEqual([]);
});

test('a folder that cannot be watched is a fault', async () => {
  const { log } = await watched((_, __, onError) => {
    onError(new Error('no more watchers'));
    return { close: async () => {} };
  });
  expect(log).toEqual(['the folder cannot be watched (no more watchers)']);
});

test('notices a file on a real disk', async () => {
  const folder = await temporaryFolder();
  const log: string[] = [];
  const watcher = watchLibrary({
    directory: folder,
    initial: await readLibrary(folder),
    quiet: 20,
    onChange: (_, changes) => log.push(describeChanges(changes)),
    onFaults: () => {},
  });
  onTestFinished(() => watcher.close());
  await writeFile(join(folder, 'b.md'), '# U\n\nOne two three.');
  await vi.waitFor(() => expect(log).toEqual(['+1 article']), until);
});
