/**
 * A file written so that whoever reads it, and whatever kills this process, finds the old content or the new and
 * nothing between. Writes the disk.
 */
import { randomBytes } from 'node:crypto';
import { open, readdir, rename, rm, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { errorCode } from './error-code.js';

// Names with a dot in front are no articles to the reader and the watcher.
const TEMPORARY = /^\.add-([0-9]+)-[0-9a-f]{12}\.tmp$/;
/** A temporary file older than this, in milliseconds, was left by a dead process even if its number is in use again. */
const ABANDONED = 60 * 60 * 1000;

/** Bytes that are on the disk and not yet in their place. */
export interface StagedFile {
  /** Puts them there; when it rejects, what was there before still is, and nothing is left behind. */
  commit(): Promise<void>;
  /** Removes them. Never rejects. */
  discard(): Promise<void>;
}

interface WriteOptions {
  /** Whether it outlives a loss of power once it is done, which takes some milliseconds. */
  readonly durable?: boolean;
  /** Who may read and write it, as the system has it; everybody may read it when left out. */
  readonly mode?: number;
}

/** Writes `bytes`, which may come in pieces, beside `path`, whose folder exists. When it rejects, with the disk's own error, nothing is left behind. */
export async function stageFile(
  path: string,
  bytes: Uint8Array | AsyncIterable<Uint8Array>,
  { durable = true, mode = 0o644 }: WriteOptions = {},
): Promise<StagedFile> {
  const folder = dirname(path);
  const temporary = join(folder, `.add-${process.pid}-${randomBytes(6).toString('hex')}.tmp`);
  const discard = async (): Promise<void> => rm(temporary, { force: true }).catch(() => undefined);
  const orDiscard = async (work: () => Promise<void>): Promise<void> => {
    try {
      await work();
    } catch (error) {
      await discard();
      throw error;
    }
  };
  await orDiscard(async () => {
    const file = await open(temporary, 'wx', mode);
    try {
      if (bytes instanceof Uint8Array) await file.writeFile(bytes);
      // Each is written behind the last one.
      else for await (const piece of bytes) await file.writeFile(piece);
      if (durable) await file.sync();
    } finally {
      await file.close();
    }
  });
  return {
    discard,
    commit: async () =>
      orDiscard(async () => {
        await rename(temporary, path);
        if (durable) await syncFolder(folder);
      }),
  };
}

/** Writes `bytes` to `path`, whose folder exists. When it rejects, what was at `path` is still there. */
export async function writeAtomically(path: string, bytes: Uint8Array, options?: WriteOptions): Promise<void> {
  try {
    const staged = await stageFile(path, bytes, options);
    await staged.commit();
  } catch (error) {
    throw new Error(`${basename(path)} could not be written`, { cause: error });
  }
}

/** Whether a file of that name is one that is being written, or was left by a killed process. */
export function isTemporary(name: string): boolean {
  return TEMPORARY.test(name);
}

/** Removes the temporary files that killed processes left in the folder; what another process removes meanwhile is no fault. */
export async function removeAbandoned(folder: string): Promise<void> {
  const names = (await readdir(folder)).filter((name) => TEMPORARY.test(name));
  for (const name of names) {
    const path = join(folder, name);
    const pid = Number(TEMPORARY.exec(name)?.[1]);
    // In a container each process has the same number; no file of this one is older than it is.
    const most = pid === process.pid ? Math.min(ABANDONED, 1000 * process.uptime()) : ABANDONED;
    if (!isAlive(pid) || (await isOlder(path, most))) await rm(path, { force: true });
  }
}

/** Than so many milliseconds. */
async function isOlder(path: string, most: number): Promise<boolean> {
  try {
    return Date.now() - (await stat(path)).mtimeMs > most;
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return false;
    throw error;
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
    const code = errorCode(error);
    if (code !== 'EISDIR' && code !== 'EPERM' && code !== 'EINVAL') throw error;
  }
}

/** Whether a process with that number runs, whoever it belongs to. */
export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // The process of another user may not be signalled, but is there.
    return errorCode(error) === 'EPERM';
  }
}
