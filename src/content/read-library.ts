/**
 * A folder of articles to a library. A faulty file costs only itself, and a file that has not changed is not parsed again,
 * whatever was found in it. Which files there are is decided in `folder/`; here they are read.
 */
import type { BigIntStats } from 'node:fs';
import { lstat, realpath } from 'node:fs/promises';
import { join, sep } from 'node:path';
import type { Article } from '../domain/article.js';
import type { WholeLibrary } from '../domain/library.js';
import type { Passage } from '../domain/passage.js';
import { diskRemedy, errorCode } from '../disk/error-code.js';
import { readRegularFile } from '../disk/read-regular-file.js';
import type { Fault, Note, Skipped } from './fault.js';
import type { DatesOf } from './folder/file-defaults.js';
import type { FolderDates, FolderSettings } from './folder/folder-settings.js';
import { listFolder, type ListedFile } from './folder/list-folder.js';
import { createLibrary } from './library.js';
import { articleHash, MAX_ARTICLE_BYTES, type ArticleFile, type ParsedArticle } from './parse-article.js';
import { PARSED_HERE, type Parser } from './parse-file.js';
import { passages, passagesAt } from './passages.js';

export interface ReadLibrary {
  readonly library: WholeLibrary;
  /** By file, then by line; their `file` is the path under the directory as it was given. */
  readonly faults: readonly Fault[];
  /** What there is to know of files that are read all the same, in the same order. */
  readonly notes: readonly Note[];
  /** Files and folders that are no articles on purpose, those of one kind together where they are many. */
  readonly skipped: readonly Skipped[];
  /** What was found in each file, by its path below the folder. */
  readonly files: ReadonlyMap<string, KnownFile>;
  /** The first day, as `2026-11-26`, on which a file becomes an article or is one no longer; undefined when there is none. */
  readonly until?: string | undefined;
  /** What each `footnote.yaml` of the folder said, by its path below the folder. */
  readonly settings: ReadonlyMap<string, FolderSettings>;
}

export interface ReadOptions {
  readonly parser?: Parser;
  /** Of folders whose `footnote.yaml` does not say it. */
  readonly dates?: FolderDates | undefined;
  readonly gitDates?: ((root: string) => Promise<DatesOf>) | undefined;
  /** The day, as `2026-11-26`: what is dated later is no article yet. Without it everything is. */
  readonly today?: (() => string) | undefined;
  /**
   * Milliseconds. With it, a file that the disk says has not changed since an earlier reading is not opened; not for disks whose word
   * cannot be taken, such as those of other machines.
   */
  readonly now?: (() => number) | undefined;
}

/** A file that was parsed: the hash of its bytes and of what its folder says of it, and what the parser told. */
interface KnownFile {
  readonly hash: string;
  readonly outcome: ParsedArticle;
  /** What the disk said of it before it was read; undefined where it may have changed since without the disk saying so. */
  readonly stamp: string | undefined;
}

interface ReadFile {
  readonly article?: Article;
  readonly faults?: readonly Fault[];
  readonly notes?: readonly Note[];
  readonly skipped?: Skipped;
}

/**
 * Enough to keep the disk and the parser busy, few enough for any limit of open files: a process with Discord and a
 * watcher has some 30 open, and `ulimit -n` may say 64.
 */
const READERS = 4;

/** Two changes so near each other, in milliseconds, may have one time on the disk: those of FAT count in steps of two seconds. */
const ONE_TIME = 4000;

/**
 * Reads each file that `listFolder` finds. Links that leave the folder are faults: what a bot quotes in public should be
 * chosen, not reached. `before` is an earlier reading of the folder: of it an article whose file has not changed is taken as it
 * is, and one whose file is faulty now, or whose folder cannot be read, stays as it was. Never rejects for what is in the folder.
 */
export async function readLibrary(
  directory: string,
  before?: ReadLibrary,
  { parser = PARSED_HERE, now, today, ...how }: ReadOptions = {},
): Promise<ReadLibrary> {
  const listed = await listFolder(directory, { ...how, settings: before?.settings });
  if ('fault' in listed) {
    const { library = createLibrary([]), files = new Map(), settings = new Map() } = before ?? {};
    return { library, faults: [listed.fault], notes: [], skipped: [], files, settings };
  }

  const folder = createFolder(directory, listed.root, before, { parser, now, today: today?.() });
  const read: ReadFile[] = [];
  const queue = listed.files.entries();
  const reader = async (): Promise<void> => {
    // All readers draw from one iterator, so that each file is read by one of them.
    for (const [index, file] of queue) read[index] = await folder.readOne(file);
  };
  try {
    await Promise.all(Array.from({ length: READERS }, reader));
  } finally {
    await parser.rest();
  }
  const articles = read.flatMap(({ article }) => article ?? []);
  const isSame =
    articles.length === before?.library.articles.length &&
    articles.every((article) => before.library.byId(article.id) === article);
  return {
    library: isSame ? before.library : createLibrary(articles, before?.library, folder.passagesOf),
    faults: [...listed.faults, ...read.flatMap(({ faults = [] }) => faults)],
    notes: [...listed.notes, ...read.flatMap(({ notes = [] }) => notes)],
    skipped: [...listed.skipped, ...read.flatMap(({ skipped = [] }) => skipped)],
    files: folder.files,
    until: earliest(folder.files),
    settings: listed.settings,
  };
}

function earliest(files: ReadLibrary['files']): string | undefined {
  const days = [...files.values()].flatMap(({ outcome }) => untilOf(outcome) ?? []);
  return days.toSorted()[0];
}

/** The day on which something else is to be found in the file. */
function untilOf(outcome: ParsedArticle): string | undefined {
  return 'faults' in outcome ? undefined : outcome.until;
}

/** One reading of a folder: what it has found so far. */
function createFolder(
  directory: string,
  root: string,
  before: ReadLibrary | undefined,
  {
    parser,
    now,
    today,
  }: { readonly parser: Parser; readonly now: ReadOptions['now']; readonly today: string | undefined },
) {
  const files = new Map<string, KnownFile>();
  const cut = new Map<Article, readonly Passage[]>();

  async function readOne(listed: ListedFile): Promise<ReadFile> {
    const { name, id } = listed;
    const file = join(directory, name);
    const named = before?.library.byId(id);
    // Another file may have had the id before.
    const last = named?.file === name ? named : undefined;
    const kept = (faults: readonly Fault[]): ReadFile => {
      if (last === undefined) return { faults };
      const note = 'Until then its last good version stays in use.';
      return { article: last, faults: faults.map((one) => renamed(one, file, ` ${note}`)) };
    };
    const fault = (message: string, remedy: string): ReadFile =>
      kept([{ code: 'unreadable', file, line: 1, message, remedy }]);
    try {
      const path = listed.link ? await realpath(join(root, name)) : join(root, name);
      if (!path.startsWith(root.endsWith(sep) ? root : root + sep)) {
        return fault('the link leads out of the folder', 'Copy the file into the folder.');
      }
      const outcome = (await unchanged(listed, path)) ?? (await outcomeOf(listed, path, last));
      if (outcome === undefined) return fault('this is no file', 'Put a Markdown file in its place.');
      if ('skipped' in outcome && outcome.empty === true && last !== undefined)
        return fault(outcome.skipped, 'Write a heading and the article.');
      if ('skipped' in outcome) return { skipped: { file, why: outcome.skipped } };
      const notes = outcome.notes.map(({ line, note }) => ({ file, line, note }));
      if ('article' in outcome) return { article: outcome.article, notes };
      return { ...kept(outcome.faults.map((one) => renamed(one, file))), notes };
    } catch (error) {
      const code = errorCode(error);
      // Deleted since the folder was listed: then it is no article any more.
      if (code === 'ENOENT') return {};
      const remedy = diskRemedy(code) ?? 'Let the user that runs the bot read it.';
      return fault(`the file cannot be read (${code})`, remedy);
    }
  }

  /** What was found in the file when it was last read, if that still holds today. */
  function lastFound(name: string): KnownFile | undefined {
    const known = before?.files.get(name);
    if (known === undefined || today === undefined) return known;
    const until = untilOf(known.outcome);
    return until !== undefined && until <= today ? undefined : known;
  }

  /** What was found in the file when it was last read, where the disk says that it is the same. */
  async function unchanged(listed: ListedFile, path: string): Promise<KnownFile['outcome'] | undefined> {
    const known = lastFound(listed.name);
    if (known?.stamp === undefined || stampOf(listed, await lstat(path, { bigint: true })) !== known.stamp)
      return undefined;
    files.set(listed.name, known);
    return known.outcome;
  }

  /** Undefined for what is no file. */
  async function outcomeOf(
    listed: ListedFile,
    path: string,
    last: Article | undefined,
  ): Promise<KnownFile['outcome'] | undefined> {
    const { name, id, defaults } = listed;
    const read = await readRegularFile(path, MAX_ARTICLE_BYTES);
    if (read === undefined) return undefined;
    // A file too long is not read to be told so; the parser says it of a piece just as well.
    const bytes = read.bytes ?? new Uint8Array(MAX_ARTICLE_BYTES + 1);
    const hash = articleHash(bytes, defaults);
    const known = lastFound(name);
    const same = known?.hash === hash && (!('article' in known.outcome) || known.outcome.article.id === id);
    // A file that broke and was mended as it had been is the article that was kept.
    const broken = before?.files.get(name)?.outcome;
    const isMended = broken !== undefined && !('article' in broken) && last?.hash === hash;
    const mended = isMended ? { article: last, notes: [] } : undefined;
    const outcome = same
      ? known.outcome
      : (mended ??
        (await parsed({ name, bytes, id, ...(defaults && { defaults }), ...(today === undefined ? {} : { today }) })));
    files.set(name, { hash, outcome, stamp: stampOf(listed, read.stats) });
    return outcome;
  }

  /** The time of the last change of a file's content or place cannot be set by programs, unlike that of its content alone. */
  function stampOf({ id, defaults }: ListedFile, stats: BigIntStats): string | undefined {
    const { dev, ino, size, mtimeNs, ctimeNs, ctimeMs } = stats;
    if (now === undefined || now() - Number(ctimeMs) < ONE_TIME) return undefined;
    return `${dev} ${ino} ${size} ${mtimeNs} ${ctimeNs} ${id} ${JSON.stringify(defaults)}`;
  }

  async function parsed(file: ArticleFile): Promise<KnownFile['outcome']> {
    const result = await parser.parse(file);
    // Here and not with the library, so that the passages of a thousand articles are not made in one go.
    if ('article' in result) cut.set(result.article, passagesAt(result.article, result.passages));
    return result;
  }

  return { files, readOne, passagesOf: (article: Article) => cut.get(article) ?? passages(article) };
}

/** The parser knows the file's name only, and nothing of what is kept. */
function renamed(fault: Fault, file: string, note = ''): Fault {
  return { ...fault, file, remedy: fault.remedy + note };
}
