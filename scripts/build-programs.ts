/**
 * What a running bot and its operator need, as files that run with node alone: one for the bot and for each command. What they share
 * stands once, in a folder that is named by its contents, so that a bot that runs keeps the files it was started from while
 * another version is built beside it.
 */
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { chmod, mkdir, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { build, type Metafile } from 'esbuild';
import { z } from 'zod';
import { NOTE, sourcesHash } from './built.js';
import { bundledPackages, licences } from './bundled-packages.js';
import { BESIDE, DEVELOPMENT, INSTALLED, OPTIONS, workers } from './bundling.js';

/** Scripts that work on the sources, and are run where these are. */
const ON_SOURCES = new Set([
  'build',
  'check-configuration',
  'check-image',
  'check-nodes',
  'check-readme',
  'licences',
  'screenshots',
]);

/** The folders of programs that are kept: of this build, and of the one before, from which a bot may be running. */
const KEPT = 2;
const PROGRAMS = /^[0-9a-f]{12}$/u;

const MANIFEST = z.object({ scripts: z.record(z.string(), z.string()) });

/** By name, without a folder. */
type Files = ReadonlyMap<string, Uint8Array>;

/** Builds the project at `root` into the folder `dist`. Rejects when a source has an error. */
export async function buildPrograms(root: string, dist: string): Promise<Metafile> {
  const entries = ['src/main.ts', ...(await operatorScripts(root))];
  const { outputFiles, metafile } = await build({
    ...OPTIONS,
    absWorkingDir: root,
    entryPoints: ['scripts/ending.js', ...entries, ...(await workers(root))],
    outdir: dist,
    external: [...INSTALLED, ...DEVELOPMENT],
    // Comments take memory for as long as the bot runs; names are needed to read where a fault was (decision 26).
    minifyWhitespace: true,
    lineLimit: 120,
    metafile: true,
  });
  const files = new Map(outputFiles.map(({ path, contents }) => [basename(path), contents]));
  for (const file of BESIDE) files.set(basename(file), await readFile(join(root, file)));
  await writePrograms(
    dist,
    files,
    entries.map((entry) => basename(entry, '.ts')),
  );
  await put(dist, 'licences.txt', licences(await bundledPackages(root, metafile)));
  await put(dist, NOTE, (await sourcesHash(root)) ?? '');
  return metafile;
}

/** What package.json runs by run.js for whoever keeps a bot: `scripts/ask.ts`. */
export async function operatorScripts(root: string): Promise<readonly string[]> {
  const { scripts } = MANIFEST.parse(JSON.parse(await readFile(join(root, 'package.json'), 'utf8')));
  return Object.values(scripts)
    .map((line) => /^node scripts\/run\.js (scripts\/([\w-]+)\.ts)$/u.exec(line))
    .flatMap((match) => (match?.[1] === undefined || ON_SOURCES.has(match[2] ?? '') ? [] : [match[1]]));
}

/** Puts the files into a folder of `dist`, and into `dist` itself what starts those that `names` has, without their endings. */
export async function writePrograms(dist: string, files: Files, names: readonly string[]): Promise<void> {
  const folder = nameOf(files);
  await mkdir(dist, { recursive: true });
  await chmod(dist, 0o755);
  await putFolder(dist, folder, files);
  for (const name of names) {
    const lines = [
      // First, so that what comes while the program is loaded is met too.
      `import { started } from './${folder}/ending.js';`,
      'started();',
      `await import('./${folder}/${name}.js');`,
    ];
    await put(dist, `${name}.js`, `${lines.join('\n')}\n`);
  }
  await removeOld(dist, folder);
}

/** The same for the same contents. */
function nameOf(files: Files): string {
  const hash = createHash('sha256');
  for (const [name, contents] of [...files].toSorted(([a], [b]) => (a < b ? -1 : 1))) {
    hash.update(`${name}\0`).update(contents);
  }
  return hash.digest('hex').slice(0, 12);
}

/** Whole or not at all. One of that name has these very files, and a bot may be running from it. */
async function putFolder(dist: string, name: string, files: Files): Promise<void> {
  const [temporary, folder] = [join(dist, `.${name}`), join(dist, name)];
  if (existsSync(folder)) return;
  await rm(temporary, { recursive: true, force: true });
  await mkdir(temporary);
  for (const [file, contents] of files) await writeReadable(join(temporary, file), contents);
  await chmod(temporary, 0o755);
  await rename(temporary, folder);
}

async function put(dist: string, name: string, contents: string): Promise<void> {
  await writeReadable(join(dist, `.${name}`), contents);
  await rename(join(dist, `.${name}`), join(dist, name));
}

/** What root has built is run by the service's own user, whatever the umask. */
async function writeReadable(path: string, contents: string | Uint8Array): Promise<void> {
  await writeFile(path, contents);
  await chmod(path, 0o644);
}

async function removeOld(dist: string, newest: string): Promise<void> {
  const names = (await readdir(dist)).filter((name) => PROGRAMS.test(name) && name !== newest);
  const made = await Promise.all(names.map(async (name) => ({ name, at: (await stat(join(dist, name))).mtimeMs })));
  const old = made.toSorted((a, b) => b.at - a.at).slice(KEPT - 1);
  await Promise.all(old.map(async ({ name }) => rm(join(dist, name), { recursive: true })));
}
