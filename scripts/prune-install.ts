/**
 * `npm run prune-install`: takes out of node_modules what this machine never loads, for an image or a small disk. That is ONNX Runtime
 * for other systems, and where the program is built and nothing builds it here, the packages that the program has in it.
 * `npm ci` puts everything back.
 */
import { existsSync } from 'node:fs';
import { readdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { createProgram, runProgram } from '../src/app/command-line.js';
import { ROOT } from '../src/app/folders.js';
import { INSTALLED } from './bundling.js';

const PACKAGES = join(ROOT, 'node_modules');
const LOCK = z.object({
  packages: z.record(z.string(), z.object({ dependencies: z.record(z.string(), z.string()).default({}) })),
});

const program = createProgram(
  'prune-install',
  'Takes out of node_modules what this machine never loads: for images and small disks. npm ci puts it back.',
)
  .allowExcessArguments(false)
  .action(async () => {
    await removeOtherRuntimes();
    await removeBundled();
  });

await runProgram(program, process.argv.slice(2));

/** Each is in a folder `bin/napi-v6/SYSTEM/PROCESSOR`, named as Node names them. */
async function removeOtherRuntimes(): Promise<void> {
  const bin = join(PACKAGES, 'onnxruntime-node', 'bin');
  const all = (await folders(bin, 3)).map((path) => path.split('/'));
  const own = all.filter(([, system, processor]) => system === process.platform && processor === process.arch);
  if (own.length === 0) {
    console.log(`There is no ONNX Runtime for ${process.platform} on ${process.arch} to keep, so none was removed.`);
    return;
  }
  const others = all.filter((path) => !own.includes(path));
  for (const path of others) await rm(join(bin, ...path), { recursive: true });
  const names = others.map(([, system, processor]) => `${system}/${processor}`);
  console.log(others.length === 0 ? 'No ONNX Runtime for another system is here.' : `Removed ONNX Runtime for ${names.join(', ')}.`);
}

async function removeBundled(): Promise<void> {
  if (existsSync(join(PACKAGES, 'esbuild'))) {
    console.log('All packages stay, because this installation builds the program from its sources.');
    return;
  }
  if (!existsSync(join(ROOT, 'dist', 'main.js'))) {
    console.log('All packages stay, because the program is not built: there is no dist/main.js.');
    return;
  }
  const kept = await withTheirs(INSTALLED);
  const bundled = (await installed()).filter((name) => !kept.has(name));
  for (const name of bundled) await rm(join(PACKAGES, name), { recursive: true });
  console.log(`Removed ${bundled.length} packages that the program has in it; ${kept.size} stay.`);
}

/** These packages, and those that they need. Throws when npm has not written what it has installed. */
async function withTheirs(names: readonly string[]): Promise<ReadonlySet<string>> {
  const { packages } = LOCK.parse(JSON.parse(await readFile(join(PACKAGES, '.package-lock.json'), 'utf8')));
  const kept = new Set<string>();
  const keep = (name: string): void => {
    if (kept.has(name)) return;
    kept.add(name);
    for (const other of Object.keys(packages[`node_modules/${name}`]?.dependencies ?? {})) keep(other);
  };
  for (const name of names) keep(name);
  return kept;
}

async function installed(): Promise<readonly string[]> {
  const names = (await readdir(PACKAGES)).filter((name) => !name.startsWith('.'));
  const scoped = await Promise.all(
    names.map(async (name) =>
      name.startsWith('@') ? (await readdir(join(PACKAGES, name))).map((one) => `${name}/${one}`) : [name],
    ),
  );
  return scoped.flat();
}

/** The folders so many levels below, as paths with slashes; none where there is no such folder. */
async function folders(path: string, levels: number): Promise<readonly string[]> {
  const entries = await readdir(path, { withFileTypes: true }).catch(() => []);
  const names = entries.filter((entry) => entry.isDirectory()).map(({ name }) => name);
  if (levels === 1) return names;
  const below = await Promise.all(
    names.map(async (name) => (await folders(join(path, name), levels - 1)).map((one) => `${name}/${one}`)),
  );
  return below.flat();
}
