/**
 * Whether what run.js bundled at an earlier start is what it would bundle now: where the disk says of every file it was made of that it is
 * the same still. To ask takes some milliseconds, to bundle half a second of a processor. Plain JavaScript, because run.js is.
 */
import { randomUUID } from 'node:crypto';
import { statSync } from 'node:fs';
import { readFile, rename, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { BESIDE, workers } from './bundling.js';

/** What decides, beside the files in a bundle, how it is made and which packages are found for it. */
const DECIDING = [
  'package.json',
  'tsconfig.json',
  'node_modules/.package-lock.json',
  'scripts/bundling.js',
  'scripts/kept-bundle.js',
  'scripts/run.js',
];

/** In milliseconds: a file system's clock goes by ticks, of up to 10 ms on Linux. */
const TICK = 20;

/** The path of the bundle of the TypeScript `file` in the folder `out`; undefined where there is none, or it would be another one now. */
export async function keptBundle(root, out, file) {
  try {
    const { how, made, of } = JSON.parse(await readFile(noteFor(out, file), 'utf8'));
    if (how !== (await howBundled(root, file))) return undefined;
    if (made.some((name) => statOf(out, name) === undefined)) return undefined;
    const isSame = Object.entries(of).every(([input, sign]) => sign === signOf(statOf(root, input)));
    return isSame ? bundleFor(out, file) : undefined;
  } catch {
    // No note, or an odd one, or a file is gone. Bundling anew is right for all, and says what is wrong.
    return undefined;
  }
}

/**
 * Notes that the bundle of `file` in the folder `out` consists of the files `made`, by name, and was made of the files `inputs`, from the
 * project's folder, that were read after `since` (milliseconds). Nothing is noted where one was changed since, before or after it was read, nor where nothing can be written.
 */
export async function noteBundle(root, out, file, { made, inputs, since }) {
  const names = [...inputs, ...BESIDE, ...DECIDING];
  const stats = names.map((name) => statOf(root, name));
  if (stats.some((found) => found !== undefined && found.ctimeMs > since - TICK)) return;
  const of = Object.fromEntries(names.map((name, index) => [name, signOf(stats[index])]));
  const note = noteFor(out, file);
  const temporary = `${note}.${randomUUID()}`;
  const words = JSON.stringify({ how: await howBundled(root, file), made, of });
  await writeFile(temporary, words)
    .then(async () => rename(temporary, note))
    .catch(() => undefined);
}

/** Where the bundle of a TypeScript file is in the folder `out`. */
export function bundleFor(out, file) {
  return join(out, `${basename(file, '.ts')}.js`);
}

const noteFor = (out, file) => `${bundleFor(out, file)}.json`;

/** Files of the same name in two folders are bundled to the same place; a stack names lines of the sources with maps only. */
async function howBundled(root, file) {
  return JSON.stringify([file, await workers(root), process.sourceMapsEnabled]);
}

/** Not asynchronously: nothing else is to be done meanwhile, and for a thousand files that takes twice the processor time. */
function statOf(root, name) {
  try {
    return statSync(join(root, name), { throwIfNoEntry: false });
  } catch {
    return undefined;
  }
}

/** The time of the last change cannot be set, as that of the contents can: a file that is put back where it was is another one. */
function signOf(found) {
  return found === undefined ? 'none' : `${found.size} ${found.mtimeMs} ${found.ctimeMs}`;
}
