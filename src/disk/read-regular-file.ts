/**
 * Opening a file that anybody may have put there. A pipe would be waited for without end, a device can do anything when it is
 * opened, and a file of gigabytes fills the memory; so only an ordinary file of a sane size is read. Reads the disk.
 */
import { constants, type BigIntStats } from 'node:fs';
import { lstat, open, type FileHandle } from 'node:fs/promises';

export interface RegularFile {
  /** To be closed by whoever opened it. */
  readonly handle: FileHandle;
  /** In bytes, when it was opened; at most the limit. */
  readonly size: number;
}

/**
 * The file at `path`, opened for reading; undefined when there is something else at that path (a folder, a pipe, a socket, a
 * device, a symbolic link), when it has more than `limit` bytes, and when there is nothing or nothing that may be read.
 */
export async function openRegularFile(path: string, limit: number): Promise<RegularFile | undefined> {
  let handle: FileHandle | undefined;
  try {
    // Before it is opened: opening some things has an effect.
    if (!isRegular(await lstat(path), limit)) return undefined;
    // Another one may take its place before that.
    handle = await open(path, READ_ONLY);
    const there = await handle.stat();
    if (isRegular(there, limit)) return { handle, size: there.size };
  } catch {
    // Whatever is the matter, there is no file to read.
  }
  await handle?.close();
  return undefined;
}

/**
 * All of the ordinary file at `path`, with what the disk said of it before it was read; without bytes when it has more than `limit`.
 * Undefined when something else is there. Rejects with the disk's own error. A file may grow while it is read; what was there
 * first is returned.
 */
export async function readRegularFile(
  path: string,
  limit: number,
): Promise<{ readonly stats: BigIntStats; readonly bytes: Buffer | undefined } | undefined> {
  const handle = await open(path, READ_ONLY);
  try {
    const stats = await handle.stat({ bigint: true });
    if (!stats.isFile()) return undefined;
    if (stats.size > BigInt(limit)) return { stats, bytes: undefined };
    const bytes = Buffer.allocUnsafe(Number(stats.size));
    let length = 0;
    while (length < bytes.length) {
      const { bytesRead } = await handle.read(bytes, length, bytes.length - length, length);
      if (bytesRead === 0) break;
      length += bytesRead;
    }
    return { stats, bytes: bytes.subarray(0, length) };
  } finally {
    await handle.close();
  }
}

/** Does not wait for a pipe, nor follow a link. Windows has neither flag. */
const READ_ONLY = constants.O_RDONLY | (constants.O_NONBLOCK ?? 0) | (constants.O_NOFOLLOW ?? 0);

function isRegular(there: { isFile(): boolean; readonly size: number }, limit: number): boolean {
  return there.isFile() && there.size <= limit;
}
