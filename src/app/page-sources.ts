/**
 * Which sources the built page was made from. By their content, not their dates: a clone, a copy into an image and a
 * change of branch all give files new dates.
 */
import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { PAGE_FOLDER } from './page-folder.js';
import { ROOT } from './project-root.js';

const FOLDER = join('src', 'local-discord', 'page');
/** What the page's code takes from elsewhere, and how it is built. */
const OTHERS = ['src/app/build-page.ts', 'src/local-discord/component-type.ts', 'src/local-discord/message-flags.ts'];
const NOTE = 'sources.sha256';

export const pageSources = {
  /** The name of the file in the built page that has the hash of its sources. */
  note: NOTE,

  /** Of the sources as they are now. */
  async hash(): Promise<string> {
    const entries = await readdir(join(ROOT, FOLDER), { recursive: true, withFileTypes: true });
    const own = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
    const all = createHash('sha256');
    for (const file of [...own, ...OTHERS.map((other) => join(ROOT, other))].toSorted()) {
      all.update(`${file.slice(ROOT.length)}\0`).update(await readFile(file));
    }
    return all.digest('hex');
  },

  /** Of the sources that were built; undefined when nothing has been built. */
  async built(): Promise<string | undefined> {
    try {
      return await readFile(join(PAGE_FOLDER, NOTE), 'utf8');
    } catch {
      return undefined;
    }
  },
};
