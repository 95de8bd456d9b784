/**
 * The files in a tar archive, one after the other, as it is unpacked: nothing of what is not wanted is kept. Reads what
 * `git archive` and GNU and POSIX tar write; https://pubs.opengroup.org/onlinepubs/9799919799/utilities/pax.html
 */

export interface TarFile {
  /** As the archive has it, its parts divided by `/`. */
  readonly path: string;
  readonly bytes: Uint8Array;
}

const BLOCK = 512;
/** Of a name that is too long for a header, in bytes. */
const LONGEST_NAME = 64 * 1024;

/** What is not an archive, or ends in the middle of a file. */
export class BrokenArchive extends Error {
  override readonly name = 'BrokenArchive';
}

/** A repository with its pictures, in bytes; what has more is made to fill a machine. */
const MOST = 2 ** 30;

/** One thing in an archive, as it comes. */
export interface TarEntry {
  /** As the archive has it, its parts divided by `/`. */
  readonly path: string;
  /** `other`: a link, a device, or what only one kind of tar knows. */
  readonly kind: 'file' | 'folder' | 'other';
  /** In bytes. */
  readonly size: number;
  /** When it was changed last, in seconds since 1970. */
  readonly changed: number;
  /** Its bytes, before the next entry is asked for; what is not taken is passed over. Throws BrokenArchive where there are less. */
  readonly pieces: () => AsyncGenerator<Uint8Array>;
}

/**
 * The ordinary files for which `wanted` holds; links, folders and devices are passed over. Throws BrokenArchive where the
 * archive is none, or has more than `most` bytes.
 */
export async function* tarFiles(
  source: AsyncIterable<Uint8Array>,
  wanted: (path: string, size: number) => boolean,
  most = MOST,
): AsyncGenerator<TarFile> {
  for await (const { path, kind, size, pieces } of tarEntries(source, most)) {
    if (kind !== 'file' || !wanted(path, size)) continue;
    const bytes: Uint8Array[] = [];
    for await (const piece of pieces()) bytes.push(piece);
    yield { path, bytes: Buffer.concat(bytes) };
  }
}

/** All that is in the archive, in its order. Throws as `tarFiles` does. */
export async function* tarEntries(source: AsyncIterable<Uint8Array>, most = MOST): AsyncGenerator<TarEntry> {
  const read = byteReader(source, most);
  let longName: string | undefined;
  for (;;) {
    const header = await read.take(BLOCK);
    if (header === undefined || header.every((byte) => byte === 0)) return;
    if (!hasChecksum(header)) throw new BrokenArchive('a header is damaged');
    const size = sizeIn(header);
    const padding = (BLOCK - (size % BLOCK)) % BLOCK;
    const type = String.fromCharCode(header[156] ?? 0);
    if ((type === 'x' || type === 'L') && size <= LONGEST_NAME) {
      const extra = await read.take(size);
      if (extra === undefined) throw cutOff();
      longName = type === 'L' ? upToZero(extra) : (paxPath(extra) ?? longName);
      await read.skip(padding);
      continue;
    }
    const path = longName ?? nameIn(header);
    let left = size;
    // What is said for all files that follow is no name of one.
    if (type !== 'g' && type !== 'K') {
      longName = undefined;
      const pieces = async function* (): AsyncGenerator<Uint8Array> {
        while (left > 0) {
          const piece = await read.some(left);
          if (piece === undefined) throw cutOff();
          left -= piece.length;
          yield piece;
        }
      };
      const changed = Number.parseInt(upToZero(header.subarray(136, 148)).trim() || '0', 8);
      yield { path, kind: KINDS[type] ?? 'other', size, changed: Number.isNaN(changed) ? 0 : changed, pieces };
    }
    await read.skip(left + padding);
  }
}

const KINDS: Readonly<Record<string, TarEntry['kind']>> = { '0': 'file', '\0': 'file', '7': 'file', '5': 'folder' };

function cutOff(): BrokenArchive {
  return new BrokenArchive('it ends in the middle of a file');
}

interface ByteReader {
  /** So many bytes; undefined when there are not so many left. */
  readonly take: (count: number) => Promise<Uint8Array | undefined>;
  /** As many of so many bytes as are there; undefined when there are none left. */
  readonly some: (count: number) => Promise<Uint8Array | undefined>;
  readonly skip: (count: number) => Promise<void>;
}

function byteReader(source: AsyncIterable<Uint8Array>, most: number): ByteReader {
  let come = 0;
  const parts = source[Symbol.asyncIterator]();
  let left: Uint8Array = new Uint8Array();
  const next = async (): Promise<Uint8Array | undefined> => {
    const part = await parts.next();
    come += part.done === true ? 0 : part.value.length;
    if (come > most) throw new BrokenArchive(`it has more than ${most} bytes`);
    return part.done === true ? undefined : part.value;
  };
  return {
    async take(count) {
      const taken: Uint8Array[] = [];
      let missing = count;
      while (missing > left.length) {
        taken.push(left);
        missing -= left.length;
        const more = await next();
        if (more === undefined) return undefined;
        left = more;
      }
      taken.push(left.subarray(0, missing));
      left = left.subarray(missing);
      return Buffer.concat(taken);
    },
    async some(count) {
      while (left.length === 0) {
        const more = await next();
        if (more === undefined) return undefined;
        left = more;
      }
      const taken = left.subarray(0, count);
      left = left.subarray(taken.length);
      return taken;
    },
    async skip(count) {
      let missing = count;
      while (missing > left.length) {
        missing -= left.length;
        const more = await next();
        left = more ?? new Uint8Array();
        if (more === undefined) return;
      }
      left = left.subarray(missing);
    },
  };
}

/** The sum of all bytes, those of the sum itself as spaces: what tells a header from anything else. */
function hasChecksum(header: Uint8Array): boolean {
  let sum = 8 * 0x20;
  for (let index = 0; index < BLOCK; index += 1) if (index < 148 || index >= 156) sum += header[index] ?? 0;
  return sum === Number.parseInt(upToZero(header.subarray(148, 156)).trim(), 8);
}

function sizeIn(header: Uint8Array): number {
  const size = Number.parseInt(upToZero(header.subarray(124, 136)).trim() || '0', 8);
  // Larger than 8 GB is written in another way, and is no file of words.
  if (!Number.isSafeInteger(size) || size < 0) throw new BrokenArchive('a size is none');
  return size;
}

function nameIn(header: Uint8Array): string {
  const isPosix = upToZero(header.subarray(257, 262)) === 'ustar';
  const prefix = isPosix ? upToZero(header.subarray(345, 500)) : '';
  const name = upToZero(header.subarray(0, 100));
  return prefix === '' ? name : `${prefix}/${name}`;
}

function upToZero(bytes: Uint8Array): string {
  const end = bytes.indexOf(0);
  return UTF8.decode(end < 0 ? bytes : bytes.subarray(0, end));
}

/** Making one for each name takes longer than reading it. */
const UTF8 = new TextDecoder();

/** The `path` among lines of the form `length key=value`. */
function paxPath(bytes: Uint8Array): string | undefined {
  let path: string | undefined;
  for (let at = 0; at < bytes.length;) {
    const space = bytes.indexOf(0x20, at);
    const length = Number(new TextDecoder().decode(bytes.subarray(at, Math.max(at, space))));
    if (!(length > 0)) return path;
    const record = new TextDecoder().decode(bytes.subarray(space + 1, at + length - 1));
    if (record.startsWith('path=')) path = record.slice('path='.length);
    at += length;
  }
  return path;
}
