/** A backup looked at before anything is done with it: whether all is there, whole and where it may be. Reads the disk. */
import { createHash } from 'node:crypto';
import { createReadStream, type ReadStream } from 'node:fs';
import { realpath } from 'node:fs/promises';
import { pipeline } from 'node:stream';
import { createGunzip } from 'node:zlib';
import { openRegularFile } from '../../disk/read-regular-file.js';
import { BrokenArchive, type TarEntry, tarEntries } from '../../fetch/tar.js';
import { spelledOut } from '../../text/characters.js';
import {
  LARGEST_MANIFEST,
  MANIFEST,
  type Manifest,
  MOST_ENTRIES,
  placeOf,
  type Place,
  readManifest,
  SETTINGS,
} from './manifest.js';

/** Why nothing was restored: a sentence. */
export class UnusableBackup extends Error {
  override readonly name = 'UnusableBackup';
}

export interface BackupEntry {
  readonly place: Place;
  readonly entry: TarEntry;
}

/** In bytes: what is written around files. */
const OVERHEAD = MOST_ENTRIES * 4096;
/** In bytes. */
const LARGEST_SETTINGS = 64 * 1024;

/**
 * What is in the archive, in its order, each at a place that is inside. Throws UnusableBackup for anything else, and for more
 * than `most` bytes.
 */
export async function* backupEntries(file: string, most: number): AsyncGenerator<BackupEntry> {
  const source = await opened(file);
  let [count, bytes] = [0, 0];
  const seen = new Set<string>();
  try {
    for await (const entry of tarEntries(source, 2 * most + OVERHEAD)) {
      const { path, kind } = entry;
      const named = (): string => spelledOut(path.slice(0, 200));
      const place = placeOf(path);
      if (kind === 'other') throw unusable(`it has a link or a device, ${named()}`);
      if (place === undefined) throw unusable(`it has a path that no backup has, ${named()}`);
      const mayBeFile = place.kind !== 'top' && !('parts' in place && place.parts.length === 0);
      const mayBeFolder = place.kind === 'top' || 'parts' in place;
      if (kind === 'file' ? !mayBeFile : !mayBeFolder) throw unusable(`${named()} is of another kind than in a backup`);
      const own = path.replace(/\/$/u, '');
      if (seen.has(own)) throw unusable(`it has ${named()} twice`);
      seen.add(own);
      count += 1;
      bytes += entry.size;
      if (bytes > most)
        throw unusable(`it needs more than the ${Math.floor(most / 10 ** 6)} MB that are free on the disk`);
      if (count > MOST_ENTRIES) throw unusable(`it has more than ${MOST_ENTRIES} files`);
      yield { place, entry: { ...entry, pieces: () => told(entry.pieces()) } };
    }
  } catch (error) {
    throw asUnusable(error);
  } finally {
    source.destroy();
  }
}

async function* told(pieces: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  try {
    yield* pieces;
  } catch (error) {
    throw asUnusable(error);
  }
}

/** What is wrong with the archive as a sentence; any other error as it is. */
function asUnusable(error: unknown): unknown {
  if (error instanceof BrokenArchive) return unusable(error.message, { cause: error });
  return isOfUnpacking(error) ? unusable('it cannot be unpacked', { cause: error }) : error;
}

/** The first bytes of what gzip writes. */
const GZIP = Buffer.from([0x1f, 0x8b]);

async function opened(file: string): Promise<ReadStream | ReturnType<typeof createGunzip>> {
  const path = await realpath(file).catch(() => file);
  const there = await openRegularFile(path, Number.MAX_SAFE_INTEGER);
  if (there === undefined) throw new UnusableBackup(`There is no file ${file} that can be read.`);
  const first = Buffer.alloc(GZIP.length);
  await there.handle.read(first, 0, first.length, 0);
  const source = createReadStream('', { fd: there.handle, start: 0, highWaterMark: 256 * 1024 });
  if (!first.equals(GZIP)) return source;
  const gunzip = createGunzip();
  // What goes wrong on one side is thrown on the other.
  pipeline(source, gunzip, () => undefined);
  return gunzip;
}

/** Resolves to the list of its files when each is there and has the bytes that the list says; throws as `backupEntries` does. */
export async function verifyBackup(
  file: string,
  most: number,
): Promise<{ readonly manifest: Manifest; readonly settings: string }> {
  const found = new Map<string, { readonly size: number; readonly sha256: string }>();
  let manifest: Manifest | undefined;
  let settings = '';
  for await (const { place, entry } of backupEntries(file, most)) {
    if (entry.kind === 'folder') continue;
    if (place.kind === 'manifest') {
      manifest = readManifest(await textOf(entry, LARGEST_MANIFEST));
      if (manifest === undefined) throw unusable('its manifest is none, or of another version of Footnote');
      continue;
    }
    const hash = createHash('sha256');
    if (place.kind === 'settings') {
      settings = await textOf(entry, LARGEST_SETTINGS);
      hash.update(settings);
    } else for await (const piece of entry.pieces()) hash.update(piece);
    found.set(pathOf(place), { size: entry.size, sha256: hash.digest('hex') });
  }
  if (manifest === undefined) throw unusable(`it has no ${MANIFEST}, so that it is cut off or none of Footnote’s`);
  for (const { path, size, sha256 } of manifest.files) {
    const own = found.get(path);
    const name = spelledOut(path.slice(0, 200));
    if (own === undefined) throw unusable(`${name} is missing in it`);
    if (own.sha256 !== sha256 || own.size !== size) throw unusable(`${name} is damaged in it`);
    found.delete(path);
  }
  const [more] = found.keys();
  if (more !== undefined) throw unusable(`it has ${spelledOut(more.slice(0, 200))}, which its manifest does not name`);
  return { manifest, settings };
}

/** As the manifest names it. */
export function pathOf(place: Place): string {
  if ('parts' in place) return [place.kind, ...place.parts].join('/');
  return place.kind === 'settings' ? SETTINGS : MANIFEST;
}

async function textOf(entry: TarEntry, most: number): Promise<string> {
  if (entry.size > most) throw unusable(`${spelledOut(entry.path)} is larger than in a backup`);
  const pieces: Uint8Array[] = [];
  for await (const piece of entry.pieces()) pieces.push(piece);
  return Buffer.concat(pieces).toString('utf8');
}

function unusable(why: string, options?: ErrorOptions): UnusableBackup {
  return new UnusableBackup(`The backup cannot be used: ${why}. Nothing was changed.`, options);
}

function isOfUnpacking(error: unknown): boolean {
  return error instanceof Error && 'code' in error && /^Z_|ERR_STREAM/u.test(String(error.code));
}
