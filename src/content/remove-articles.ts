/**
 * Files of the library moved out of it, or copied before they are replaced, to a folder where they can be had back for a month: who
 * removes the wrong article should not need a backup. Each file is at every moment in one of the two places, whatever kills the process. Reads and writes the disk.
 */
import { copyFile, lstat, open, readdir, rename, rm } from 'node:fs/promises';
import { dirname, join, resolve, sep } from 'node:path';
import { makeFolder } from '../disk/make-folder.js';
import { errorCode } from '../disk/error-code.js';
import type { ArticleId } from '../domain/article.js';
import { editDistance } from '../text/edit-distance.js';
import { listFolder } from './folder/list-folder.js';

export interface Removable {
  readonly id: ArticleId;
  /** The path below the folder of the library. */
  readonly name: string;
}

export interface Unknown {
  readonly asked: string;
  /** The id that is spelled most nearly so. */
  readonly meant?: ArticleId;
}

/** How long what was removed can be had back, in milliseconds: 30 days. */
const KEPT = 30 * 24 * 60 * 60 * 1000;

/** What a removal is called: the moment, without the colons that Windows has no names with. */
const MOMENT = /^(\d{4}-\d{2}-\d{2})T(\d{2})-(\d{2})-(\d{2})\.(\d{3})Z$/u;

/** The files with these ids, faulty ones too, or each id that there is not. Throws a sentence when the folder cannot be read. */
export async function removableFiles(
  directory: string,
  ids: readonly string[],
): Promise<{ readonly files: readonly Removable[] } | { readonly unknown: readonly Unknown[] }> {
  const listed = await listFolder(directory);
  if ('fault' in listed) throw new Error(`${directory}: ${listed.fault.message}. ${listed.fault.remedy}`);
  const byId = new Map<string, Removable>(listed.files.map(({ id, name }) => [id, { id, name }]));
  const wanted = [...new Set(ids)].map((asked) => byId.get(asked) ?? notThere(asked));
  const unknown = wanted.filter((one): one is Unknown => 'asked' in one);
  return unknown.length > 0 ? { unknown } : { files: wanted.filter((one): one is Removable => 'id' in one) };

  function notThere(asked: string): Unknown {
    const most = Math.max(1, Math.floor(asked.length / 4));
    const [first] = [...byId.keys()]
      .map((id) => ({ id, slips: editDistance(id, asked.toLowerCase(), most) }))
      .filter(({ slips }) => slips <= most)
      .toSorted((a, b) => a.slips - b.slips);
    const found = first === undefined ? undefined : byId.get(first.id);
    return found === undefined ? { asked } : { asked, meant: found.id };
  }
}

/**
 * Moves the files to a folder of their own in `removed`, which is made when it is not there, and resolves to that folder. What was
 * removed more than 30 days before `now` (milliseconds) is deleted for good. When it rejects, with the disk's error, files that it
 * did not come to are where they were.
 */
export async function removeFiles(
  directory: string,
  files: readonly Removable[],
  removed: string,
  now: number,
): Promise<string> {
  const there = momentFolder(removed, now);
  for (const { name } of files) await move(resolve(directory, name), await placeFor(name, there));
  await deleteOld(removed, now);
  return there;
}

/** Copies the file that is about to be replaced to where removed ones are, and resolves to the copy; rejects with the disk's error. */
export async function keepCopy(directory: string, name: string, removed: string, now: number): Promise<string> {
  const copy = await placeFor(name, momentFolder(removed, now));
  await copyWhole(resolve(directory, name), copy);
  await deleteOld(removed, now);
  return copy;
}

/** Where what was removed at that moment is. */
export function momentFolder(removed: string, now: number): string {
  return join(removed, new Date(now).toISOString().replaceAll(':', '-'));
}

async function placeFor(name: string, there: string): Promise<string> {
  const place = resolve(there, name);
  // A name is a path below the folder; should it ever be another one, nothing outside is touched.
  if (!place.startsWith(resolve(there) + sep)) throw new Error(`${name} lies outside of the folder`);
  await makeFolder(dirname(place));
  return join(there, name);
}

async function move(from: string, to: string): Promise<void> {
  try {
    await rename(from, to);
  } catch (error) {
    if (errorCode(error) !== 'EXDEV') throw error;
    // Another disk: the copy is whole and on it before the file goes.
    await copyWhole(from, to);
    await rm(from);
  }
}

async function copyWhole(from: string, to: string): Promise<void> {
  await copyFile(from, to);
  const copy = await open(to, 'r+');
  try {
    await copy.sync();
  } finally {
    await copy.close();
  }
}

/** The moments at which something was removed, in no order. */
export async function removedMoments(removed: string): Promise<readonly number[]> {
  const names = await readdir(removed).catch(() => []);
  return names.map(momentOf).filter((moment) => !Number.isNaN(moment));
}

/** `now`, or the first moment after it at which no file of that name was removed. */
export async function freeMoment(removed: string, name: string, now: number): Promise<number> {
  const there = await lstat(join(momentFolder(removed, now), name)).catch(() => undefined);
  return there === undefined ? now : freeMoment(removed, name, now + 1);
}

/** NaN for what is no removal. */
function momentOf(name: string): number {
  const [, day, hour, minute, second, rest] = MOMENT.exec(name) ?? [];
  return Date.parse(`${day}T${hour}:${minute}:${second}.${rest}Z`);
}

/** What cannot be deleted is tried again with the next removal. */
async function deleteOld(removed: string, now: number): Promise<void> {
  for (const name of await readdir(removed).catch(() => [])) {
    if (now - momentOf(name) > KEPT)
      await rm(join(removed, name), { recursive: true, force: true }).catch(() => undefined);
  }
}
