/** How much may still be written somewhere. Reads the disk. */
import { statfs } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { errorCode } from './error-code.js';

/** In bytes, for this account, on the disk where `path` is or will be. */
export async function freeRoom(path: string): Promise<number> {
  const here = resolve(path);
  try {
    const { bavail, bsize } = await statfs(here);
    return bavail * bsize;
  } catch (error) {
    if (!/^(?:ENOENT|ENOTDIR)$/u.test(errorCode(error)) || dirname(here) === here) throw error;
    return freeRoom(dirname(here));
  }
}
