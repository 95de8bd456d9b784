import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { chown, mkdir, mkdtemp, readdir, readFile, rm, stat, symlink, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { readManifest } from '../../../src/app/backup/manifest.js';
import { planRestore, restoreBackup } from '../../../src/app/backup/restore-backup.js';
import { type Backup, writeBackup } from '../../../src/app/backup/write-backup.js';

const NOW = Date.UTC(2026, 4, 1, 12);

async function folder(): Promise<string> {
  const made = await mkdtemp(join(tmpdir(), 'footnote-'));
  onTestFinished(async () => rm(made, { recursive: true, force: true }));
  return made;
}

/** An installation with these files, by their paths below its folder. */
async function installation(files: Readonly<Record<string, string | Uint8Array>>): Promise<string> {
  const at = await folder();
  for (const part of ['articles', 'cache']) await mkdir(join(at, part));
  for (const [path, content] of Object.entries(files)) {
    await mkdir(dirname(join(at, path)), { recursive: true });
    await writeFile(join(at, path), content);
  }
  return at;
}

async function backup(at: string, how: Partial<Backup> = {}) {
  const file = join(at, 'backup.tar');
  const where = { articles: join(at, 'articles'), cache: join(at, 'cache'), data: join(at, 'data') };
  const written = await writeBackup({
    file,
    ...where,
    settings: 'GUILD_ID=123456789012345678\n',
    version: '1.2.3',
    now: NOW,
    force: false,
    ...how,
  });
  return { file: how.file ?? file, ...written };
}

/** Into an installation that has nothing. */
async function restored(file: string) {
  const at = await folder();
  const target = {
    articles: join(at, 'articles'),
    cache: join(at, 'cache'),
    data: join(at, 'data'),
    root: tmpdir(),
  };
  const plan = await planRestore(file, target);
  await restoreBackup(file, target, plan, NOW);
  return at;
}

async function filesBelow(at: string): Promise<readonly string[]> {
  const entries = await readdir(at, { recursive: true, withFileTypes: true });
  return entries.map(({ parentPath, name }) => join(parentPath, name).slice(at.length + 1)).toSorted();
}

describe('a backup', () => {
  const names = [
    'a.md',
    'Grüße an alle.md',
    '会員向け/規約.md',
    'مقالات/دليل.md',
    'e\u{301}.md',
    '😀.md',
    `${'long-'.repeat(45)}.md`,
    `${'folder/'.repeat(40)}deep.md`,
    `${'x'.repeat(86)}.md`,
    `${'x'.repeat(59)}/${'y'.repeat(97)}.md`,
    ' leading and trailing .md',
    'quote"\'$(x)`.md',
    'C:\\back\\slash.md',
    '-rf.md',
    'line\nend.md',
    'feeds.yaml',
    '.feeds/abc.json',
    '.sources.json',
    'footnote.yaml',
    'picture.png',
    'empty.md',
    'large.bin',
  ];
  const contentOf = (name: string): Uint8Array =>
    name === 'empty.md' ? new Uint8Array() : Buffer.from(name.repeat(name === 'large.bin' ? 90_000 : 1));
  const given = Object.fromEntries(names.map((name) => [`articles/${name}`, contentOf(name)]));

  test.each(['backup.tar', 'backup.tar.gz', 'backup.TGZ'])('is restored as it was, as %s', async (name) => {
    const at = await installation({ ...given, 'cache/removed/2026-05-01T10-00-00.000Z/gone.md': 'gone' });
    await mkdir(join(at, 'articles', 'empty folder'));
    await utimes(join(at, 'articles', 'a.md'), 1_000_000_000, 1_111_111_111);
    const { file, counts, leftOut } = await backup(at, { file: join(at, name) });
    const there = await restored(file);
    expect(await filesBelow(join(there, 'articles'))).toEqual(await filesBelow(join(at, 'articles')));
    for (const one of names) {
      const bytes = await readFile(join(there, 'articles', one));
      expect([one, Buffer.compare(bytes, contentOf(one))]).toEqual([one, 0]);
    }
    expect((await stat(join(there, 'articles', 'a.md'))).mtimeMs).toBe(1_111_111_111_000);
    expect(await readFile(join(there, 'cache/removed/2026-05-01T10-00-00.000Z/gone.md'), 'utf8')).toBe('gone');
    expect([counts.articles, counts.removed, leftOut]).toEqual([names.length, 1, []]);
  });

  test.each(['backup.tar', 'backup.tar.gz'])(
    'is opened by tar, as %s, with a manifest of what it has',
    async (name) => {
      const at = await installation(given);
      const { file } = await backup(at, { file: join(at, name) });
      const out = await folder();
      execFileSync('tar', ['xf', file, '-C', out]);
      const top = join(out, 'footnote-backup');
      expect(await filesBelow(join(top, 'articles'))).toEqual(await filesBelow(join(at, 'articles')));
      const manifest = readManifest(await readFile(join(top, 'manifest.json'), 'utf8'));
      expect(manifest).toMatchObject({ footnote: '1.2.3', made: '2026-05-01T12:00:00.000Z' });
      for (const { path, sha256 } of manifest?.files ?? []) {
        const bytes = await readFile(join(top, path));
        expect([path, createHash('sha256').update(bytes).digest('hex')]).toEqual([path, sha256]);
      }
      expect(manifest?.files).toHaveLength(names.length + 1);
      expect(await readFile(join(top, 'settings.env'), 'utf8')).toBe('GUILD_ID=123456789012345678\n');
    },
  );

  test('that GNU tar packed again from what it unpacked is restored too', async () => {
    const at = await installation(given);
    const { file } = await backup(at);
    const out = await folder();
    execFileSync('tar', ['xf', file, '-C', out]);
    execFileSync('tar', ['czf', join(out, 'again.tar.gz'), '--format=gnu', '-C', out, 'footnote-backup']);
    const there = await restored(join(out, 'again.tar.gz'));
    expect(await filesBelow(join(there, 'articles'))).toEqual(await filesBelow(join(at, 'articles')));
  });

  test('can be read by its account alone', async () => {
    const at = await installation({ 'articles/a.md': 'a' });
    expect((await stat((await backup(at)).file)).mode & 0o777).toBe(0o600);
  });

  test('has links to files of its folder as files, and says what it leaves out', async () => {
    const at = await installation({
      'articles/a.md': 'a',
      'articles/.git/config': 'x',
      'articles/sub/node_modules/x/y.md': 'x',
      'b.md': 'b',
      'articles/.cache/pack': 'x',
      'articles/.add-1-0123456789ab.tmp': 'x',
    });
    const inside = join(at, 'articles');
    await symlink('a.md', join(inside, 'same.md'));
    await symlink('../b.md', join(inside, 'out.md'));
    await symlink('none', join(inside, 'broken.md'));
    await symlink('sub', join(inside, 'again'));
    execFileSync('mkfifo', [join(inside, 'pipe.md')]);
    execFileSync('sh', ['-c', 'printf x > "$(printf "lost\\351.md")"'], { cwd: inside });
    const { file, leftOut } = await backup(at, { cache: join(inside, '.cache') });
    const there = await restored(file);
    expect(await filesBelow(join(there, 'articles'))).toEqual(['a.md', 'same.md', 'sub']);
    expect(leftOut.map(({ name, why }) => `${name.slice(inside.length + 1)}: ${why}`)).toEqual([
      '.git: history is where it was cloned from',
      'again: it is a link to a folder',
      'broken.md: it is a link that leads to nothing',
      'lost\u{FFFD}.md: its name is not in UTF-8',
      'out.md: it is a link that leads out of the folder',
      'pipe.md: it is a pipe, a socket or a device',
      'sub/node_modules: packages are installed anew',
    ]);
  });
});

describe('is not written', () => {
  const rows: readonly [string, (at: string) => Promise<Partial<Backup>>, RegExp][] = [
    ['over a file that is there', taken, /is there\. Name another file, or say --force/u],
    ['over a folder', async (at) => ({ file: join(at, 'dir.tar'), ...(await made(at, 'dir.tar')) }), /is no file/u],
    ['under a name that says nothing', async (at) => ({ file: join(at, 'backup.zip') }), /ends in \.tar or \.tar\.gz/u],
    ['into a folder that is not there', async (at) => ({ file: join(at, 'no', 'b.tar') }), /There is no folder/u],
    ['into the articles', async (at) => ({ file: join(at, 'articles', 'b.tar') }), /would be part of itself/u],
    [
      'of articles that are not there',
      async (at) => ({ articles: join(at, 'none') }),
      /There is no folder of articles/u,
    ],
    [
      'when it is broken off',
      async () => ({
        onFile: () => {
          throw new Error('stopped');
        },
      }),
      /stopped/u,
    ],
  ];
  test.each(rows)('%s', async (_what, how, words) => {
    const at = await installation({ 'articles/a.md': 'a' });
    const asked = await how(at);
    const before = await filesBelow(at);
    await expect(backup(at, asked)).rejects.toThrow(words);
    expect(await filesBelow(at)).toEqual(before);
  });
  test('but with force it is, and what was there is gone only then', async () => {
    const at = await installation({ 'articles/a.md': 'a', 'backup.tar': 'old' });
    const stops = () => {
      throw new Error('stopped');
    };
    await expect(backup(at, { force: true, onFile: stops })).rejects.toThrow('stopped');
    expect(await readFile(join(at, 'backup.tar'), 'utf8')).toBe('old');
    await backup(at, { force: true });
    expect((await stat(join(at, 'backup.tar'))).size).toBeGreaterThan(512);
  });
  async function taken(at: string) {
    await writeFile(join(at, 'backup.tar'), 'old');
    return {};
  }
  async function made(at: string, name: string) {
    await mkdir(join(at, name));
    return {};
  }
});

test('a backup removes what a killed one has left beside it', async () => {
  const at = await installation({ 'articles/a.md': '# A\n\nThe text.\n' });
  // No process has so high a number.
  await writeFile(join(at, '.add-2147483647-0123456789ab.tmp'), 'half');
  await backup(at);
  expect((await readdir(at)).toSorted()).toEqual(['articles', 'backup.tar', 'cache']);
});

test('a disk that does not take a backup is told of in words', async () => {
  const at = await installation({ 'articles/a.md': '# A\n\nThe text.\n' });
  await expect(backup(at, { file: join(at, `${'a'.repeat(300)}.tar`) })).rejects.toThrow(
    /^The backup could not be written \(ENAMETOOLONG\)\. [A-Z].*\.$/u,
  );
  expect((await readdir(at)).toSorted()).toEqual(['articles', 'cache']);
});

test.runIf(process.getuid?.() === 0)('what root restores belongs to whoever the folders belong to', async () => {
  const from = await installation({
    'articles/sub/a.md': '# A\n\nThe text.\n',
    'cache/removed/2026-01-01T00-00-00/b.md': '# B\n\nThe text.\n',
  });
  const { file } = await backup(from);
  const at = await installation({ 'articles/old.md': '# Old\n\nOld.\n' });
  for (const [path, uid] of [
    ['articles', 4001],
    ['cache', 4002],
  ] as const)
    await chown(join(at, path), uid, uid + 10);
  const target = {
    articles: join(at, 'articles'),
    cache: join(at, 'cache'),
    data: join(at, 'data'),
    root: tmpdir(),
  };
  await restoreBackup(file, target, await planRestore(file, target), NOW);
  const owners = async (path: string) => {
    const { uid, gid } = await stat(join(at, path));
    return [uid, gid];
  };
  for (const path of ['articles', 'articles/sub', 'articles/sub/a.md'])
    expect(await owners(path)).toEqual([4001, 4011]);
  for (const path of ['cache/removed', 'cache/removed/2026-01-01T00-00-00', 'cache/removed/2026-01-01T00-00-00/b.md'])
    expect(await owners(path)).toEqual([4002, 4012]);
});
