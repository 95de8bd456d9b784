/**
 * `npm run build`: what a running bot and its operator need, in dist: a file for the bot and each command, which run with node
 * alone, and the chat page. What they share stands once, in a folder that is named by its contents, so that a bot that runs keeps
 * the files it was started from while another version is built.
 */
import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { build } from 'esbuild';
import { z } from 'zod';
import { buildPage } from '../local-discord/build-page.js';
import { createProgram, runProgram } from '../src/app/command-line.js';
import { ROOT } from '../src/app/folders.js';
import { NOTE, sourcesHash } from './built.js';
import { BESIDE, DEVELOPMENT, INSTALLED, OPTIONS, workers } from './bundling.js';
import { bundledPackages, licences } from './bundled-packages.js';

const DIST = join(ROOT, 'dist');

/** Scripts that work on the sources, and are run where these are. */
const ON_SOURCES = new Set(['build', 'check-image', 'check-nodes', 'check-readme', 'screenshots']);

/** The folders of programs that are kept: of this build, and of the one before, from which a bot may be running. */
const KEPT = 2;
const PROGRAMS = /^[0-9a-f]{12}$/u;

const program = createProgram(
  'build',
  'Builds into dist what runs without the sources: the bot, every command of its operator, and the chat page.',
)
  .allowExcessArguments(false)
  .action(async () => {
    await buildPrograms();
    await buildPage(ROOT);
  });

await runProgram(program, process.argv.slice(2));

async function buildPrograms(): Promise<void> {
  const names = await operatorScripts();
  const { outputFiles, metafile } = await build({
    ...OPTIONS,
    absWorkingDir: ROOT,
    entryPoints: ['src/main.ts', 'scripts/ending.js', ...names, ...(await workers(ROOT))],
    outdir: DIST,
    external: [...INSTALLED, ...DEVELOPMENT],
    metafile: true,
  });
  const files = new Map(outputFiles.map(({ path, contents }) => [basename(path), contents]));
  for (const file of BESIDE) files.set(basename(file), await readFile(join(ROOT, file)));
  const packages = await bundledPackages(ROOT, metafile);

  const folder = nameOf(files);
  await mkdir(DIST, { recursive: true });
  await putFolder(folder, files);
  await put('licences.txt', licences(packages));
  for (const file of ['src/main.ts', ...names]) {
    const name = basename(file, '.ts');
    // `ending` first, so that what comes while the program is loaded is met too.
    const parts = [
      `import { started } from './${folder}/ending.js';`,
      'started();',
      `await import('./${folder}/${name}.js');`,
    ];
    await put(`${name}.js`, `${parts.join('\n')}\n`);
  }
  await put(NOTE, (await sourcesHash(ROOT)) ?? '');
  await removeOld(folder);
}

/** What package.json runs by run.js for whoever keeps a bot. */
async function operatorScripts(): Promise<readonly string[]> {
  const manifest = z
    .object({ scripts: z.record(z.string(), z.string()) })
    .parse(JSON.parse(await readFile(join(ROOT, 'package.json'), 'utf8')));
  return Object.values(manifest.scripts)
    .map((line) => /^node scripts\/run\.js (scripts\/([\w-]+)\.ts)$/u.exec(line))
    .flatMap((match) => (match?.[1] === undefined || ON_SOURCES.has(match[2] ?? '') ? [] : [match[1]]));
}

/** The same for the same contents. */
function nameOf(files: ReadonlyMap<string, Uint8Array>): string {
  const hash = createHash('sha256');
  for (const [name, contents] of [...files].toSorted(([a], [b]) => (a < b ? -1 : 1))) hash.update(name).update(contents);
  return hash.digest('hex').slice(0, 12);
}

/** Whole or not at all. */
async function putFolder(name: string, files: ReadonlyMap<string, Uint8Array>): Promise<void> {
  const [temporary, folder] = [join(DIST, `.${name}`), join(DIST, name)];
  await rm(temporary, { recursive: true, force: true });
  await mkdir(temporary);
  for (const [file, contents] of files) await writeFile(join(temporary, file), contents);
  await rm(folder, { recursive: true, force: true });
  await rename(temporary, folder);
}

async function put(name: string, contents: string): Promise<void> {
  await writeFile(join(DIST, `.${name}`), contents);
  await rename(join(DIST, `.${name}`), join(DIST, name));
}

async function removeOld(newest: string): Promise<void> {
  const names = (await readdir(DIST)).filter((name) => PROGRAMS.test(name) && name !== newest);
  const made = await Promise.all(names.map(async (name) => ({ name, at: (await stat(join(DIST, name))).mtimeMs })));
  const old = made.toSorted((a, b) => b.at - a.at).slice(KEPT - 1);
  await Promise.all(old.map(({ name }) => rm(join(DIST, name), { recursive: true })));
}
