/**
 * A backup put in the place of what is there: unpacked beside it, and swapped when all of it is on the disk and proved whole. What was
 * there is kept. Reads and writes the disk.
 */
import { createHash } from 'node:crypto';
import { cp, lchown, mkdtemp, open, readdir, realpath, rename, rm, stat, utimes } from 'node:fs/promises';
import { dirname, join, resolve, sep } from 'node:path';
import { diskRemedy, errorCode } from '../../disk/error-code.js';
import { freeRoom } from '../../disk/free-room.js';
import { makeFolder } from '../../disk/make-folder.js';
import { StoreFault } from '../../content/article-store.js';
import { restoreStore } from '../../store/backup-copies.js';
import { checkCopy } from '../../store/libsql/copy-database.js';
import type { StorePlace } from '../../store/open-whole-store.js';
import { DATABASE, type Manifest, type Section } from './manifest.js';
import { removeAbandonedStaging, STAGING, swapContents, swapFolder } from './swap-folder.js';
import { backupEntries, pathOf, UnusableBackup, verifyBackup } from './read-backup.js';

interface Target extends StorePlace {
  /** The folder of the articles; need not be there. */
  readonly articles: string;
  /** The folder of what is kept; removed articles are put into it. */
  readonly cache: string;
  /** The project's own folder, which must not be moved. */
  readonly root: string;
}

export interface Plan {
  readonly manifest: Manifest;
  /** Lines of a `.env` file, from whoever made the backup. */
  readonly settings: string;
  /** How many files and folders stand at the top of what would be replaced; 0 where there is nothing. */
  readonly replaced: number;
  /** Whether what servers keep would be replaced, too. */
  readonly hasData: boolean;
}

/** Looks at all of the backup and at where it is to go, and changes nothing. Throws a sentence where it cannot be restored. */
export async function planRestore(file: string, { articles, root }: Target): Promise<Plan> {
  const folder = await realPlace(articles);
  const own = await realpath(root);
  if (own === folder || own.startsWith(folder + sep))
    throw new UnusableBackup(`Footnote itself is in the folder ${articles}. Name another one with --articles.`);
  const there = await stat(folder).catch(() => undefined);
  if (there?.isDirectory() === false)
    throw new UnusableBackup(`${articles} is no folder. Name another with --articles.`);
  const { manifest, settings } = await verifyBackup(file, await freeRoom(folder));
  const replaced = there === undefined ? 0 : (await readdir(folder)).length;
  return { manifest, settings, replaced, hasData: hasData(manifest) };
}

/** What the counts say is for people. */
function hasData({ files }: Manifest): boolean {
  return files.some(({ path }) => path === `data/${DATABASE}`);
}

export interface Restored {
  /** Where what was there is kept; undefined where there was nothing. */
  readonly kept: string | undefined;
  /** Where a copy of what servers had kept is; undefined where they had kept nothing, or the backup has nothing of it. */
  readonly keptData: string | undefined;
  /** What of the backup is not there now, and why: sentences. */
  readonly faults: readonly string[];
}

/** `now`: milliseconds since 1970. Throws a sentence when nothing was changed. */
export async function restoreBackup(
  file: string,
  { articles, cache, data, databaseUrl }: Target,
  { manifest }: Plan,
  now: number,
): Promise<Restored> {
  const folder = await realPlace(articles);
  await removeAbandonedStaging(folder, now);
  const restored = async (staging: string, swap: typeof swapFolder): Promise<Restored> => {
    try {
      await unpack(file, staging, manifest);
      const database = hasData(manifest) ? join(staging, 'data', DATABASE) : undefined;
      if (database !== undefined) await checkCopy(database);
      await handOver(join(staging, 'articles'), await ownerOf(folder));
      const kept = await swap(folder, join(staging, 'articles'), now);
      const fault = await moveRemoved(join(staging, 'removed'), join(cache, 'removed'));
      const restoredData = database === undefined ? {} : await restoreData(database, { data, databaseUrl }, now);
      const faults = [fault, restoredData.fault].filter((one) => one !== undefined);
      return { kept, keptData: restoredData.kept, faults };
    } finally {
      await rm(staging, { recursive: true, force: true });
    }
  };
  try {
    try {
      await makeFolder(dirname(folder));
      return await restored(await mkdtemp(`${folder}${STAGING}`), swapFolder);
    } catch (error) {
      if (!VOLUME.test(errorCode(error)) || (await stat(folder).catch(() => undefined)) === undefined) throw error;
      return await restored(await mkdtemp(join(folder, STAGING)), swapContents);
    }
  } catch (error) {
    if (error instanceof StoreFault)
      throw new UnusableBackup(`The backup cannot be restored: ${error.fault}. Nothing was changed.`, { cause: error });
    throw error instanceof UnusableBackup ? error : new UnusableBackup(sentence(error), { cause: error });
  }
}

/** What the disk says of a folder that is a volume of its own, as in a container, or beside which nothing may be written. */
const VOLUME = /^(?:EBUSY|EXDEV|EROFS|EACCES|EPERM)$/u;

/** A link to a folder stays a link to it. */
async function realPlace(folder: string): Promise<string> {
  return realpath(folder).catch(() => resolve(folder));
}

async function unpack(file: string, staging: string, { files }: Manifest): Promise<void> {
  const wanted = new Map(files.map(({ path, sha256 }) => [path, sha256]));
  for (const section of ['articles', 'removed', 'data'] satisfies Section[]) await makeFolder(join(staging, section));
  const folders: { readonly path: string; readonly changed: number }[] = [];
  for await (const { place, entry } of backupEntries(file, Number.MAX_SAFE_INTEGER)) {
    if (!('parts' in place)) continue;
    const path = join(staging, place.kind, ...place.parts);
    if (entry.kind === 'folder') {
      await makeFolder(path);
      folders.push({ path, changed: entry.changed });
      continue;
    }
    await makeFolder(dirname(path));
    const hash = createHash('sha256');
    // What is there already would be a file whose name differs in case alone.
    const handle = await open(path, 'wx', 0o644);
    try {
      for await (const piece of entry.pieces()) {
        hash.update(piece);
        await handle.writeFile(piece);
      }
      await handle.utimes(entry.changed, entry.changed);
      await handle.datasync();
    } finally {
      await handle.close();
    }
    // Another file may have taken its place since it was looked at.
    if (hash.digest('hex') !== wanted.get(pathOf(place))) throw new UnusableBackup('The backup changed meanwhile.');
  }
  // Writing into them has changed their time.
  for (const { path, changed } of folders.toReversed()) await utimes(path, changed, changed);
}

interface Owner {
  readonly uid: number;
  readonly gid: number;
}

/** Of what is there, or of the first folder above it that is. */
async function ownerOf(path: string): Promise<Owner> {
  const there = await stat(path).catch((error: unknown) => {
    if (errorCode(error) !== 'ENOENT' || dirname(path) === path) throw error;
    return undefined;
  });
  return there ?? ownerOf(dirname(path));
}

/** Root restores for the account that the bot runs under; any other may give nothing away, and need not. */
async function handOver(folder: string, owner: Owner): Promise<void> {
  for (const below of ['', ...(await readdir(folder, { recursive: true }))]) await giveTo(owner, join(folder, below));
}

async function giveTo({ uid, gid }: Owner, path: string): Promise<void> {
  await lchown(path, uid, gid).catch((error: unknown) => {
    if (errorCode(error) !== 'EPERM') throw error;
  });
}

/** Each removal is a folder of its own, named by its moment; what is there already stays. */
async function moveRemoved(from: string, to: string): Promise<string | undefined> {
  try {
    const names = await readdir(from);
    if (names.length === 0) return undefined;
    const owner = await ownerOf(to);
    await handOver(from, owner);
    await makeFolder(to);
    await giveTo(owner, to);
    const there = new Set(await readdir(to));
    for (const name of names) {
      if (there.has(name)) continue;
      await rename(join(from, name), join(to, name)).catch(async (error: unknown) => {
        if (errorCode(error) !== 'EXDEV') throw error;
        await cp(join(from, name), join(to, name), { recursive: true, preserveTimestamps: true });
      });
    }
    return undefined;
  } catch (error) {
    return `The removed articles of the backup could not be put into ${to} (${errorCode(error)}).`;
  }
}

/** A bot that runs goes on, and has what is restored from the next question on. */
async function restoreData(
  database: string,
  place: StorePlace,
  now: number,
): Promise<{ readonly kept?: string | undefined; readonly fault?: string }> {
  const { data } = place;
  try {
    const owner = await ownerOf(data);
    const moment = new Date(now).toISOString().slice(0, 19).replaceAll(':', '-');
    const kept = await restoreStore(place, database, join(data, `footnote.before-restore-${moment}.db`));
    await giveTo(owner, data);
    await handOver(data, owner);
    return { kept };
  } catch (error) {
    const why = error instanceof StoreFault ? error.message : errorCode(error);
    return { fault: `What servers keep could not be restored, and is as it was: ${why}` };
  }
}

function sentence(error: unknown): string {
  const code = errorCode(error);
  const nothing = 'Nothing was changed.';
  if (code === 'EEXIST' || code === 'ENOTDIR' || code === 'EISDIR')
    return `The backup has two files that are one here, where names do not differ in capitals. ${nothing}`;
  if (code === 'EACCES' || code === 'EPERM')
    return `This account may not write into the folder of the articles. Use the account that it belongs to. ${nothing}`;
  return `The backup could not be restored (${code}). ${diskRemedy(code) ?? 'Try again.'} ${nothing}`;
}
