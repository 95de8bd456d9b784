import { mkdir, rename, rm, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test, vi } from 'vitest';
import { describeChanges } from '../../src/content/library-changes.js';
import type { WholeLibrary } from '../../src/domain/library.js';
import { readLibrary } from '../../src/content/read-library.js';
import { sourceMarker } from '../../src/content/provenance/marked-library.js';
import { readSourceStates, writeSourceStates } from '../../src/content/provenance/source-states.js';
import { watchLibrary, type WatchFolder, type WatchOptions } from '../../src/content/watch-library.js';
import { temporaryFolder } from '../support/content/temporary-folder.js';

interface Watched {
  readonly folder: string;
  readonly log: string[];
  readonly write: (name: string, text: string) => Promise<void>;
  readonly remove: (name: string) => Promise<void>;
  readonly close: () => Promise<void>;
}

const article = (text: string) => `# T\n\n${text}`;
const until = { timeout: 10_000, interval: 5 };

/** Watches the folder and tells everything in a log. */
async function watchedFolder(
  folder: string,
  log: string[],
  options: Partial<WatchOptions>,
): Promise<ReturnType<typeof watchLibrary>> {
  const watcher = watchLibrary({
    directory: folder,
    initial: await readLibrary(folder),
    read: async (before) => readLibrary(folder, before),
    quiet: 1,
    polling: false,
    onChange: (_, changes) => log.push(describeChanges(changes)),
    onFaults: (faults) => log.push(faults.length === 0 ? 'mended' : faults.map(({ message }) => message).join()),
    onFailure: (error) => log.push(`failed: ${String(error)}`),
    ...options,
  });
  onTestFinished(() => watcher.close());
  return watcher;
}

/** A watched folder with one article `a`; `write` and `remove` tell the watcher as a file system would. */
async function watched(options: Partial<WatchOptions> = {}): Promise<Watched> {
  const folder = await temporaryFolder();
  await writeFile(join(folder, 'a.md'), article('One two three.'));
  const log: string[] = [];
  let notify = (): void => {};
  const watchFolder: WatchFolder = (_, __, onEvent) => {
    notify = onEvent;
    return { close: async () => {} };
  };
  const watcher = await watchedFolder(folder, log, { watchFolder, every: never, ...options });
  const write = async (name: string, text: string): Promise<void> => {
    // In one step, so that no reading finds half of it.
    await writeFile(join(folder, `.${name}`), text);
    await rename(join(folder, `.${name}`), join(folder, name));
    notify();
  };
  const remove = async (name: string): Promise<void> => {
    await rm(join(folder, name));
    notify();
  };
  return { folder, log, write, remove, close: () => watcher.close() };
}

/** Never looks at the folder again; and looks all the time. */
const never = () => ({ stop: () => undefined });
const allTheTime = (look: () => void) => {
  const timer = setInterval(look, 10);
  return { stop: () => clearInterval(timer) };
};

describe('an article', () => {
  test('that was added, changed and removed is told', async () => {
    const { log, write, remove } = await watched();
    await write('b.md', article('Four five six.'));
    await vi.waitFor(() => expect(log).toEqual(['+1 article']), until);
    await write('b.md', article('Other words here.'));
    await vi.waitFor(() => expect(log.at(-1)).toBe('1 passage changed'), until);
    await remove('b.md');
    await vi.waitFor(() => expect(log.at(-1)).toBe('-1 article'), until);
  });

  test('that breaks is a fault and no change, and when it is mended both are told', async () => {
    const { log, write } = await watched();
    await write('a.md', '---\ntitle: T');
    await vi.waitFor(() => expect(log).toEqual(['the front matter is not closed']), until);
    await write('a.md', article('Mended words here.'));
    await vi.waitFor(
      () => expect(log).toEqual(['the front matter is not closed', '1 passage changed', 'mended']),
      until,
    );
  });

  test('whose fault stays is told once', async () => {
    const { log, write } = await watched();
    await write('a.md', '---\ntitle: T');
    await vi.waitFor(() => expect(log).toHaveLength(1), until);
    await write('b.md', article('Four five six.'));
    await vi.waitFor(() => expect(log).toEqual(['the front matter is not closed', '+1 article']), until);
  });

  test('on a real disk is noticed', async () => {
    const folder = await temporaryFolder();
    const log: string[] = [];
    await watchedFolder(folder, log, { quiet: 20 });
    await writeFile(join(folder, 'b.md'), article('One two three.'));
    await vi.waitFor(() => expect(log).toEqual(['+1 article']), until);
  });
});

describe('a folder that never gets quiet', () => {
  test('is read all the same', async () => {
    const { log, write } = await watched({ quiet: 600_000 });
    await write('b.md', article('Four five six.'));
    await vi.waitFor(() => expect(log).toEqual(['+1 article']), until);
    // And again, with an end of waiting of its own.
    await write('c.md', article('Seven eight nine.'));
    await vi.waitFor(() => expect(log).toEqual(['+1 article', '+1 article']), until);
  });
});

describe('a folder below the folder', () => {
  /** A watched folder on the real disk that has `sub/a.md`, once it tells of changes. */
  async function onDisk(options: Partial<WatchOptions> = {}) {
    const folder = await temporaryFolder();
    await mkdir(join(folder, 'sub'));
    await writeFile(join(folder, 'sub', 'a.md'), article('One two three.'));
    const log: string[] = [];
    let readings = 0;
    const read: WatchOptions['read'] = async (before) => {
      readings += 1;
      return readLibrary(folder, before);
    };
    await watchedFolder(folder, log, { quiet: 20, every: never, read, ...options });
    await vi.waitFor(() => expect(readings).toBeGreaterThan(0), until);
    return { folder, log };
  }

  test('is watched too', async () => {
    const { folder, log } = await onDisk();
    // In one step: a reading between the file's emptying and its writing would tell of an empty file too.
    const written = join(await temporaryFolder(), 'a.md');
    await writeFile(written, article('Four five six.'));
    await rename(written, join(folder, 'sub', 'a.md'));
    await vi.waitFor(() => expect(log).toEqual(['1 passage changed']), until);
  });

  test('that is made later is watched too', async () => {
    const { folder, log } = await onDisk();
    await mkdir(join(folder, 'new', 'deep'), { recursive: true });
    await writeFile(join(folder, 'new', 'deep', 'b.md'), article('Four five six.'));
    await vi.waitFor(() => expect(log).toEqual(['+1 article']), until);
    await rm(join(folder, 'new'), { recursive: true });
    await vi.waitFor(() => expect(log).toEqual(['+1 article', '-1 article']), until);
  });

  test('may have settings that change', async () => {
    const { folder, log } = await onDisk();
    await writeFile(join(folder, 'sub', 'footnote.yaml'), 'publisher: Town Hall');
    await vi.waitFor(() => expect(log).toEqual(['1 citation changed']), until);
  });

  test('may be a link that leads into itself', async () => {
    const { folder, log } = await onDisk();
    await symlink(folder, join(folder, 'sub', 'loop'));
    await writeFile(join(folder, 'sub', 'b.md'), article('Four five six.'));
    await vi.waitFor(() => expect(log).toEqual(['+1 article']), until);
  });
});

test('the folder is read again on the day from which one of its files is an article', async () => {
  const folder = await temporaryFolder();
  const log: string[] = [];
  let day = '2026-11-30';
  const initial = await readLibrary(folder);
  await watchedFolder(folder, log, {
    initial: { ...initial, until: '2026-12-01' },
    watchFolder: () => ({ close: async () => {} }),
    every: allTheTime,
    today: () => day,
    read: async (before) => {
      log.push(`read on ${day}`);
      return { ...before, until: day < '2026-12-01' ? '2026-12-01' : undefined };
    },
  });
  await vi.waitFor(() => expect(log).toEqual(['read on 2026-11-30']), until);
  day = '2026-12-01';
  await vi.waitFor(() => expect(log).toEqual(['read on 2026-11-30', 'read on 2026-12-01']), until);
});

test('what has become of a source is told without any article that changes', async () => {
  const folder = await temporaryFolder();
  await writeFile(join(folder, 'a.md'), article('One two three.'));
  const log: string[] = [];
  const mark = sourceMarker();
  const read: WatchOptions['read'] = async (before) => {
    const found = await readLibrary(folder, before);
    return { ...found, library: mark(found.library, await readSourceStates(folder), before?.library) };
  };
  const initial = await readLibrary(folder);
  await watchedFolder(folder, log, { initial, read, every: allTheTime });
  const [one] = initial.library.articles;
  if (one === undefined) throw new Error('There is an article.');
  const state = { hash: one.hash, checked: '2026-11-26', result: 'changed' as const, paragraphs: [1] };
  await writeSourceStates(folder, new Map([[one.id, state]]));
  await vi.waitFor(() => expect(log).toEqual(['1 citation changed']), until);
});

test('notes are told when they are others than before', async () => {
  const told: string[][] = [];
  const { write } = await watched({ onNotes: (notes) => told.push(notes.map(({ note }) => note)) });
  await write('mkdocs.yml', 'site_name: Handbook\ndocs_dir: .');
  await vi.waitFor(() => expect(told).toEqual([[expect.stringContaining('“Handbook”')]]), until);
});

describe('closing', () => {
  test('ends the telling', async () => {
    const { log, write, close } = await watched();
    await write('b.md', article('Four five six.'));
    await close();
    expect(log).toEqual([]);
  });

  test('resolves also when the watching cannot be ended', async () => {
    const { close } = await watched({
      watchFolder: () => ({ close: async () => Promise.reject(new Error('no end')) }),
    });
    await expect(close()).resolves.toBeUndefined();
  });
});

describe('what is thrown', () => {
  test.each<[string, (folder: string, log: string[]) => Partial<WatchOptions>]>([
    ['by reading', (folder) => ({ read: afterOnce(async (before) => readLibrary(folder, before)) })],
    [
      'by who is told of changes',
      (_, log) => ({ onChange: afterOnce((__, changes) => log.push(describeChanges(changes))) }),
    ],
    [
      'by who is told of failures too',
      (folder) => ({
        read: afterOnce(async (before) => readLibrary(folder, before)),
        onFailure: afterOnce(() => undefined),
      }),
    ],
  ])('%s does not end the watching', async (_, options) => {
    const folder = await temporaryFolder();
    const log: string[] = [];
    let notify: (() => void) | undefined;
    const watchFolder: WatchFolder = (__, ___, onEvent) => {
      notify = onEvent;
      return { close: async () => {} };
    };
    await watchedFolder(folder, log, { watchFolder, every: never, ...options(folder, log) });
    await writeFile(join(folder, 'b.md'), article('One two three.'));
    await vi.waitFor(
      () => {
        notify?.();
        expect(log).toContain('+1 article');
      },
      { timeout: 10_000, interval: 50 },
    );
  });

  /** The function, but for its first call, which throws. */
  function afterOnce<A extends readonly unknown[], R>(then: (...args: A) => R): (...args: A) => R {
    let called = false;
    return (...args) => {
      if (called) return then(...args);
      called = true;
      throw new Error('a bug');
    };
  }
});

describe('a folder that cannot be watched', () => {
  test('is looked at instead, and that is told once', async () => {
    const ways: boolean[] = [];
    const { log } = await watched({
      watchFolder: (_, polling, __, onError) => {
        ways.push(polling);
        onError(new Error('no more watchers'));
        return { close: async () => {} };
      },
    });
    await vi.waitFor(() => expect(ways).toEqual([false, true]), until);
    expect(log).toEqual(['the system does not tell when the folder changes (no more watchers)']);
  });

  test('is looked at instead also when watching throws', async () => {
    const ways: boolean[] = [];
    await watched({
      watchFolder: (_, polling) => {
        ways.push(polling);
        if (!polling) throw new Error('no more watchers');
        return { close: async () => {} };
      },
    });
    await vi.waitFor(() => expect(ways).toEqual([false, true]), until);
  });

  test('is none when a link in it leads to itself, which reading tells of', async () => {
    const { log, folder } = await watched({
      watchFolder: (_, __, onEvent, onError) => {
        onError(Object.assign(new Error('ELOOP: too many symbolic links'), { code: 'ELOOP' }));
        onEvent();
        return { close: async () => {} };
      },
      initial: await readLibrary(join(await temporaryFolder(), 'none')),
    });
    await symlink('loop.md', join(folder, 'loop.md'));
    await vi.waitFor(() => expect(log).toEqual(['+1 article', 'the file cannot be read (ELOOP)']), until);
  });
});

describe('the folder itself', () => {
  test.each([false, true])('may be deleted and made anew (polling: %s)', async (polling) => {
    const { folder, log, textOf } = await real({ polling });
    await rm(folder, { recursive: true });
    await vi.waitFor(() => expect(log).toContain('there is no such folder'), until);
    await mkdir(folder);
    await writeFile(join(folder, 'a.md'), article('New words here.'));
    await vi.waitFor(() => expect(textOf('a')).toBe('New words here.'), until);
    await noticesTheNext(folder, textOf);
  });

  test('may be deleted and made anew before anybody looks', async () => {
    const { folder, textOf } = await real();
    await rm(folder, { recursive: true });
    await mkdir(folder);
    await writeFile(join(folder, 'a.md'), article('New words here.'));
    await vi.waitFor(() => expect(textOf('a')).toBe('New words here.'), until);
    await noticesTheNext(folder, textOf);
  });

  test('may be swapped for another one', async () => {
    const { folder, textOf } = await real();
    await mkdir(`${folder}-new`);
    await writeFile(join(`${folder}-new`, 'a.md'), article('New words here.'));
    await rename(folder, `${folder}-old`);
    await rename(`${folder}-new`, folder);
    await vi.waitFor(() => expect(textOf('a')).toBe('New words here.'), until);
    await noticesTheNext(folder, textOf);
  });

  test('may be a link that is made to lead elsewhere', async () => {
    const base = await temporaryFolder();
    await mkdir(join(base, 'next'));
    await writeFile(join(base, 'next', 'a.md'), article('New words here.'));
    const { folder, textOf } = await real({ behindLink: true });
    await symlink(join(base, 'next'), join(base, 'link'));
    await rename(join(base, 'link'), folder);
    await vi.waitFor(() => expect(textOf('a')).toBe('New words here.'), until);
    await noticesTheNext(folder, textOf);
  });

  test('may be made later', async () => {
    const folder = join(await temporaryFolder(), 'articles');
    const { log, textOf } = await followed(folder);
    await mkdir(folder);
    await noticesTheNext(folder, textOf);
    expect(log).toContain('mended');
  });

  interface Followed {
    readonly folder: string;
    readonly log: readonly string[];
    /** The article's text in the library as it was told last. */
    readonly textOf: (id: string) => string | undefined;
  }

  /** A folder that is really watched. */
  async function followed(folder: string, polling = false): Promise<Followed> {
    const log: string[] = [];
    let library: WholeLibrary | undefined;
    const onChange = (next: WholeLibrary): void => void (library = next);
    await watchedFolder(folder, log, { every: allTheTime, polling, onChange });
    return { folder, log, textOf: (id) => library?.byId(id)?.text };
  }

  async function real({ polling = false, behindLink = false } = {}): Promise<Followed> {
    const base = await temporaryFolder();
    const folder = join(base, 'articles');
    const there = behindLink ? join(base, 'there') : folder;
    await mkdir(there);
    if (behindLink) await symlink(there, folder);
    await writeFile(join(there, 'a.md'), article('Old words here.'));
    return followed(folder, polling);
  }

  async function noticesTheNext(folder: string, textOf: Followed['textOf']): Promise<void> {
    await writeFile(join(folder, 'next.md'), article('One two three.'));
    await vi.waitFor(() => expect(textOf('next')).toBe('One two three.'), until);
    // In place, which does not change the folder and so shows only to who watches the one that is there now.
    await writeFile(join(folder, 'next.md'), article('Entirely other words.'));
    await vi.waitFor(() => expect(textOf('next')).toBe('Entirely other words.'), until);
  }
});
