/** What stands behind a name in a folder, links followed: much has the name of a file and is none. Reads the disk. */
import type { Dirent } from 'node:fs';
import { lstat, stat } from 'node:fs/promises';
import { errorCode } from '../../disk/error-code.js';

export type EntryKind =
  | 'file'
  | 'folder'
  /** A pipe, a socket or a device. */
  | 'other'
  | 'link-to-file'
  | 'link-to-folder'
  | 'link-to-nothing'
  /** Its name is not in UTF-8: what was read of it is another name, by which nothing can be opened. */
  | 'lost';

/** What stands in a name for bytes that are no text. */
const UNREADABLE = '\u{FFFD}';

/** What the entry at `path` is. */
export async function entryKind(entry: Dirent, path: string): Promise<EntryKind> {
  if (entry.name.includes(UNREADABLE) && !(await isThere(path))) return 'lost';
  if (entry.isDirectory()) return 'folder';
  if (entry.isFile()) return 'file';
  if (!entry.isSymbolicLink()) return 'other';
  return stat(path).then(
    (there) => (there.isDirectory() ? 'link-to-folder' : there.isFile() ? 'link-to-file' : 'other'),
    // What else may be the matter is told by whoever reads it.
    (error: unknown) => (/^(?:ENOENT|ENOTDIR)$/u.test(errorCode(error)) ? 'link-to-nothing' : 'link-to-file'),
  );
}

async function isThere(path: string): Promise<boolean> {
  return lstat(path).then(
    () => true,
    () => false,
  );
}
