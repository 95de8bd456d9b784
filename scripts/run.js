/**
 * Runs a TypeScript file of this project: `node scripts/run.js FILE ARGUMENTS…`. It is bundled into dist/run, unless nothing has
 * changed since it was, and then imported; loading the same 400 modules one by one through a TypeScript loader takes three times
 * as long. What runs is always what stands in the sources, so there is no build to forget. Where nothing can be bundled,
 * for want of esbuild or of a folder to write, what `npm run build` has made of the file is imported.
 * Plain JavaScript, because Node 20 runs no TypeScript.
 */
// First, so that what comes while the others are loaded is met too.
import { notStarted, started } from './ending.js';
import { randomUUID } from 'node:crypto';
import { copyFile, mkdir, readFile, rename, stat, utimes, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { builtFile } from './built.js';
import { BESIDE, DEVELOPMENT, INSTALLED, OPTIONS, workers } from './bundling.js';
import { bundleFor, keptBundle, noteBundle } from './kept-bundle.js';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
// As deep below the root as a file in src/app, so that what looks for the project's folder finds it from both.
const OUT = join(ROOT, 'dist', 'run');

// Loaded from node_modules as they are, for they are large: bundling them, too, would take a second at each start.
const LARGE = [
  '@discordjs/rest',
  '@huggingface/tokenizers',
  '@mozilla/readability',
  'chokidar',
  'defuddle',
  'discord.js',
  'feedsmith',
  'fflate',
  'html-encoding-sniffer',
  'jsonrepair',
  'linkedom',
  'mammoth',
  'onnx-proto',
  'pino',
  'turndown',
  'undici',
  'unpdf',
  'ws',
];

const [entry] = process.argv.splice(2, 1);
if (entry === undefined) throw new Error('Name the file to run: node scripts/run.js FILE ARGUMENTS…');

const program = (await keptBundle(ROOT, OUT, entry)) ?? (await bundledOrBuilt(entry));
started();
await import(pathToFileURL(program).href);

async function bundledOrBuilt(file) {
  const bundler = await import('esbuild').catch(notInstalled);
  if (bundler === undefined) return (await builtFile(ROOT, file)) ?? notBuilt(file);
  return bundle(bundler, file).catch(async (error) => (await insteadOf(error)) ?? notStarted(error));
}

/** In a function of its own, so that what was built does not stay in memory. */
async function bundle({ build, stop }, file) {
  const since = Date.now();
  const { outputFiles, metafile } = await build({
    ...OPTIONS,
    absWorkingDir: ROOT,
    entryPoints: [file, ...(await workers(ROOT))],
    outdir: OUT,
    external: [...INSTALLED, ...DEVELOPMENT, ...LARGE],
    // With NODE_OPTIONS=--enable-source-maps only: making and reading them takes 20 MB, and a bot runs for weeks.
    sourcemap: process.sourceMapsEnabled,
    sourcesContent: false,
    metafile: true,
  });
  // Else its process stays as long as this one.
  await stop();
  await mkdir(OUT, { recursive: true });
  await Promise.all([...outputFiles.map(({ path, contents }) => put(path, contents)), ...BESIDE.map(putBeside)]);
  const made = [...outputFiles.map(({ path }) => path), ...BESIDE].map((path) => basename(path));
  await noteBundle(ROOT, OUT, file, { made, inputs: Object.keys(metafile.inputs), since });
  return bundleFor(OUT, file);
}

/** Writes only what differs, and whole: another script may be starting from the same file. */
async function put(path, contents) {
  const there = await readFile(path).catch(() => undefined);
  if (there?.equals(contents) === true) return;
  await whole(path, (temporary) => writeFile(temporary, contents));
}

/** A copy is as old as what it is of; reading 7 MB at each start to compare them would take longer than all else here. */
async function putBeside(file) {
  const [from, to] = [join(ROOT, file), join(OUT, basename(file))];
  const [wanted, there] = await Promise.all([stat(from), stat(to).catch(() => undefined)]);
  if (there?.size === wanted.size && there.mtimeMs === wanted.mtimeMs) return;
  await whole(to, async (temporary) => {
    await copyFile(from, temporary);
    await utimes(temporary, wanted.atime, wanted.mtime);
  });
}

async function whole(path, write) {
  const temporary = join(OUT, `.${randomUUID()}`);
  await write(temporary);
  await rename(temporary, path);
}

function notInstalled(error) {
  if (error.code !== 'ERR_MODULE_NOT_FOUND') throw error;
}

function notBuilt(file) {
  process.stderr.write(
    `${file} has not been built, and what builds it is not installed. ` +
      'Run npm ci without --omit=dev, or bring the folder dist of an installation where npm run build was run.\n',
  );
  process.exit(1);
}

/** Who may not write into the project's folder, as a service's own user, runs what its owner has built; undefined for any other error. */
async function insteadOf({ code }) {
  return code === 'EACCES' || code === 'EROFS' ? builtFile(ROOT, entry) : undefined;
}
