/**
 * A file written so that whoever reads it, and whatever kills this process, finds the old content or the new and
 * nothing between. Writes the disk.
 */
import { randomBytes } from 'node:crypto';
import { open, readdir, rename, rm, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';

// Names with a dot in front are no articles to the reader and the watcher.
const TEMPORARY = /^\.add-([0-9]+)-[0-9a-f]{12}\.tmp$/;
/** A temporary file older than this, in milliseconds, was left by a dead process even if its number is in use again. */
const ABANDONED = 60 * 60 * 1000;

/**
 * Writes `bytes` to `path`, whose folder exists. When it rejects, what was at `path` is still there. Unless it need not be
 * `durable`, it also outlives a loss of power once this has resolved, which takes some milliseconds.
 */
export async function writeAtomically(path: string, bytes: Uint8Array, { durable = true } = {}): Promise<void> {
  const folder = dirname(path);
  const temporary = join(folder, `.add-${process.pid}-${randomBytes(6).toString('hex')}.tmp`);
  try {
    const file = await open(temporary, 'wx', 0o644);
    try {
      await file.writeFile(bytes);
      if (durable) await file.sync();
    } finally {
      await file.close();
    }
    await rename(temporary, path);
  } catch (error) {
    await rm(temporary, { force: true });
    throw new Error(`${basename(path)} could not be written`, { cause: error });
  }
  if (durable) await syncFolder(folder);
}

/** Removes the temporary files that killed processes left in the folder. */
export async function removeAbandoned(folder: string): Promise<void> {
  const names = (await readdir(folder)).filter((name) => TEMPORARY.test(name));
  for (const name of names) {
    const path = join(folder, name);
    const { mtimeMs } = await stat(path);
    const pid = Number(TEMPORARY.exec(name)?.[1]);
    if (!isAlive(pid) || Date.now() - mtimeMs > ABANDONED) await rm(path, { force: true });
  }
}

/** The new name is on the disk only when the folder is; systems that cannot sync a folder do it by themselves. */
async function syncFolder(folder: string): Promise<void> {
  try {
    const handle = await open(folder, 'r');
    try {
      await handle.sync();
    } finally {
      await handle.close();
    }
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : undefined;
    if (code !== 'EISDIR' && code !== 'EPERM' && code !== 'EINVAL') throw error;
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // The process of another user may not be signalled, but is there.
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}
