import { spawn, spawnSync } from 'node:child_process';
import { cpSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { mkdir, mkdtemp, rm, symlink } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join, resolve } from 'node:path';
import type { Metafile } from 'esbuild';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { buildPrograms, operatorScripts } from '../../scripts/build-programs.js';
import { DEVELOPMENT, INSTALLED } from '../../scripts/bundling.js';
import { smoke } from '../../scripts/smoke.js';

const ROOT = resolve(import.meta.dirname, '../..');

/** An installation for running: nothing of the project but what it says of itself, the articles, and what was built. */
let home = '';
let metafile: Metafile = { inputs: {}, outputs: {} };

beforeAll(async () => {
  home = await mkdtemp(join(tmpdir(), 'footnote-'));
  metafile = await buildPrograms(ROOT, join(home, 'dist'));
  cpSync(join(ROOT, 'articles'), join(home, 'articles'), { recursive: true });
  for (const file of ['package.json', 'package-lock.json']) cpSync(join(ROOT, file), join(home, file));
  await mkdir(join(home, 'scripts'));
  for (const file of readdirSync(join(ROOT, 'scripts')).filter((name) => name.endsWith('.js'))) {
    cpSync(join(ROOT, 'scripts', file), join(home, 'scripts', file));
  }
  await mkdir(join(home, 'node_modules', '@lat.md'), { recursive: true });
  for (const name of [...INSTALLED, 'onnxruntime-common']) {
    await symlink(join(ROOT, 'node_modules', name), join(home, 'node_modules', name));
  }
});
afterAll(async () => rm(home, { recursive: true, force: true }));

const ENVIRONMENT = { PATH: process.env['PATH'], CACHE: '', ARTICLES: '', SEMANTIC: 'off', GUILD_ID: '' };

function node(...args: readonly string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, args, {
    cwd: home,
    env: ENVIRONMENT,
    encoding: 'utf8',
  });
  return { status, stdout, stderr };
}

describe('what was built', () => {
  test('answers in the terminal and on Discord with four packages beside it, by meaning too', async () => {
    const start = (program: string, args: readonly string[], environment: Readonly<Record<string, string>>) =>
      spawn(process.execPath, [join('dist', program), ...args], {
        cwd: home,
        env: { ...ENVIRONMENT, ...environment },
        stdio: ['ignore', 'pipe', 'pipe'],
      });
    await expect(smoke(start, true)).resolves.toBeUndefined();
  });

  test('has every command of an operator', async () => {
    const names = [...(await operatorScripts(ROOT)).map((file) => basename(file, '.ts')), 'main'];
    const told = names.map((name) => node(`dist/${name}.js`, '--help'));
    expect(names).toEqual(expect.arrayContaining(['ask', 'add', 'list', 'deploy-commands', 'check-articles']));
    expect(told.filter(({ status, stdout }) => status !== 0 || !stdout.startsWith('Usage: npm '))).toEqual([]);
  });

  test('asks for no package but those that an installation keeps, and what only development has', () => {
    const names = Object.values(metafile.outputs)
      .flatMap(({ imports }) => imports)
      .filter(({ external }) => external === true)
      .map(({ path }) => path);
    const { builtinModules } = process.getBuiltinModule('node:module');
    const known = new Set([...INSTALLED, ...DEVELOPMENT, ...OPTIONAL, ...builtinModules]);
    expect([...new Set(names)].filter((name) => !name.startsWith('node:') && !known.has(name))).toEqual([]);
  });
});

/** Packages that others ask for and do without: for compression, for speed, another client of PostgreSQL, and a drawing of pictures that no text has. */
const OPTIONAL = ['bufferutil', 'canvas', 'pg-native', 'utf-8-validate', 'zlib-sync'];

describe('npm run, where nothing bundles', () => {
  const list = () => node('scripts/run.js', 'scripts/list.ts');

  test('runs what was built', () => {
    const { status, stdout, stderr } = list();
    expect([status, stderr, stdout]).toEqual([0, '', expect.stringMatching(/^id +title/u)]);
  });

  test('says of what was not built how it comes', () => {
    expect(node('scripts/run.js', 'lab/evaluate.ts')).toEqual({
      status: 1,
      stdout: '',
      stderr:
        'lab/evaluate.ts has not been built, and what builds it is not installed. ' +
        'Run npm ci without --omit=dev, or bring the folder dist of an installation where npm run build was run.\n',
    });
  });

  test('says when the sources have been changed since, and runs what was built', async () => {
    await mkdir(join(home, 'src'));
    writeFileSync(join(home, 'src', 'main.ts'), '// Newer.\n');
    const { status, stderr } = list();
    rmSync(join(home, 'src'), { recursive: true });
    expect([status, stderr]).toEqual([
      0,
      expect.stringContaining('was built of other sources than those in this folder'),
    ]);
  });

  test.each(['EACCES', 'EROFS'])(
    'runs what was built, too, where a bundle can be written nowhere (%s)',
    async (code) => {
      const esbuild = join(home, 'node_modules', 'esbuild');
      await mkdir(esbuild);
      await mkdir(join(home, 'src', 'app'), { recursive: true });
      const fails = `export const build = async () => { throw Object.assign(new Error('?'), { code: '${code}' }); };`;
      writeFileSync(join(esbuild, 'index.mjs'), fails);
      writeFileSync(join(esbuild, 'package.json'), '{ "exports": "./index.mjs" }');
      const { status, stdout } = list();
      for (const folder of [esbuild, join(home, 'src')]) rmSync(folder, { recursive: true });
      expect([status, stdout]).toEqual([0, expect.stringMatching(/^id +title/u)]);
    },
  );
});
