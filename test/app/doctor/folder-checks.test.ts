import { execFileSync } from 'node:child_process';
import { mkdir, mkdtemp, readdir, readFile, rm, symlink, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { runChecks } from '../../../src/app/doctor/check.js';
import { FOLDER_CHECKS } from '../../../src/app/doctor/folder-checks.js';
import type { Installation } from '../../../src/app/doctor/installation.js';
import { copyFile } from '../../../src/store/libsql/copy-database.js';
import { databaseFile } from '../../../src/store/libsql/database-file.js';
import { VERSION } from '../../../src/store/migrations/migrate.js';
import { MODEL } from '../../../src/embedding/model.js';
import { id, markdown } from '../../support/content/article-store-contract.js';
import { openedStore, SERVER } from '../../support/store/opened-store.js';
import { installation } from './installation.js';

async function folder(): Promise<string> {
  const made = await mkdtemp(join(tmpdir(), 'footnote-'));
  onTestFinished(async () => rm(made, { recursive: true, force: true }));
  return made;
}

async function found(
  name: string,
  environment: Readonly<Record<string, string>>,
  machine: Partial<Installation> = {},
): Promise<string> {
  const checks = FOLDER_CHECKS.filter((check) => check.name === name);
  const [one] = await runChecks(checks, await installation(environment, machine), { token: '' });
  return `${one?.state}: ${one?.says} / ${one?.remedy ?? ''}`;
}

const GOOD = '---\ntitle: The lock\n---\n\nThe lock opened in May, after eleven years of building.\n';
const FAULTY = (key: number) => Buffer.from(`${GOOD}\n${key} \u{FF}\n`, 'latin1');

describe('the articles', () => {
  test.each<[string, (at: string) => Promise<unknown>, RegExp]>([
    ['one', async (at) => writeFile(join(at, 'a.md'), GOOD), /^ok: 1 article in .*, 1 passages/u],
    ['none', async () => undefined, /^warn: no article in .*npm run add/u],
    ['no folder', async (at) => rm(at, { recursive: true }), /^fail: .*there is no such folder/u],
    [
      'a file in its place',
      async (at) => {
        await rm(at, { recursive: true });
        await writeFile(at, 'x');
      },
      /^fail: .*cannot be read \(ENOTDIR\)/u,
    ],
    [
      'faults of one kind in four files beside a good one',
      async (at) => {
        await writeFile(join(at, 'good.md'), GOOD);
        for (const key of [1, 2, 3, 4]) await writeFile(join(at, `bad-${key}.md`), FAULTY(key));
      },
      /^warn: 1 article in .*, 4 faults: .+\(4\) \/ .*bad-1\.md:\d+: .*bad-2\.md:.*bad-3\.md:(?!.*bad-4).*check:articles/u,
    ],
    ['faults alone', async (at) => writeFile(join(at, 'bad.md'), FAULTY(1)), /^fail: 0 articles/u],
  ])('are told of: %s', async (_what, make, words) => {
    const at = join(await folder(), 'texts');
    await mkdir(at);
    await make(at);
    expect(await found('articles', { ARTICLES: at })).toMatch(words);
  });
  test('that are hostile neither hang it nor end it', async () => {
    const at = await folder();
    execFileSync('mkfifo', [join(at, 'pipe.md')]);
    await symlink('/dev/zero', join(at, 'device.md'));
    await symlink('loop.md', join(at, 'loop.md'));
    await symlink('/etc', join(at, 'out'));
    await mkdir(join(at, 'folder.md'));
    await writeFile(join(at, 'large.md'), '');
    await truncate(join(at, 'large.md'), 2 ** 33);
    await writeFile(join(at, 'name\u{1B}[2J\n.md'), '---\ntitle: [\n---\n');
    await writeFile(join(at, 'deep.md'), `${'>'.repeat(100_000)} deep\n`);
    await writeFile(join(at, 'good.md'), GOOD);
    const told = await found('articles', { ARTICLES: at });
    expect(told).toMatch(/^warn: \d articles? in /u);
    expect(told).not.toMatch(/\p{Cc}/u);
  });
  test('are read without leaving anything in the cache', async () => {
    const at = await folder();
    await writeFile(join(at, 'a.md'), GOOD);
    const cache = await folder();
    await found('articles', { ARTICLES: at, CACHE: cache });
    expect(await readdir(cache)).toEqual([]);
  });
});

describe('the cache', () => {
  test('is told of with its size, and nothing stays in it', async () => {
    const at = await folder();
    await mkdir(join(at, 'articles'));
    await writeFile(join(at, 'articles', 'pack'), Buffer.alloc(3_000_000));
    expect(await found('cache', { CACHE: at })).toBe(`ok: ${at} can be written, and has 3 MB in 1 files / `);
    expect(await readdir(at)).toEqual(['articles']);
  });
  test('is not made by looking at it', async () => {
    const at = await folder();
    expect(await found('cache', { CACHE: join(at, 'a', 'b') })).toMatch(/^ok: .* is not there yet/u);
    expect(await readdir(at)).toEqual([]);
  });
  test.each<[string, RegExp]>([
    ['/etc/passwd', /^warn: .* is no folder .*CACHE/u],
    ['/proc/footnote/cache', /^(?:warn|ok): \/proc/u],
    ['/proc', /^warn: nothing new can be kept in \/proc .*CACHE/u],
  ])('that cannot be had is told of: %s', async (at, words) =>
    expect(await found('cache', { CACHE: at })).toMatch(words),
  );
  test('that leads in a circle is gone through once', async () => {
    const at = await folder();
    await symlink('.', join(at, 'again'));
    expect(await found('cache', { CACHE: at })).toMatch(/in 1 files/u);
  });
});

describe('the model', () => {
  test.each<[string, string | undefined, RegExp]>([
    ['is not used', 'off', /^ok: not used/u],
    ['is not there', undefined, /^ok: it is not built yet/u],
  ])('%s', async (_what, semantic, words) =>
    expect(
      await found('model', { CACHE: await folder(), ...(semantic === undefined ? {} : { SEMANTIC: semantic }) }),
    ).toMatch(words),
  );
  test('that is another file than it should be is told of', async () => {
    const at = await folder();
    await writeFile(join(at, `${MODEL.id}.onnx`), 'x');
    expect(await found('model', { CACHE: at })).toMatch(/^warn: its file is damaged .*builds it anew/u);
  });
});

describe('the disk', () => {
  test.each(['/tmp', '/tmp/not/there/yet'])('is told of with the room it has for %s', async (at) =>
    expect(await found('disk', { ARTICLES: at, CACHE: at }, { root: '/tmp' })).toMatch(
      /^(?:ok|warn): \d+ [MG]B free for \/tmp/u,
    ),
  );
  test.each<[string, number, RegExp]>([
    ['too little for an update', 600e6, /^warn: 600 MB free for .*root \/ An update needs 900 MB there\. Make room/u],
    ['enough for an update', 901e6, /^ok: 901 MB free for .*root /u],
  ])('is told of where the checkout has %s', async (_what, room, words) => {
    const at = await folder();
    await mkdir(join(at, 'root', '.git'), { recursive: true });
    const machine = { root: join(at, 'root'), freeRoom: async (path: string) => (path === at ? 600e6 : room) };
    expect(await found('disk', { ARTICLES: at, CACHE: at }, machine)).toMatch(words);
  });
  test('is not looked at for an update where there is no checkout', async () => {
    const at = await folder();
    const machine = { root: at, freeRoom: async () => 600e6 };
    expect(await found('disk', { ARTICLES: at, CACHE: at }, machine)).toMatch(/^ok: 600 MB/u);
  });
  test('that is full is told of', async () =>
    expect(await found('disk', { ARTICLES: '/proc', CACHE: '/proc' })).toBe(
      'warn: 0 MB free for /proc / Make room on the disk.',
    ));
});

describe('what servers keep', () => {
  const kept = async (harm: (at: string) => Promise<unknown> = async () => undefined): Promise<string> => {
    const at = join(await folder(), 'data');
    const file = databaseFile(at);
    await file.toWrite();
    await harm(at);
    const told = await found('data', { DATA: at });
    await file.close();
    return told;
  };

  /** The bytes of the database, with what is in its log. */
  const copied = async (at: string): Promise<Buffer> => {
    const copy = join(await folder(), 'copy.db');
    await copyFile(at, copy);
    return readFile(copy);
  };

  test('need not be there', async () => {
    const at = join(await folder(), 'data');
    expect(await found('data', { DATA: at })).toMatch(/^ok: nothing is kept in .*data yet/u);
    expect(await readdir(join(at, '..'))).toEqual([]);
  });
  test('are looked at while they are in use', async () =>
    expect(await kept()).toMatch(/^ok: the database in .* is whole/u));
  test('are told of when the file is none', async () => {
    const at = await folder();
    await writeFile(join(at, 'footnote.db'), 'x'.repeat(5000));
    expect(await found('data', { DATA: at })).toMatch(/^fail: .*is no database, or is damaged .* npm run restore/u);
  });
  test('are told of when the database is damaged', async () => {
    const at = join(await folder(), 'data');
    const { store } = await openedStore({}, at);
    await store.articles(SERVER).put(id('tides'), markdown('Tides', 'The tide comes in. '.repeat(3000)), null);
    await store.close();
    const bytes = await copied(at);
    bytes.fill(255, 4096 * 3, 4096 * 4);
    const other = await folder();
    await writeFile(join(other, 'footnote.db'), bytes);
    expect(await found('data', { DATA: other })).toMatch(/^fail: .*damaged.* npm run restore/u);
  });
  test('are told of when a newer program has made them', async () =>
    expect(
      await kept(async (at) => {
        const file = databaseFile(at);
        const database = await file.toWrite();
        await database
          .updateTable('schema_version')
          .set({ version: VERSION + 1 })
          .execute();
        await file.close();
      }),
    ).toMatch(/^fail: the database in .* is of a newer Footnote \/ Update Footnote\./u));
});
