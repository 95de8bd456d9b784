/**
 * Opening a file that anybody may have put there. A pipe would be waited for without end, a device can do anything when it is
 * opened, and a file of gigabytes fills the memory; so only an ordinary file of a sane size is read. Reads the disk.
 */
import { constants } from 'node:fs';
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
    // Another one may take its place before that; then this does not wait for a pipe, nor follow a link. Windows has neither flag.
    handle = await open(path, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0) | (constants.O_NOFOLLOW ?? 0));
    const there = await handle.stat();
    if (isRegular(there, limit)) return { handle, size: there.size };
  } catch {
    // Whatever is the matter, there is no file to read.
  }
  await handle?.close();
  return undefined;
}

function isRegular(there: { isFile(): boolean; readonly size: number }, limit: number): boolean {
  return there.isFile() && there.size <= limit;
}
