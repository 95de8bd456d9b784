import { createHash } from 'node:crypto';
import { mkdir, mkdtemp, readdir, readFile, rename, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, onTestFinished, test } from 'vitest';
import { verifyBackup } from '../../../src/app/backup/read-backup.js';
import { planRestore, restoreBackup } from '../../../src/app/backup/restore-backup.js';
import { paxRecord, tar } from '../../support/fetch/tar.js';

type Entry = Parameters<typeof tar>[0][number];

const NOW = Date.UTC(2026, 4, 1, 12);
const TOP = 'footnote-backup';
const GOOD: readonly Entry[] = [
  { path: `${TOP}/`, type: '5' },
  { path: `${TOP}/settings.env`, text: 'LOG_LEVEL=warn\n' },
  { path: `${TOP}/articles/`, type: '5' },
  { path: `${TOP}/articles/new.md`, text: 'new' },
];

const hash = (text: string) => createHash('sha256').update(text).digest('hex');

interface Listed {
  readonly path: string;
  readonly size: number;
  readonly sha256: string;
}

function manifest(
  entries: readonly Entry[],
  changed: (files: readonly Listed[]) => readonly Listed[] = (files) => files,
) {
  const files = entries.flatMap(({ path, text = '', type = '0' }) =>
    type === '0' ? [{ path: path.slice(TOP.length + 1), size: Buffer.byteLength(text), sha256: hash(text) }] : [],
  );
  const counts = { articles: 1, removed: 0, bytes: 3 };
  const said = { format: 1, footnote: '1.0.0', made: '2026-05-01T12:00:00.000Z', counts, files: changed(files) };
  return { path: `${TOP}/manifest.json`, text: JSON.stringify(said) };
}

/** The good backup with more in it, of which the manifest knows. */
const more = (...entries: readonly Entry[]) => tar([...GOOD, ...entries, manifest([...GOOD, ...entries])]);
const good = more();

/** A folder of articles with one in it, beside the backup. */
async function place(bytes: Uint8Array) {
  const at = await mkdtemp(join(tmpdir(), 'footnote-'));
  onTestFinished(async () => rm(at, { recursive: true, force: true }));
  await mkdir(join(at, 'home', 'articles'), { recursive: true });
  await writeFile(join(at, 'home', 'articles', 'old.md'), 'old');
  await writeFile(join(at, 'backup.tar'), bytes);
  const [articles, cache, data] = ['articles', 'cache', 'data'].map((name) => join(at, 'home', name)) as [
    string,
    string,
    string,
  ];
  return { at, file: join(at, 'backup.tar'), target: { articles, cache, data, root: await root(at) } };
}

async function root(at: string): Promise<string> {
  await mkdir(join(at, 'program'));
  return join(at, 'program');
}

async function restore({ file, target }: Awaited<ReturnType<typeof place>>) {
  return restoreBackup(file, target, await planRestore(file, target), NOW);
}

const there = async (at: string) => (await readdir(at, { recursive: true })).toSorted();

const UNTOUCHED = ['backup.tar', 'home', 'home/articles', 'home/articles/old.md', 'program'];
const NEXT = (path: string) => ({ path: `${TOP}/${path}`, text: 'x' });

describe('a good backup', () => {
  test.each([
    ['plain', good],
    ['compressed', gzipSync(good)],
  ])('takes the place of what is there, which is kept: %s', async (_what, bytes) => {
    const own = await place(bytes);
    const { kept, faults } = await restore(own);
    expect([kept, faults]).toEqual([`${own.target.articles}.before-restore-2026-05-01T12-00-00`, []]);
    expect(await there(join(own.at, 'home'))).toEqual([
      'articles',
      'articles.before-restore-2026-05-01T12-00-00',
      'articles.before-restore-2026-05-01T12-00-00/old.md',
      'articles/new.md',
    ]);
  });
  test('takes the place of the folder that a link leads to', async () => {
    const own = await place(good);
    await rename(own.target.articles, join(own.at, 'elsewhere'));
    await symlink(join(own.at, 'elsewhere'), own.target.articles);
    await restore(own);
    expect(await readFile(join(own.at, 'elsewhere', 'new.md'), 'utf8')).toBe('new');
    expect(await readFile(join(own.target.articles, 'new.md'), 'utf8')).toBe('new');
  });
  test('is put where nothing is, and keeps nothing then', async () => {
    const own = await place(good);
    await rm(join(own.at, 'home'), { recursive: true });
    expect((await restore(own)).kept).toBeUndefined();
    expect(await there(join(own.at, 'home'))).toEqual(['articles', 'articles/new.md']);
  });
  test('adds removed articles to those that are there', async () => {
    const own = await place(more(NEXT('removed/b/two.md'), NEXT('removed/a/other.md')));
    await mkdir(join(own.target.cache, 'removed', 'a'), { recursive: true });
    await writeFile(join(own.target.cache, 'removed', 'a', 'one.md'), 'one');
    await restore(own);
    expect(await there(join(own.target.cache, 'removed'))).toEqual(['a', 'a/one.md', 'b', 'b/two.md']);
  });
});

describe('nothing is touched for', () => {
  const paths = [
    '/etc/cron.d/x',
    '../x',
    `${TOP}/../x`,
    `${TOP}/articles/../../x`,
    `${TOP}/articles/../x`,
    `x/${TOP}/articles/a`,

    `${TOP}//articles/a`,
    `${TOP}/articles//a`,
    `${TOP}/articles/./a`,
    `${TOP}/articles/a/..`,
    `${TOP}/articles/..`,
    `${TOP}/.env`,
    `${TOP}/src/main.ts`,
    `${TOP}/settings.env/a`,
    `${TOP}/manifest.json/a`,
    `./${TOP}/articles/a`,
    `${TOP}/articles/.git/config`,
    `${TOP}/articles/a/.GIT/hooks/x`,
    `${TOP}/articles/node_modules/x/index.js`,
    '',
    '.',
    `${TOP}/articles/${'x'.repeat(256)}`,
    `${TOP}/articles/${'x/'.repeat(3000)}y`,
  ];
  const long = (path: string): readonly Entry[] => [
    { path: 'pax', type: 'x', text: paxRecord('path', path) },
    { path: 'cut', text: 'x' },
  ];
  test.each(paths)('the path %j', async (path) => {
    const own = await place(tar([...GOOD, ...long(path), manifest(GOOD)]));
    await expect(restore(own)).rejects.toThrow(/path that no backup has[^]*Nothing was changed/u);
    expect(await there(own.at)).toEqual(UNTOUCHED);
  });

  const a = NEXT('articles/a.md');
  const rows: readonly [string, Uint8Array, RegExp][] = [
    ...['1', '2', '3', '4', '6', 'S', 'V'].map((type): [string, Uint8Array, RegExp] => [
      `an entry of the type ${type}`,
      more({ path: `${TOP}/articles/a.md`, type }),
      /a link or a device/u,
    ]),
    ['a file twice', more(a, a), /twice/u],
    ['a folder that is a file too', more(a, { ...a, path: `${a.path}/`, type: '5', text: '' }), /twice/u],
    ['a file below a file', more(a, NEXT('articles/a.md/b.md')), /two files that are one here/u],
    ['a file in the place of the folder', more({ path: `${TOP}/removed`, text: 'x' }), /another kind/u],
    [
      'a folder in the place of the settings',
      tar([{ path: `${TOP}/settings.env/`, type: '5' }, manifest([])]),
      /another kind/u,
    ],
    [
      'another file than the manifest says',
      tar([...GOOD, manifest(GOOD, ([first]) => [{ ...first, sha256: hash('y') } as Listed])]),
      /is damaged in it/u,
    ],
    [
      'another length',
      tar([...GOOD, manifest(GOOD, (files) => files.map((one) => ({ ...one, size: 9 })))]),
      /is damaged in it/u,
    ],
    ['a file that the manifest does not name', tar([...GOOD, a, manifest(GOOD)]), /which its manifest does not name/u],
    ['a file that is missing', tar([...GOOD, manifest([...GOOD, a])]), /articles\/a\.md is missing/u],
    ['no manifest', tar(GOOD), /no manifest\.json/u],
    ['a manifest that is none', tar([...GOOD, { path: `${TOP}/manifest.json`, text: '{' }]), /manifest is none/u],
    [
      'a manifest of another version',
      tar([...GOOD, { path: `${TOP}/manifest.json`, text: '{"format":2}' }]),
      /another version/u,
    ],
    ['two manifests', tar([...GOOD, manifest(GOOD), manifest(GOOD)]), /twice/u],
    ['nothing', new Uint8Array(), /no manifest/u],
    ['zeros', new Uint8Array(10_240), /no manifest/u],
    ['text', Buffer.from('bees '.repeat(500)), /a header is damaged/u],
    ['an archive of another program', tar([{ path: 'README.md', text: 'x' }]), /path that no backup has/u],
    ['a cut one', good.subarray(0, 2_300), /cut off|ends in the middle/u],
    ['one that ends in a file', good.subarray(0, 512 * 5 + 1), /ends in the middle|no manifest/u],
    ['a flipped byte', flipped(good, 512 * 5 + 1), /is damaged in it/u],
    ['a flipped byte of a header', flipped(good, 512 * 4 + 3), /a header is damaged/u],
    ['a cut compressed one', gzipSync(good).subarray(0, 200), /cannot be unpacked/u],
    ['a damaged compressed one', flipped(gzipSync(good), 60), /cannot be unpacked|damaged/u],
    ['what begins as a compressed one', Buffer.from([0x1f, 0x8b, 1, 2, 3]), /cannot be unpacked/u],
    ['a file that the archive has not', tooLarge(), /ends in the middle/u],
  ];
  test.each(rows)('%s', async (_what, bytes, words) => {
    const own = await place(bytes);
    await expect(restore(own)).rejects.toThrow(words);
    expect(await there(own.at)).toEqual(UNTOUCHED);
  });

  test('more bytes than there is room for', async () => {
    const { file } = await place(tooLarge());
    await expect(verifyBackup(file, 2_000_000_000)).rejects.toThrow('it needs more than the 2000 MB that are free');
  });
  test('more files than a library has', async () => {
    // Folders count as files do, and are gone through in a tenth of the time.
    const one = tar([{ path: `${TOP}/articles/0000000/`, type: '5' }]).subarray(0, 512);
    const checksum = Number.parseInt(one.toString('latin1', 148, 154), 8);
    const all = Buffer.alloc(512 * 200_100, one);
    for (let index = 0; index < 200_100; index += 1) {
      const number = String(index).padStart(7, '0');
      all.write(number, index * 512 + TOP.length + 10);
      const sum = Array.from(number, Number).reduce((before, digit) => before + digit, checksum);
      all.write(sum.toString(8).padStart(6, '0'), index * 512 + 148);
    }
    const own = await place(gzipSync(all, { level: 1 }));
    await expect(restore(own)).rejects.toThrow(/more than 200000 files/u);
    expect(await there(own.at)).toEqual(UNTOUCHED);
  });
  test.each<[string, (own: Awaited<ReturnType<typeof place>>) => Promise<unknown>, RegExp]>([
    ['a folder in its place', async ({ file }) => rm(file).then(async () => mkdir(file)), /There is no file/u],
    ['no file', async ({ file }) => rm(file), /There is no file/u],
  ])('%s', async (_what, change, words) => {
    const own = await place(good);
    await change(own);
    await expect(restore(own)).rejects.toThrow(words);
    expect(await there(own.target.articles)).toEqual(['old.md']);
  });
  test.each<[string, (at: string) => { articles?: string; root?: string }, RegExp]>([
    ['a folder that has Footnote in it', (at) => ({ articles: at }), /Footnote itself is in the folder/u],
    ['Footnote’s own folder', (at) => ({ articles: join(at, 'program') }), /Footnote itself/u],
    ['a file in the place of the folder', (at) => ({ articles: join(at, 'backup.tar') }), /is no folder/u],
  ])('%s', async (_what, other, words) => {
    const own = await place(good);
    await expect(restore({ ...own, target: { ...own.target, ...other(own.at) } })).rejects.toThrow(words);
    expect(await there(own.at)).toEqual(UNTOUCHED);
  });
  test('a backup that becomes another one after it was looked at', async () => {
    const own = await place(good);
    const plan = await planRestore(own.file, own.target);
    await writeFile(own.file, flipped(good, 512 * 5 + 1));
    await expect(restoreBackup(own.file, own.target, plan, NOW)).rejects.toThrow('changed meanwhile');
    expect(await there(own.at)).toEqual(UNTOUCHED);
  });
});

function flipped(bytes: Uint8Array, at: number): Buffer {
  const copy = Buffer.from(bytes);
  copy[at] = (copy[at] ?? 0) ^ 0xff;
  return copy;
}

/** A header alone, which says that nearly 8 GB follow, again and again. */
function tooLarge(): Buffer {
  const header = Buffer.from(tar([{ path: `${TOP}/articles/large.bin` }]).subarray(0, 512));
  header.write('77777777777\0', 124);
  header.write('        ', 148);
  const sum = header.reduce((all, byte) => all + byte, 0);
  header.write(`${sum.toString(8).padStart(6, '0')}\0 `, 148);
  return header;
}
