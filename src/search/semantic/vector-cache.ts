/**
 * Vectors kept on the disk, so that a start computes only those of new texts. The one module of search that touches the
 * disk. A folder may be shared by processes, and may be deleted at any time: what is lost is computed again. A disk that
 * cannot be read or written costs time at each start, and nothing else.
 */
import { createHash } from 'node:crypto';
import { readdir, rm, stat, utimes } from 'node:fs/promises';
import { join } from 'node:path';
import { makeFolder } from '../../disk/make-folder.js';
import { openRegularFile } from '../../disk/read-regular-file.js';
import { removeAbandoned, writeAtomically } from '../../disk/write-atomically.js';

export interface VectorCache {
  /** The vectors that are there, of those that are `wanted`. A file is in use when it has one that is `needed`. */
  read(wanted: ReadonlySet<string>, needed: ReadonlySet<string>): Promise<Entries>;
  /** Keeps vectors in a file of their own, where that can be done. */
  write(entries: Entries): Promise<void>;
}

const SUFFIX = '.vectors';

/**
 * In bytes. A file has 64 passages (embed-passages.ts), of some 15 KB each and 300 KB at the very most: each of 1,500
 * characters a sentence. What is larger is none of ours, and left alone.
 */
const LARGEST = 64 * 2 ** 20;

/** A file that no start has needed for this long, in milliseconds, is removed: 30 days. */
const UNNEEDED = 30 * 24 * 60 * 60 * 1000;

/** How often a file in use is marked as needed, in milliseconds: a day. */
const MARKED = UNNEEDED / 30;

/**
 * `folder` is made when it is not there; `now` is in milliseconds; `warn` is told once, for a person, when vectors cannot be
 * kept. A damaged file is removed and counts as absent; what is no ordinary file, or too large for one of ours, is passed over.
 */
export async function openVectorCache(
  folder: string,
  now: () => number,
  warn: (reason: string) => void,
): Promise<VectorCache> {
  /** The keys in each file that was seen: what a file has never changes, and it need not be read for others. */
  const seen = new Map<string, readonly string[]>();
  let warned = false;
  // What killed processes left is no hindrance, nor is a folder that is not there yet.
  await removeAbandoned(folder).catch(() => undefined);

  async function readOne(name: string, wanted: ReadonlySet<string>, room: Room): Promise<Entries> {
    const path = join(folder, name);
    // Another process may have removed it, or this one may not read it.
    const bytes = await readInto(room, path).catch(() => undefined);
    if (bytes === undefined) return new Map();
    const entries = readSegment(bytes);
    if (entries === undefined) {
      await remove(path);
      return new Map();
    }
    seen.set(name, [...entries.keys()]);
    // Copied, so that a segment with one passage in use does not stay in memory whole.
    return new Map(Array.from(entries).flatMap(([key, value]) => (wanted.has(key) ? [[key, value.slice()]] : [])));
  }

  async function keep(path: string, needed: boolean): Promise<void> {
    const { mtimeMs } = await stat(path).catch(() => ({ mtimeMs: now() }));
    const age = now() - mtimeMs;
    if (needed && age > MARKED) await utimes(path, now() / 1000, now() / 1000).catch(() => undefined);
    if (!needed && age > UNNEEDED) await remove(path);
  }

  return {
    async read(wanted, needed) {
      // Without the folder nothing is there.
      const names = (await readdir(folder).catch(() => [])).filter((name) => name.endsWith(SUFFIX));
      const all = new Map<string, Uint8Array>();
      // One after the other, through one buffer: at 20,000 passages they are 300 MB, which need not be in memory twice.
      const room: Room = { bytes: new Uint8Array() };
      for (const name of names) {
        if (seen.get(name)?.some((key) => wanted.has(key)) !== false)
          for (const [key, value] of await readOne(name, wanted, room)) all.set(key, value);
        const keys = seen.get(name);
        if (keys !== undefined)
          await keep(
            join(folder, name),
            keys.some((key) => needed.has(key)),
          );
      }
      return all;
    },
    async write(entries) {
      const bytes = writeSegment(entries);
      // Named by content: two processes that computed the same write the same file.
      const name = `${createHash('sha256').update(bytes).digest('hex').slice(0, 32)}${SUFFIX}`;
      try {
        await makeFolder(folder);
        await writeAtomically(join(folder, name), bytes);
      } catch {
        if (!warned)
          warn(
            `What is computed cannot be kept in ${folder}, and is computed again at each start. Let Footnote write into that folder and see that there is room on the disk.`,
          );
        warned = true;
        return;
      }
      seen.set(name, [...entries.keys()]);
    },
  };
}

/** A buffer for one file after the other. */
interface Room {
  bytes: Uint8Array;
}

/** The file's bytes, valid until the next call; the room grows as it must. Undefined for what is no file of ours. */
async function readInto(room: Room, path: string): Promise<Uint8Array | undefined> {
  const file = await openRegularFile(path, LARGEST);
  if (file === undefined) return undefined;
  const { handle, size } = file;
  try {
    if (room.bytes.length < size) room.bytes = new Uint8Array(size);
    let read = 0;
    while (read < size) {
      const { bytesRead } = await handle.read(room.bytes, read, size - read, read);
      // Cut off meanwhile; what was read is then found to be damaged.
      if (bytesRead === 0) break;
      read += bytesRead;
    }
    return room.bytes.subarray(0, read);
  } finally {
    await handle.close();
  }
}

async function remove(path: string): Promise<void> {
  await rm(path, { force: true }).catch(() => undefined);
}

// How vectors are written down: a segment is some passages' vectors in one file, whole or not at all. Pure; the folder they
// lie in is the affair of what stands above.
//
// Bytes: MAGIC, the SHA-256 of all that follows, the index's length as a 32-bit number, the index (JSON: each entry's key
// and length), the entries one after the other.

/** Vectors under the hash of what they were computed from. */
type Entries = ReadonlyMap<string, Uint8Array>;

const MAGIC = Buffer.from('footnote vectors 1\n');
const HASH = 32;
const INDEX = MAGIC.length + HASH;
const BODY = INDEX + 4;

/** The file's bytes; the same for the same entries in the same order. */
export function writeSegment(entries: Entries): Uint8Array {
  const index = Buffer.from(JSON.stringify(Array.from(entries, ([key, { length }]) => [key, length])));
  const length = Buffer.alloc(4);
  length.writeUInt32LE(index.length);
  const content = Buffer.concat([length, index, ...entries.values()]);
  return Buffer.concat([MAGIC, createHash('sha256').update(content).digest(), content]);
}

/** The entries as views into `bytes`; undefined when the bytes are no segment, or not as they were written. */
export function readSegment(bytes: Uint8Array): Entries | undefined {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (buffer.length < BODY || !buffer.subarray(0, MAGIC.length).equals(MAGIC)) return undefined;
  const hash = createHash('sha256').update(buffer.subarray(INDEX)).digest();
  if (!hash.equals(buffer.subarray(MAGIC.length, INDEX))) return undefined;
  let at = BODY + buffer.readUInt32LE(INDEX);
  // The hash says that these are the bytes that writeSegment wrote, so the index has its form.
  const index = JSON.parse(buffer.toString('utf8', BODY, at)) as readonly (readonly [key: string, length: number])[];
  const entries = new Map<string, Uint8Array>();
  for (const [key, length] of index) {
    entries.set(key, bytes.subarray(at, at + length));
    at += length;
  }
  return entries;
}
