/**
 * Vectors kept on the disk, so that a start computes only those of new texts. The one module of search that touches the
 * disk. A folder may be shared by processes, and may be deleted at any time: what is lost is computed again.
 */
import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile, rm, stat, utimes } from 'node:fs/promises';
import { join } from 'node:path';
import { removeAbandoned, writeAtomically } from '../../disk/write-atomically.js';
import { readSegment, writeSegment, type Entries } from './segment.js';

export interface VectorCache {
  /** The vectors that are there, of those that are `wanted`. */
  read(wanted: ReadonlySet<string>): Promise<Entries>;
  /** Keeps vectors in a file of their own. */
  write(entries: Entries): Promise<void>;
}

const SUFFIX = '.vectors';
/** A file that no start has needed for this long, in milliseconds, is removed: 30 days. */
const UNNEEDED = 30 * 24 * 60 * 60 * 1000;
/** How often a file in use is marked as needed, in milliseconds: a day. */
const MARKED = UNNEEDED / 30;

/** `folder` is made when it is not there. Rejects only when the disk fails; a damaged file is removed and counts as absent. */
export async function openVectorCache(folder: string, now: () => number): Promise<VectorCache> {
  await mkdir(folder, { recursive: true });
  await removeAbandoned(folder);

  async function readOne(name: string, wanted: ReadonlySet<string>): Promise<Entries> {
    const path = join(folder, name);
    const bytes = await readFile(path).catch(() => undefined);
    // Another process may have removed it.
    if (bytes === undefined) return new Map();
    const entries = readSegment(bytes);
    if (entries === undefined) {
      await rm(path, { force: true });
      return new Map();
    }
    const found = new Map<string, Uint8Array>();
    // Copied, so that a segment with one passage in use does not stay in memory whole.
    for (const [key, value] of entries) if (wanted.has(key)) found.set(key, value.slice());
    await keep(path, found.size > 0);
    return found;
  }

  async function keep(path: string, needed: boolean): Promise<void> {
    const age = now() - (await stat(path).catch(() => ({ mtimeMs: now() }))).mtimeMs;
    if (needed && age > MARKED) await utimes(path, now() / 1000, now() / 1000).catch(() => undefined);
    if (!needed && age > UNNEEDED) await rm(path, { force: true });
  }

  return {
    async read(wanted) {
      const names = (await readdir(folder)).filter((name) => name.endsWith(SUFFIX));
      const all = new Map<string, Uint8Array>();
      // One after the other: at 20,000 passages they are 200 MB, which need not be in memory twice.
      for (const name of names) for (const [key, value] of await readOne(name, wanted)) all.set(key, value);
      return all;
    },
    async write(entries) {
      const bytes = writeSegment(entries);
      // Named by content: two processes that computed the same write the same file.
      const name = createHash('sha256').update(bytes).digest('hex').slice(0, 32);
      await writeAtomically(join(folder, `${name}${SUFFIX}`), bytes);
    },
  };
}
