/**
 * A folder put in the place of another one by renaming, which is done or not done. Where the folder itself cannot be renamed, as the
 * volume of a container, what is in it is, one after the other, and put back when one cannot be. Writes the disk.
 */
import { lstat, mkdir, readdir, rename, rm, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';

/** How the folder begins to be called, or ends, in which a backup is unpacked: with a point it is none of articles. */
export const STAGING = '.restoring-';
const KEPT = '.before-restore-';

/** Whether a folder of that name in one of articles is of a restoring: what was there before, or what a killed one has left. */
export function isOfRestoring(name: string): boolean {
  return name.startsWith(STAGING) || name.startsWith(KEPT);
}

/**
 * Resolves to where what was there is now, beside the folder; to undefined where nothing was. `now`: milliseconds since 1970. When
 * it rejects, all is as before.
 */
export async function swapFolder(folder: string, next: string, now: number): Promise<string | undefined> {
  const kept = await unused(`${folder}${KEPT}${momentOf(now)}`);
  const there = await stat(folder).catch(() => undefined);
  if (there !== undefined) await rename(folder, kept);
  try {
    await rename(next, folder);
  } catch (error) {
    if (there !== undefined) await rename(kept, folder);
    throw error;
  }
  return there === undefined ? undefined : kept;
}

/** As `swapFolder`, of what is in the folder, which is kept in it. A process that is killed meanwhile leaves some of both. */
export async function swapContents(folder: string, next: string, now: number): Promise<string> {
  const kept = await unused(join(folder, `${KEPT}${momentOf(now)}`));
  const done: { readonly from: string; readonly to: string }[] = [];
  const move = async (from: string, to: string): Promise<void> => {
    await rename(from, to);
    done.push({ from, to });
  };
  await mkdir(kept);
  try {
    for (const name of await readdir(folder))
      if (!isOfRestoring(name)) await move(join(folder, name), join(kept, name));
    for (const name of await readdir(next)) await move(join(next, name), join(folder, name));
  } catch (error) {
    for (const { from, to } of done.toReversed()) await rename(to, from);
    throw error;
  }
  return kept;
}

/** In milliseconds: no restoring takes longer, so what is older was left by a killed one. */
const ABANDONED = 24 * 60 * 60 * 1000;

/** Removes what killed restorings have left beside the folder and in it. Never rejects: what cannot be removed stays. */
export async function removeAbandonedStaging(folder: string, now: number): Promise<void> {
  for (const [place, begins] of [
    [dirname(folder), `${basename(folder)}${STAGING}`] as const,
    [folder, STAGING] as const,
  ]) {
    for (const name of await readdir(place).catch(() => [])) {
      if (!name.startsWith(begins)) continue;
      const there = await stat(join(place, name)).catch(() => undefined);
      if (there?.isDirectory() === true && now - there.mtimeMs > ABANDONED)
        await rm(join(place, name), { recursive: true, force: true }).catch(() => undefined);
    }
  }
}

/** The path itself, or with a number behind it where something has it: two restorings may begin in one second. */
async function unused(path: string): Promise<string> {
  let free = path;
  for (let number = 2; (await lstat(free).catch(() => undefined)) !== undefined; number += 1)
    free = `${path}-${number}`;
  return free;
}

/** Without the colons that Windows has no names with. */
function momentOf(now: number): string {
  return new Date(now).toISOString().slice(0, 19).replaceAll(':', '-');
}
