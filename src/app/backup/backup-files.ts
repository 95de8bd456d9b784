/** The files that a backup has of a folder: all ordinary ones, whatever they are for. Reads the disk. */
import { readdir, realpath } from 'node:fs/promises';
import { join, sep } from 'node:path';
import { entryKind } from '../../content/folder/entry-kinds.js';
import { errorCode } from '../../disk/error-code.js';
import { isTemporary } from '../../disk/write-atomically.js';
import { isLeftOut } from './manifest.js';
import { isOfRestoring } from './swap-folder.js';

export interface FoundEntry {
  /** Below the folder, its parts divided by `/`. */
  readonly name: string;
  readonly kind: 'file' | 'folder';
  /** Where it really is. */
  readonly path: string;
}

interface Walk {
  /** What is not gone into, by where it really is. */
  readonly without: readonly string[];
  /** Is told what a backup does not have; a sentence without its full stop. */
  readonly leftOut: (name: string, why: string) => void;
}

/**
 * A folder comes before what is in it, and names in their order. Nothing where there is no folder. A link to a file of the same
 * folder is that file, so that the library is the same; others are left out. What goes meanwhile is passed over.
 */
export async function* backupFiles(folder: string, { without, leftOut }: Walk): AsyncGenerator<FoundEntry> {
  let root: string;
  try {
    root = await realpath(folder);
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return;
    throw error;
  }
  yield* below('');

  async function* below(at: string): AsyncGenerator<FoundEntry> {
    const entries = await readdir(join(root, at), { withFileTypes: true }).catch((error: unknown) => {
      const code = errorCode(error);
      if (code !== 'ENOENT') leftOut(at, `this account may not look into it (${code})`);
      return [];
    });
    for (const entry of entries.toSorted((a, b) => (a.name < b.name ? -1 : 1))) {
      const name = at === '' ? entry.name : `${at}/${entry.name}`;
      const path = join(root, name);
      if (isTemporary(entry.name) || isOfRestoring(entry.name) || without.includes(path)) continue;
      if (isLeftOut(entry.name)) {
        leftOut(
          name,
          entry.name === 'node_modules' ? 'packages are installed anew' : 'history is where it was cloned from',
        );
        continue;
      }
      const kind = await entryKind(entry, path);
      const why = WHY_NOT[kind];
      if (why !== undefined) leftOut(name, why);
      else if (kind === 'folder') {
        yield { name, kind, path };
        yield* below(name);
      } else if (kind === 'file') yield { name, kind, path };
      else {
        const target = await realpath(path).catch(() => undefined);
        if (target?.startsWith(root + sep) === true) yield { name, kind: 'file', path: target };
        else leftOut(name, 'it is a link that leads out of the folder');
      }
    }
  }
}

const WHY_NOT: Readonly<Record<string, string>> = {
  other: 'it is a pipe, a socket or a device',
  'link-to-folder': 'it is a link to a folder',
  'link-to-nothing': 'it is a link that leads to nothing',
  lost: 'its name is not in UTF-8',
};
