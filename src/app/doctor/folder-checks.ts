/** What the doctor finds in the folders of an installation: the articles, the cache, the model, and the room on the disk. */
import type { Stats } from 'node:fs';
import { access, constants, lstat, readdir, stat } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { StoreFault } from '../../content/article-store.js';
import { errorCode } from '../../disk/error-code.js';
import { stageFile } from '../../disk/write-atomically.js';
import { minilmPackage } from '../../embedding/minilm-package.js';
import { modelFileState } from '../../embedding/model-file.js';
import { examineStore } from '../../store/libsql/copy-database.js';
import { databasePath } from '../../store/libsql/database-file.js';
import { VERSION } from '../../store/migrations/migrate.js';
import { UPDATE_NEEDS } from '../update/apply-update.js';
import { articlesFinding } from './articles-finding.js';
import type { Check, Finding } from './check.js';
import { databaseFinding } from './database-finding.js';
import type { Installation } from './installation.js';

export const FOLDER_CHECKS: readonly Check<Installation>[] = [
  { name: 'articles', look: async ({ config }) => articlesFinding(config) },
  { name: 'cache', look: cache },
  { name: 'data', look: data },
  { name: 'model', look: model },
  { name: 'disk', look: disk },
];

async function cache({ config }: Installation): Promise<Finding> {
  const folder = config.cache;
  const remedy = 'Let Footnote write there, or name another folder in CACHE.';
  const there = await stat(folder).catch(() => undefined);
  if (there === undefined) {
    try {
      await access(await nearestFolder(folder), constants.W_OK);
      return { state: 'ok', says: `${folder} is not there yet, and is made by the next start` };
    } catch (error) {
      return { state: 'warn', says: `${folder} cannot be made (${errorCode(error)})`, remedy };
    }
  }
  if (!there.isDirectory()) return { state: 'warn', says: `${folder} is no folder`, remedy };
  try {
    const staged = await stageFile(join(folder, 'written'), new Uint8Array(), { durable: false });
    await staged.discard();
  } catch (error) {
    return { state: 'warn', says: `nothing new can be kept in ${folder} (${errorCode(error)})`, remedy };
  }
  const { bytes, files, more } = await sizeOf(folder);
  const says = `${folder} can be written, and has ${more ? 'more than ' : ''}${megabytes(bytes)} in ${files} files`;
  return { state: 'ok', says };
}

async function data(installation: Installation): Promise<Finding> {
  const { data: folder, databaseUrl } = installation.config;
  if (databaseUrl !== undefined) return databaseFinding(databaseUrl, folder, installation.now);
  const remedy = 'Let Footnote write there, or name another folder in DATA.';
  try {
    const health = await examineStore(folder);
    await access(await nearestFolder(folder), constants.W_OK);
    if (health === undefined) return { state: 'ok', says: `nothing is kept in ${folder} yet` };
    await access(databasePath(folder), constants.W_OK);
    const { version, fault } = health;
    if (fault !== undefined)
      return {
        state: 'fail',
        says: `the database in ${folder} is damaged: ${fault.slice(0, 200)}`,
        remedy: 'Stop the bot, move the file away, and restore a backup: npm run restore -- FILE.',
      };
    if (version > VERSION)
      return { state: 'fail', says: `the database in ${folder} is of a newer Footnote`, remedy: 'Update Footnote.' };
    const { size } = await stat(databasePath(folder));
    const old = version < VERSION ? ', and is brought up to date by the next start' : '';
    return { state: 'ok', says: `the database in ${folder} is whole, and has ${megabytes(size)}${old}` };
  } catch (error) {
    if (error instanceof StoreFault) return { state: 'fail', says: `${folder}: ${error.fault}`, remedy: error.remedy };
    return { state: 'warn', says: `nothing can be kept in ${folder} (${errorCode(error)})`, remedy };
  }
}

async function model({ config }: Installation): Promise<Finding> {
  if (!config.semantic) return { state: 'ok', says: 'not used, because SEMANTIC is off' };
  const file = await modelFileState(config.cache);
  if (file === 'whole') return { state: 'ok', says: 'it is built, and whole' };
  try {
    const { weightsPath } = await minilmPackage();
    await access(weightsPath, constants.R_OK);
  } catch {
    return {
      state: 'warn',
      says: 'its weights are not installed, so that questions are answered by words alone',
      remedy: 'Run npm ci.',
    };
  }
  return file === 'missing'
    ? { state: 'ok', says: 'it is not built yet, which the next start does in half a second' }
    : { state: 'warn', says: 'its file is damaged or of another version', remedy: 'The next start builds it anew.' };
}

/** Of free room for what a bot keeps, in bytes. */
const ENOUGH = 500 * 10 ** 6;

async function disk({ config, root, freeRoom }: Installation): Promise<Finding> {
  const wanted = new Map([config.articles, config.cache, config.data].map((folder) => [resolve(folder), ENOUGH]));
  // What is no checkout is not updated in its place.
  if ((await stat(join(root, '.git')).catch(() => undefined)) !== undefined) wanted.set(root, UPDATE_NEEDS);
  const free = await Promise.all(
    Array.from(wanted, async ([place, needs]) => ({ place, needs, bytes: await freeRoom(place) })),
  );
  const [least] = free.toSorted((a, b) => a.bytes - a.needs - (b.bytes - b.needs));
  if (least === undefined) return { state: 'warn', says: 'it could not be looked at' };
  const { place, needs, bytes } = least;
  const says = `${megabytes(bytes)} free for ${place}`;
  if (bytes >= needs) return { state: 'ok', says };
  const why = place === root ? `An update needs ${megabytes(needs)} there. ` : '';
  return { state: 'warn', says, remedy: `${why}Make room on the disk.` };
}

/** The folder itself, or the first above it that is there. */
async function nearestFolder(path: string): Promise<string> {
  const here = resolve(path);
  const there = await stat(here).catch(() => undefined);
  return there?.isDirectory() === true || dirname(here) === here ? here : nearestFolder(dirname(here));
}

/** A cache has some hundred files; what else may lie there is not gone through without end. */
const MOST_FILES = 20_000;

async function sizeOf(
  folder: string,
): Promise<{ readonly bytes: number; readonly files: number; readonly more: boolean }> {
  const folders = [folder];
  let [bytes, files] = [0, 0];
  // The list grows while it is gone through.
  for (const one of folders) {
    for (const entry of await readdir(one, { withFileTypes: true }).catch(() => [])) {
      const path = join(one, entry.name);
      if (entry.isDirectory()) folders.push(path);
      else {
        const there: Stats | undefined = await lstat(path).catch(() => undefined);
        bytes += there?.size ?? 0;
        files += 1;
      }
      if (files + folders.length > MOST_FILES) return { bytes, files, more: true };
    }
  }
  return { bytes, files, more: false };
}

function megabytes(bytes: number): string {
  return bytes < 10 ** 10 ? `${Math.round(bytes / 10 ** 6)} MB` : `${Math.round(bytes / 10 ** 9)} GB`;
}
