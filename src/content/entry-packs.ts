/**
 * Entries kept on the disk by key, many in one file: opening five thousand files takes a bot longer than reading what is in them.
 * A pack is written whole and never changed: a line with the length and checksum of its table, the table of keys and lengths, and
 * the entries. The folder may be shared by processes and deleted at any time; what is no pack to the byte is passed over. Whether an entry
 * is what its key promises is for who reads it. Reads and writes the disk.
 */
import { createHash } from 'node:crypto';
import { readdir, rm, stat, utimes } from 'node:fs/promises';
import { join } from 'node:path';
import { makeFolder } from '../disk/make-folder.js';
import { openRegularFile, type RegularFile } from '../disk/read-regular-file.js';
import { removeAbandoned, writeAtomically } from '../disk/write-atomically.js';

export interface EntryPacks {
  /** Undefined when there is none, or none that can be read. */
  read(key: string): Promise<Buffer | undefined>;
  /** Kept in memory until there is a pack's worth, or a rest. */
  add(key: string, entry: Buffer): Promise<void>;
  /** Writes what is new, closes all files, and tidies up the first time. Never rejects. */
  rest(): Promise<void>;
}

interface Place {
  readonly pack: Pack;
  readonly offset: number;
  readonly length: number;
}

interface Pack {
  readonly name: string;
  readonly size: number;
}

/** A piece of a pack that was read in one go. */
interface Window {
  readonly name: string;
  readonly from: number;
  readonly to: number;
  readonly bytes: Promise<Buffer | undefined>;
}

const SUFFIX = '.pack';

/** What older versions kept an entry in. */
const OLD_SUFFIX = '.json';

/** A pack is written when its entries have so many bytes: as much as is lost when a first reading is killed. */
const FULL = 16 * 2 ** 20;

/** Less than this is a small pack, such as a change of one article leaves; more of them than `MANY` are made one. */
const SMALL = 4 * 2 ** 20;
const MANY = 8;

/** Of a pack: one full, and the largest entry on top. */
const LARGEST = 64 * 2 ** 20;
const LARGEST_TABLE = 8 * 2 ** 20;

/** Entries are asked for nearly in the order in which they were written, so what follows one is read along with it. */
const AHEAD = 2 ** 20;

/** How many packs are open at a time; a process may have few files open. */
const OPEN = 3;

/** A pack that no start has needed for this long, in milliseconds, is removed: 30 days. */
const UNNEEDED = 30 * 24 * 60 * 60 * 1000;

/** How often a pack in use is marked as needed, in milliseconds: a day. */
const MARKED = UNNEEDED / 30;

/** `pack`, the table's length in ten digits, its checksum, and a line feed. */
const FIRST_LINE = 81;

/** The entries in the folder, which is made when there is something to write. `now` in milliseconds. */
export function entryPacks(folder: string, now: () => number): EntryPacks {
  const places = new Map<string, Place>();
  const used = new Set<string>();
  const handles = new Map<string, Promise<RegularFile | undefined>>();
  let fresh = new Map<string, Buffer>();
  let freshBytes = 0;
  let listed: Promise<void> | undefined;
  let writing = Promise.resolve();
  let ahead: Window | undefined;
  let tidied = false;

  async function list(): Promise<void> {
    const names = await readdir(folder).catch(() => []);
    for (const name of names.filter((one) => one.endsWith(SUFFIX)).toSorted()) await register(name);
  }

  async function register(name: string): Promise<void> {
    const file = await openRegularFile(join(folder, name), LARGEST);
    if (file === undefined) return;
    try {
      const table = await tableOf(file);
      let offset = file.size - table.reduce((sum, [, length]) => sum + length, 0);
      for (const [key, length] of table) {
        places.set(key, { pack: { name, size: file.size }, offset, length });
        offset += length;
      }
    } catch {
      // Damaged, or taken away.
    } finally {
      await file.handle.close();
    }
  }

  async function opened({ name }: Pack): Promise<RegularFile | undefined> {
    const known = handles.get(name);
    if (known !== undefined) return known;
    const [oldest] = handles.size >= OPEN ? handles.keys() : [];
    // Closing waits for what is being read.
    if (oldest !== undefined) void close(oldest);
    const opening = openRegularFile(join(folder, name), LARGEST);
    handles.set(name, opening);
    return opening;
  }

  async function close(name: string): Promise<void> {
    const handle = handles.get(name);
    handles.delete(name);
    await (await handle)?.handle.close().catch(() => undefined);
  }

  async function read(key: string): Promise<Buffer | undefined> {
    listed ??= list();
    await listed;
    used.add(key);
    const place = places.get(key);
    if (place === undefined) return fresh.get(key);
    const { pack, offset, length } = place;
    if (!(ahead?.name === pack.name && offset >= ahead.from && offset + length <= ahead.to)) {
      const to = Math.max(offset + length, Math.min(offset + AHEAD, pack.size));
      ahead = { name: pack.name, from: offset, to, bytes: piece(pack, offset, to - offset) };
    }
    const { from, bytes } = ahead;
    return (await bytes)?.subarray(offset - from, offset - from + length);
  }

  async function piece(pack: Pack, offset: number, length: number): Promise<Buffer | undefined> {
    try {
      const file = await opened(pack);
      if (file?.size !== pack.size) return undefined;
      const bytes = Buffer.allocUnsafe(length);
      const { bytesRead } = await file.handle.read(bytes, 0, length, offset);
      return bytesRead === length ? bytes : undefined;
    } catch {
      return undefined;
    }
  }

  async function add(key: string, entry: Buffer): Promise<void> {
    // What could not be used is not read again.
    places.delete(key);
    fresh.set(key, entry);
    freshBytes += entry.length;
    if (freshBytes >= FULL) await flush();
  }

  /** One pack after the other; who adds meanwhile waits, so that no more than two are in memory. */
  async function flush(): Promise<void> {
    const entries = fresh;
    fresh = new Map();
    freshBytes = 0;
    writing = writing.then(async () => write(entries));
    await writing;
  }

  async function write(entries: ReadonlyMap<string, Buffer>): Promise<void> {
    if (entries.size === 0) return;
    const table = JSON.stringify([...entries].map(([key, entry]) => [key, entry.length]));
    const bytes = Buffer.concat([Buffer.from(firstLine(table) + table), ...entries.values()]);
    const name = `${createHash('sha256').update(table).digest('hex').slice(0, 40)}${SUFFIX}`;
    try {
      await makeFolder(folder);
      await writeAtomically(join(folder, name), bytes, { durable: false });
      await register(name);
    } catch {
      // A full or read-only disk is told by what must be written; the next start parses again.
    }
  }

  /** Marks what was used as needed, removes what nobody has needed for a month, and makes few packs of many. */
  async function tidy(): Promise<void> {
    await removeAbandoned(folder);
    const needed = new Map<string, { size: number; used: number; keys: string[] }>();
    for (const [key, { pack, length }] of places) {
      if (!used.has(key)) continue;
      const known = needed.get(pack.name) ?? { size: pack.size, used: 0, keys: [] };
      known.used += length;
      known.keys.push(key);
      needed.set(pack.name, known);
    }
    for (const name of await readdir(folder)) {
      if (!name.endsWith(SUFFIX) && !name.endsWith(OLD_SUFFIX)) continue;
      const path = join(folder, name);
      const age = now() - (await stat(path)).mtimeMs;
      if (needed.has(name)) {
        if (age > MARKED) await utimes(path, now() / 1000, now() / 1000);
      } else if (age > UNNEEDED) await rm(path, { force: true });
    }
    const packs = [...needed];
    const small = packs.filter(([, pack]) => pack.size < SMALL);
    const wasted = packs.filter(([, pack]) => pack.size >= SMALL && pack.used < pack.size / 2);
    const remade = [...(small.length > MANY ? small : []), ...wasted];
    for (const [, { keys }] of remade) {
      for (const key of keys) {
        const entry = await read(key);
        if (entry !== undefined) await add(key, entry);
      }
    }
    await flush();
    // Only now that what they have is elsewhere.
    for (const [name] of remade) {
      await close(name);
      await rm(join(folder, name), { force: true });
    }
  }

  return {
    read,
    add,
    async rest() {
      await flush();
      if (!tidied && listed !== undefined) {
        tidied = true;
        await tidy().catch(() => undefined);
      }
      ahead = undefined;
      await Promise.all([...handles.keys()].map(close));
    },
  };
}

function firstLine(table: string): string {
  const length = String(Buffer.byteLength(table)).padStart(10, '0');
  return `pack ${length} ${createHash('sha256').update(table).digest('hex')}\n`;
}

/** Throws for what is no pack, or not all of one. */
async function tableOf({ handle, size }: RegularFile): Promise<readonly (readonly [key: string, length: number])[]> {
  const line = Buffer.alloc(FIRST_LINE);
  await handle.read(line, 0, FIRST_LINE, 0);
  const length = Number(line.subarray(5, 15).toString('latin1'));
  if (!(length <= LARGEST_TABLE)) throw new Error('no pack');
  const bytes = Buffer.alloc(length);
  await handle.read(bytes, 0, length, FIRST_LINE);
  const table = bytes.toString('utf8');
  if (line.toString('latin1') !== firstLine(table)) throw new Error('no pack');
  // Its checksum says that it is what `write` wrote.
  const entries = JSON.parse(table) as [string, number][];
  const all = entries.reduce((sum, [, one]) => sum + one, FIRST_LINE + length);
  if (all !== size) throw new Error('not all of a pack');
  return entries;
}
