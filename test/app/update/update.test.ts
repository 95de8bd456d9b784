import { execFileSync } from 'node:child_process';
import { appendFile, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { applyUpdate } from '../../../src/app/update/apply-update.js';
import { addedHeadlines, findUpdate, localChanges } from '../../../src/app/update/find-update.js';
import { type Ended, programRunner, type RunProgram } from '../../../src/app/update/run-program.js';

const GIT = {
  PATH: process.env['PATH'],
  HOME: '/nowhere',
  GIT_CONFIG_NOSYSTEM: '1',
  GIT_AUTHOR_NAME: 'a',
  GIT_AUTHOR_EMAIL: 'a@town.example',
  GIT_COMMITTER_NAME: 'a',
  GIT_COMMITTER_EMAIL: 'a@town.example',
};

function git(at: string, ...args: readonly string[]): string {
  return execFileSync('git', ['-c', 'init.defaultBranch=main', ...args], {
    cwd: at,
    env: GIT,
    stdio: 'pipe',
  }).toString();
}

const manifest = (more: object = {}) =>
  JSON.stringify({
    version: '1.0.0',
    scripts: { build: 'x' },
    devDependencies: { tool: '1', '@types/ws': '1' },
    ...more,
  });

/** What is named for development and what runs needs, too, has no mark. */
const LOCK = JSON.stringify({
  packages: {
    '': {},
    'node_modules/tool': { dev: true },
    'node_modules/@types/ws': {},
    'node_modules/@types/x': { dev: true },
  },
});

type Files = Readonly<Record<string, string>>;

const FIRST: Files = {
  'package.json': manifest(),
  'package-lock.json': LOCK,
  'CHANGELOG.md': '# Changelog\n\n- the first\n',
  'src/main.ts': 'one',
  'articles/a.md': 'a',
  '.gitignore': 'node_modules/\ndist/\n.update/\n.env\n',
};

/** A repository, and a checkout of it in which an old version is installed; `publish` adds a newer one to the repository. */
async function installation() {
  const at = await mkdtemp(join(tmpdir(), 'footnote-'));
  onTestFinished(async () => rm(at, { recursive: true, force: true }));
  const [source, root] = [join(at, 'source'), join(at, 'root')];
  await mkdir(source);
  git(source, 'init', '--quiet');
  const publish = async (files: Files, title = 'Another') => {
    for (const [path, text] of Object.entries(files)) {
      await mkdir(join(source, path, '..'), { recursive: true });
      await writeFile(join(source, path), text);
    }
    git(source, 'add', '--all');
    git(source, 'commit', '--quiet', '--allow-empty', '-m', title);
  };
  await publish(FIRST);
  git(at, 'clone', '--quiet', '--bare', source, 'bare.git');
  git(source, 'remote', 'add', 'bare', join(at, 'bare.git'));
  git(at, 'clone', '--quiet', join(at, 'bare.git'), 'root');
  for (const name of ['tool', 'old']) await mkdir(join(root, 'node_modules', name), { recursive: true });
  await mkdir(join(root, 'dist', '0123456789ab'), { recursive: true });
  await writeFile(join(root, 'dist', 'main.js'), 'built of one');
  await mkdir(join(root, 'dist', 'run'));
  await writeFile(join(root, '.env'), 'DISCORD_TOKEN=x\n');
  return {
    root,
    publish: async (files: Files, title?: string) => {
      await publish(files, title);
      git(source, 'push', '--quiet', 'bare', 'main');
    },
  };
}

/** git itself, and an npm that makes what the real one would; `fails` says of which of its commands it does not. */
function runner(fails: (command: string) => boolean = () => false) {
  const real = programRunner(GIT, process.execPath);
  const called: string[] = [];
  const run: RunProgram = async (program, args, cwd) => {
    const command = `${program} ${args.filter((one) => !one.startsWith('-')).join(' ')}`;
    if (program === 'npm') called.push(`${command} in ${cwd.endsWith('new') ? 'new' : 'root'}`);
    if (fails(command)) return { code: 1, stdout: '', stderr: 'it hurts\n' };
    if (program === 'git') return real(program, args, cwd);
    if (args[0] === 'ci')
      for (const name of ['tool', 'new']) await mkdir(join(cwd, 'node_modules', name), { recursive: true });
    if (args[0] === 'prune') await rm(join(cwd, 'node_modules', 'tool'), { recursive: true });
    if (args.includes('build')) {
      for (const name of ['cafe01234567', 'run', 'page']) await mkdir(join(cwd, 'dist', name), { recursive: true });
      await writeFile(join(cwd, 'dist', 'main.js'), `built of ${await readFile(join(cwd, 'src/main.ts'), 'utf8')}`);
    }
    return { code: 0, stdout: '', stderr: '' } satisfies Ended;
  };
  return { run, called };
}

async function update(root: string, run: RunProgram, nodeVersion = 'v24.0.0', free = 10 ** 9) {
  const found = await findUpdate(root, run);
  if (found !== undefined)
    await applyUpdate(root, found, { run, tell: () => undefined, nodeVersion, pid: process.pid, free });
  return found;
}

/** All that a start depends on. */
async function state(root: string) {
  return {
    revision: git(root, 'rev-parse', 'HEAD'),
    changes: git(root, 'status', '--porcelain'),
    worktrees: git(root, 'worktree', 'list').split('\n').length - 1,
    top: (await readdir(root)).toSorted(),
    packages: (await readdir(join(root, 'node_modules'))).toSorted(),
    dist: (await readdir(join(root, 'dist'))).toSorted(),
    main: await readFile(join(root, 'dist', 'main.js'), 'utf8'),
    source: await readFile(join(root, 'src', 'main.ts'), 'utf8'),
  };
}

describe('an update', () => {
  test('puts the new version in place, with its packages and its build, and leaves nothing beside', async () => {
    const { root, publish } = await installation();
    const before = await state(root);
    await publish({ 'src/main.ts': 'two' });
    const { run, called } = runner();
    await update(root, run);
    expect(await state(root)).toEqual({
      ...before,
      revision: expect.not.stringMatching(before.revision),
      packages: ['new', 'tool'],
      dist: ['0123456789ab', 'cafe01234567', 'main.js', 'page', 'run'],
      main: 'built of two',
      source: 'two',
    });
    expect(called).toEqual(['npm ci in new', 'npm run build in new']);
    expect(await findUpdate(root, run)).toBeUndefined();
  });
  test('leaves out what is for development where that was left out', async () => {
    const { root, publish } = await installation();
    await rm(join(root, 'node_modules', 'tool'), { recursive: true });
    await mkdir(join(root, 'node_modules', '@types', 'ws'), { recursive: true });
    await publish({ 'src/main.ts': 'two' });
    await update(root, runner().run);
    expect((await state(root)).packages).toEqual(['new']);
  });
  test('builds nothing where the new version has nothing to build, and migrates where it has a script for it', async () => {
    const { root, publish } = await installation();
    await publish({ 'package.json': manifest({ scripts: { migrate: 'x' } }), 'src/main.ts': 'two' });
    const { run, called } = runner();
    await update(root, run);
    expect(called).toEqual(['npm ci in new', 'npm run migrate in root']);
  });
  test('is not begun where the disk has no room for a second installation', async () => {
    const { root, publish } = await installation();
    await publish({ 'src/main.ts': 'two' });
    const [before, { run, called }] = [await state(root), runner()];
    await expect(update(root, run, 'v24.0.0', 10 ** 8)).rejects.toThrow(
      /needs 900 MB .* and 100 MB are free\. Make room/u,
    );
    expect([await state(root), called]).toEqual([before, []]);
  });
  test('is none where there is none, and npm is not called', async () => {
    const { root } = await installation();
    const { run, called } = runner();
    expect([await update(root, run), called]).toEqual([undefined, []]);
  });
  test('is none where this checkout has more than what it follows', async () => {
    const { root } = await installation();
    git(root, 'commit', '--quiet', '--allow-empty', '-m', 'own');
    expect(await update(root, runner().run)).toBeUndefined();
  });
  test('goes over what a killed one has left', async () => {
    const { root, publish } = await installation();
    await publish({ 'src/main.ts': 'two' });
    await mkdir(join(root, '.update', 'new', 'node_modules'), { recursive: true });
    // Of a process that has ended.
    await writeFile(join(root, '.update', 'pid'), String(execFileSync('sh', ['-c', 'echo $$'])));
    await update(root, runner().run);
    expect((await state(root)).source).toBe('two');
  });
  test('waits for nobody: while another is under way it is refused', async () => {
    const { root, publish } = await installation();
    await publish({ 'src/main.ts': 'two' });
    await mkdir(join(root, '.update'));
    await writeFile(join(root, '.update', 'pid'), String(process.ppid));
    await expect(update(root, runner().run)).rejects.toThrow(/Another update is under way, in the process \d+/u);
    expect((await state(root)).source).toBe('one');
  });
});

describe('leaves the old version as it was when', () => {
  test.each([
    ['the new one cannot be checked out', 'git worktree add', /could not be checked out\..*as it was\.\nit hurts/u],
    ['its packages cannot be installed', 'npm ci', /packages could not be installed\..*as it was\.\nit hurts/u],
    ['it cannot be built', 'npm run build', /could not be built/u],
    ['its files cannot be put in place', 'git merge', /could not be put in place/u],
    ['what is kept cannot be migrated', 'npm run migrate', /could not be brought into its form/u],
  ])('%s', async (_what, failing, words) => {
    const { root, publish } = await installation();
    const before = await state(root);
    const scripts = { build: 'x', migrate: 'x' };
    await publish({ 'src/main.ts': 'two', 'package.json': manifest({ scripts }) });
    const { run } = runner((command) => command === failing || command.startsWith(`${failing} `));
    await expect(update(root, run)).rejects.toThrow(words);
    expect(await state(root)).toEqual(before);
  });
  test('it needs another Node, and nothing is installed', async () => {
    const { root, publish } = await installation();
    const before = await state(root);
    await publish({ 'package.json': manifest({ engines: { node: '>=26.0.0' } }) });
    const { run, called } = runner();
    await expect(update(root, run, 'v24.1.0')).rejects.toThrow('needs another Node than v24.1.0: >=26.0.0');
    expect([await state(root), called]).toEqual([before, []]);
  });
  test('it is none of Footnote', async () => {
    const { root, publish } = await installation();
    const before = await state(root);
    await publish({ 'package.json': '[]' });
    await expect(update(root, runner().run)).rejects.toThrow('is none of Footnote');
    expect(await state(root)).toEqual(before);
  });
});

describe('what is new', () => {
  test('is told by the changelog, and that the commands are other ones', async () => {
    const { root, publish } = await installation();
    await publish({
      'CHANGELOG.md': '# Changelog\n\n- the first\n- a doctor\n  that looks\n',
      'src/commands/ask.ts': 'x',
    });
    expect(await findUpdate(root, runner().run)).toMatchObject({
      commits: 1,
      headlines: ['- a doctor'],
      commands: true,
    });
  });
  test('is told by the titles of commits where the changelog says nothing', async () => {
    const { root, publish } = await installation();
    await publish({ 'src/main.ts': 'two' }, 'Say two');
    await publish({ 'src/main.ts': 'three' }, 'Say three');
    expect(await findUpdate(root, runner().run)).toMatchObject({
      commits: 2,
      headlines: ['- Say three', '- Say two'],
      commands: false,
    });
  });
  test.each([
    ['+## 1.1.0', ['## 1.1.0']],
    ['+- one\n+  goes on\n-- old\n- kept\n+* two', ['- one', '* two']],
    ['+++ b/CHANGELOG.md', []],
    ['', []],
  ])('is what the diff adds at the beginning of a point: %j', (diff, lines) =>
    expect(addedHeadlines(diff)).toEqual(lines),
  );
});

describe('what keeps it from being taken', () => {
  async function changes(change: (root: string) => Promise<unknown>, published: Files = { 'src/main.ts': 'two' }) {
    const { root, publish } = await installation();
    await publish(published);
    await change(root);
    const { run } = runner();
    const found = await findUpdate(root, run);
    return found === undefined ? undefined : localChanges(root, found, run);
  }
  const none = { changed: [], inTheWay: [] };
  test.each<[string, (root: string) => Promise<unknown>, object]>([
    ['nothing', async () => undefined, none],
    [
      'a changed file',
      async (root) => appendFile(join(root, 'src/main.ts'), 'x'),
      { ...none, changed: ['src/main.ts'] },
    ],
    ['a removed article', async (root) => rm(join(root, 'articles/a.md')), { ...none, changed: ['articles/a.md'] }],
    ['an article of one’s own does not', async (root) => writeFile(join(root, 'articles/own.md'), 'x'), none],
    [
      'a file that the new version has too',
      async (root) => writeFile(join(root, 'CODE.md'), 'x'),
      { ...none, inTheWay: ['CODE.md'] },
    ],
    [
      'names of any letters',
      async (root) => {
        await writeFile(join(root, 'grün 会.md'), 'x');
        git(root, 'add', '--all');
      },
      { ...none, changed: ['grün 会.md'] },
    ],
  ])('%s', async (_what, change, expected) =>
    expect(await changes(change, { 'src/main.ts': 'two', 'CODE.md': 'y' })).toEqual(expected),
  );

  test.each<[string, (root: string) => unknown, RegExp]>([
    [
      'no checkout',
      async (root) => rm(join(root, '.git'), { recursive: true }),
      /no git checkout.*docker compose pull/u,
    ],
    ['no branch', (root) => git(root, 'checkout', '--quiet', '--detach'), /No branch is checked out/u],
    [
      'no repository to fetch from',
      (root) => git(root, 'remote', 'remove', 'origin'),
      /cloned from nowhere.*git remote add/u,
    ],
    [
      'a branch that follows none',
      (root) => git(root, 'checkout', '--quiet', '-b', 'own'),
      /The branch own follows no other/u,
    ],
    [
      'no network',
      (root) => git(root, 'remote', 'set-url', 'origin', '/nowhere'),
      /could not be fetched. Check the network/u,
    ],
    [
      'commits of one’s own',
      (root) => git(root, 'commit', '--quiet', '--allow-empty', '-m', 'own'),
      /commits that origin\/main has not/u,
    ],
  ])('%s', async (_what, change, words) => {
    const { root, publish } = await installation();
    await publish({ 'src/main.ts': 'two' });
    await change(root);
    await expect(findUpdate(root, runner().run)).rejects.toThrow(words);
  });
  test('a folder that belongs to another account', async () => {
    const { root } = await installation();
    const stderr = `fatal: detected dubious ownership in repository at '${root}'\n`;
    // As where systemd runs it: the program is root's.
    const how = process.getuid?.() === 0 ? 'account: sudo npm run update.' : 'account: sudo -u ACCOUNT npm run update.';
    await expect(findUpdate(root, async () => ({ code: 128, stdout: '', stderr }))).rejects.toThrow(how);
  });
  test('a folder of another checkout', async () => {
    const { root } = await installation();
    await expect(findUpdate(join(root, 'src'), runner().run)).rejects.toThrow('This folder is no git checkout');
  });
});

test('npm is run by the node that runs this, where npm says where it is', async () => {
  const at = await mkdtemp(join(tmpdir(), 'footnote-'));
  onTestFinished(async () => rm(at, { recursive: true, force: true }));
  await writeFile(
    join(at, 'npm-cli.js'),
    'console.log(process.argv.slice(2).join(" "), process.env.GIT_TERMINAL_PROMPT)',
  );
  const run = programRunner({ npm_execpath: join(at, 'npm-cli.js') }, process.execPath);
  expect(await run('npm', ['ci', '-x'], at)).toEqual({ code: 0, stdout: 'ci -x 0\n', stderr: '' });
});

test('a program that is not there ends with a sentence', async () => {
  const ended = await programRunner({ PATH: '/nowhere' }, process.execPath)('git', ['status'], tmpdir());
  expect([ended.code, ended.stderr]).toEqual([-1, expect.stringContaining('ENOENT')]);
});
