/** A backup written, file by file as the disk gives them, so that a library of any size takes no memory. Reads and writes the disk. */
import { createHash } from 'node:crypto';
import { lstat, mkdtemp, realpath, rm, stat } from 'node:fs/promises';
import { basename, dirname, join, resolve, sep } from 'node:path';
import { pipeline, Readable } from 'node:stream';
import { createGzip } from 'node:zlib';
import { diskRemedy, errorCode } from '../../disk/error-code.js';
import { openRegularFile } from '../../disk/read-regular-file.js';
import { removeAbandoned, stageFile } from '../../disk/write-atomically.js';
import { backupFiles } from './backup-files.js';
import { copyStore } from '../../store/backup-copies.js';
import { DATABASE, MANIFEST, type Manifest, MOST_ENTRIES, type Section, SETTINGS, TOP } from './manifest.js';
import { LARGEST_FILE, TAR_END, tarHeader, tarPadding } from './tar-writer.js';

export interface Backup {
  /** Where it is written; compressed when it ends in `.tar.gz` or `.tgz`. */
  readonly file: string;
  /** The folder of the articles. */
  readonly articles: string;
  /** The folder of what is kept, in which there may be removed articles. */
  readonly cache: string;
  /** The folder of what servers keep. */
  readonly data: string;
  /** The address of the database that keeps it instead. */
  readonly databaseUrl?: string | undefined;
  /** Lines of a `.env` file. */
  readonly settings: string;
  /** Of Footnote. */
  readonly version: string;
  /** Milliseconds since 1970. */
  readonly now: number;
  /** Whether a file that is there is replaced. */
  readonly force: boolean;
  /** Is told after each file how many there are, and how many bytes. */
  readonly onFile?: (files: number, bytes: number) => void;
}

export interface WrittenBackup {
  readonly counts: Manifest['counts'];
  /** What it does not have, and why: sentences without their full stop. */
  readonly leftOut: readonly { readonly name: string; readonly why: string }[];
}

/** Rejects with an Error for a person when it cannot be written; then there is what was there before. */
export async function writeBackup(backup: Backup): Promise<WrittenBackup> {
  const { file, articles, cache, data, force } = backup;
  const isCompressed = /\.(?:tar\.gz|tgz)$/iu.test(file);
  if (!isCompressed && !/\.tar$/iu.test(file))
    throw new Error(`The name of a backup ends in .tar or .tar.gz, and not as ${basename(file)} does.`);
  const there = await stat(dirname(resolve(file))).catch(() => undefined);
  if (there?.isDirectory() !== true)
    throw new Error(`There is no folder ${dirname(file)}. Make it, or name another place.`);
  if (!(await stat(articles).catch(() => undefined))?.isDirectory())
    throw new Error(`There is no folder of articles ${articles}. Name it with --articles.`);
  const place = join(await realpath(dirname(resolve(file))), basename(file));
  for (const folder of [articles, join(cache, 'removed')]) {
    const root = await realpath(folder).catch(() => undefined);
    if (root !== undefined && place.startsWith(root + sep))
      throw new Error(`The backup would be part of itself: name a place outside of ${folder}.`);
  }
  const taken = await lstat(place).catch(() => undefined);
  if (taken !== undefined && !taken.isFile()) throw new Error(`${file} is there and is no file. Name another one.`);
  if (taken !== undefined && !force)
    throw new Error(`${file} is there. Name another file, or say --force to replace it.`);
  // A killed backup may have left gigabytes. Where they cannot be looked at or removed, this one goes on.
  await removeAbandoned(dirname(place)).catch(() => undefined);
  // A file that is written meanwhile would be half of two states.
  const copies = await mkdtemp(join(dirname(place), '.footnote-backup-'));
  // What is in it is nobody else's: a library may be for members alone.
  try {
    await copyStore({ data, databaseUrl: backup.databaseUrl }, join(copies, DATABASE));
    const made = archive({ ...backup, data: copies });
    const bytes = isCompressed ? compressed(made.bytes()) : made.bytes();
    const staged = await stageFile(place, bytes, { mode: 0o600 });
    await staged.commit();
    return made.written();
  } catch (error) {
    const code = errorCode(error);
    // What has none is a sentence of ours.
    if (code === 'unknown') throw error;
    const remedy = diskRemedy(code) ?? 'Name a place that this account may write.';
    throw new Error(`The backup could not be written (${code}). ${remedy}`, { cause: error });
  } finally {
    await rm(copies, { recursive: true, force: true });
  }
}

function compressed(bytes: AsyncIterable<Uint8Array>): AsyncIterable<Uint8Array> {
  const gzip = createGzip();
  // What goes wrong on one side is thrown on the other.
  pipeline(Readable.from(bytes), gzip, () => undefined);
  return gzip;
}

function archive({ articles, cache, data, settings, version, now, onFile }: Backup) {
  const files: Manifest['files'] = [];
  const leftOut: { readonly name: string; readonly why: string }[] = [];
  const counts = { articles: 0, removed: 0, data: 0, bytes: 0 };
  const seconds = now / 1000;

  async function* bytes(): AsyncGenerator<Uint8Array> {
    yield tarHeader({ path: TOP, kind: 'folder', size: 0, changed: seconds });
    yield* text(SETTINGS, settings);
    yield* section('articles', articles);
    yield* section('removed', join(cache, 'removed'));
    yield* section('data', data);
    const manifest: Manifest = {
      format: 1,
      footnote: version,
      made: new Date(now).toISOString(),
      counts,
      files: [...files],
    };
    // Last, when all is known that was read: reading twice would find two states of a folder that is in use.
    yield* text(MANIFEST, `${JSON.stringify(manifest, null, 1)}\n`);
    yield TAR_END;
  }

  async function* text(name: string, content: string): AsyncGenerator<Uint8Array> {
    const own = Buffer.from(content);
    yield tarHeader({ path: `${TOP}/${name}`, kind: 'file', size: own.length, changed: seconds });
    yield own;
    yield tarPadding(own.length);
    files.push({ path: name, size: own.length, sha256: createHash('sha256').update(own).digest('hex') });
  }

  async function* section(name: Section, folder: string): AsyncGenerator<Uint8Array> {
    yield tarHeader({ path: `${TOP}/${name}`, kind: 'folder', size: 0, changed: seconds });
    const without = name !== 'articles' ? [] : [await realpath(cache).catch(() => resolve(cache))];
    const tell = (below: string, why: string) => leftOut.push({ name: join(folder, below), why });
    for await (const found of backupFiles(folder, { without, leftOut: tell })) {
      const path = `${TOP}/${name}/${found.name}`;
      if (found.kind === 'folder') {
        const changed = (await stat(found.path).catch(() => undefined))?.mtimeMs ?? now;
        yield tarHeader({ path, kind: 'folder', size: 0, changed: changed / 1000 });
        continue;
      }
      const opened = await openRegularFile(found.path, LARGEST_FILE);
      if (opened === undefined) {
        // Gone meanwhile, or what the account of the bot may not read either.
        if (await lstat(found.path).catch(() => undefined)) tell(found.name, 'it cannot be read');
        continue;
      }
      const { handle, size } = opened;
      try {
        const { mtimeMs } = await handle.stat();
        yield tarHeader({ path, kind: 'file', size, changed: mtimeMs / 1000 });
        const hash = createHash('sha256');
        let left = size;
        while (left > 0) {
          const piece = Buffer.allocUnsafe(Math.min(left, PIECE));
          const { bytesRead } = await handle.read(piece, 0, piece.length);
          if (bytesRead === 0) throw new Error(`${join(folder, found.name)} changed meanwhile. Run the backup again.`);
          left -= bytesRead;
          hash.update(piece.subarray(0, bytesRead));
          yield piece.subarray(0, bytesRead);
        }
        yield tarPadding(size);
        if (files.length === MOST_FILES)
          throw new Error(`There are more than ${MOST_FILES} files in ${folder}. Leave out what is not for readers.`);
        files.push({ path: `${name}/${found.name}`, size, sha256: hash.digest('hex') });
        counts[name] += 1;
        counts.bytes += size;
        onFile?.(counts.articles + counts.removed, counts.bytes);
      } finally {
        await handle.close();
      }
    }
  }

  return { bytes, written: (): WrittenBackup => ({ counts, leftOut }) };
}

/** Half of what is read again, for there are folders too. */
const MOST_FILES = MOST_ENTRIES / 2;

/** In bytes: of a file at a time. */
const PIECE = 256 * 1024;
