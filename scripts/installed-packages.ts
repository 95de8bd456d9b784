/**
 * Which installed packages a machine that only runs the program never loads: ONNX Runtime for other systems, and whatever the built
 * program has in it. Each function removes one kind, says in a sentence what it did, and does nothing the second time.
 */
import { existsSync } from 'node:fs';
import { readdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { INSTALLED } from './bundling.js';

/** As Node names them: `linux`, `x64`. */
interface Machine {
  readonly platform: string;
  readonly arch: string;
}

/** What npm notes of an installation. */
const LOCK = z.object({
  packages: z.record(
    z.string(),
    z.object({
      dependencies: z.record(z.string(), z.string()).default({}),
      optionalDependencies: z.record(z.string(), z.string()).default({}),
    }),
  ),
});

/** All of them stay where there is none for this machine: the folder may be another one's. */
export async function removeOtherRuntimes(root: string, { platform, arch }: Machine): Promise<string> {
  // bin/napi-v6/linux/x64
  const bin = join(root, 'node_modules', 'onnxruntime-node', 'bin');
  const runtimes = await foldersBelow(bin, 3);
  const isOwn = (path: string): boolean => path.endsWith(`/${platform}/${arch}`);
  if (!runtimes.some(isOwn)) return `There is no ONNX Runtime for ${platform}/${arch} to keep, so all of them stay.`;
  const others = runtimes.filter((path) => !isOwn(path));
  for (const path of others) await rm(join(bin, path), { recursive: true });
  if (others.length === 0) return 'There is no ONNX Runtime for another system.';
  return `Removed ONNX Runtime for ${others.map((path) => path.split('/').slice(1).join('/')).join(', ')}.`;
}

/** All of them stay where the program is not built, and where it is bundled anew at each start. */
export async function removeBundled(root: string): Promise<string> {
  const folder = join(root, 'node_modules');
  if (existsSync(join(folder, 'esbuild'))) return 'All packages stay, because here the program is bundled from them.';
  if (!existsSync(join(root, 'dist', 'main.js'))) return 'All packages stay, because there is no dist/main.js.';
  const kept = withTheirs(LOCK.parse(JSON.parse(await readFile(join(folder, '.package-lock.json'), 'utf8'))));
  const bundled = (await packagesIn(folder)).filter((name) => !kept.has(name));
  for (const name of bundled) await rm(join(folder, name), { recursive: true });
  if (bundled.length === 0) return 'There is no package that the program has in it.';
  return `Removed ${bundled.length} packages that the program has in it; ${kept.size} stay.`;
}

/** The names of those that no bundle has in it, and of those that they need. */
function withTheirs({ packages }: z.infer<typeof LOCK>): ReadonlySet<string> {
  const kept = new Set<string>();
  const keep = (name: string): void => {
    if (kept.has(name)) return;
    kept.add(name);
    const { dependencies = {}, optionalDependencies = {} } = packages[`node_modules/${name}`] ?? {};
    for (const other of Object.keys(dependencies)) keep(other);
    // Native code, a package for each system, of which only some are here.
    for (const other of Object.keys(optionalDependencies)) if (`node_modules/${other}` in packages) keep(other);
  };
  for (const name of INSTALLED) keep(name);
  return kept;
}

async function packagesIn(folder: string): Promise<readonly string[]> {
  const names = (await foldersBelow(folder, 1)).filter((name) => !name.startsWith('.'));
  const scopes = names.filter((name) => name.startsWith('@'));
  const scoped = await Promise.all(
    scopes.map(async (scope) => (await foldersBelow(join(folder, scope), 1)).map((name) => `${scope}/${name}`)),
  );
  return [...names.filter((name) => !name.startsWith('@')), ...scoped.flat()];
}

/** The folders so many levels below `path`, with slashes; none where there is no such folder. */
async function foldersBelow(path: string, levels: number): Promise<readonly string[]> {
  const entries = await readdir(path, { withFileTypes: true }).catch(() => []);
  const names = entries.filter((entry) => entry.isDirectory()).map(({ name }) => name);
  if (levels === 1) return names;
  const below = await Promise.all(
    names.map(async (name) => (await foldersBelow(join(path, name), levels - 1)).map((one) => `${name}/${one}`)),
  );
  return below.flat();
}
