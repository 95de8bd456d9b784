/**
 * A folder of articles to a library. Reads the disk and nothing else does but what adds articles. A faulty file costs
 * only itself, and a file that has not changed is not parsed again, whatever was found in it.
 */
import { readdir, readFile, realpath, stat } from 'node:fs/promises';
import { basename, join, sep } from 'node:path';
import type { Article } from '../domain/article.js';
import type { Library } from '../domain/library.js';
import type { Passage } from '../domain/passage.js';
import { diskRemedy, errorCode } from '../disk/error-code.js';
import type { Fault, Note, Skipped } from './fault.js';
import { createLibrary } from './library.js';
import { articleHash, MAX_ARTICLE_BYTES, type ParsedArticle } from './parse-article.js';
import { PARSED_HERE, type Parser } from './parse-file.js';
import { passages, passagesAt } from './passages.js';

export interface ReadLibrary {
  readonly library: Library;
  /** By file, then by line; their `file` is the path under the directory as it was given. */
  readonly faults: readonly Fault[];
  /** What there is to know of files that are read all the same, in the same order. */
  readonly notes: readonly Note[];
  /** Files that are no articles on purpose. */
  readonly skipped: readonly Skipped[];
  /** What was found in each file, by its name. */
  readonly files: ReadonlyMap<string, KnownFile>;
}

/** A file that was parsed: the hash of its bytes, and what the parser told. */
interface KnownFile {
  readonly hash: string;
  readonly outcome: ParsedArticle;
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

/**
 * Reads each `*.md` that stands directly in the folder, but `README.md` and names that begin with `.` or `_`. Links that
 * leave the folder are faults: what a bot quotes in public should be chosen, not reached. `before` is an earlier reading of
 * the folder: of it an article whose file has not changed is taken as it is, and one whose file is faulty now, or
 * whose folder cannot be read, stays as it was. Never rejects for what is in the folder.
 */
export async function readLibrary(
  directory: string,
  before?: ReadLibrary,
  parser: Parser = PARSED_HERE,
): Promise<ReadLibrary> {
  const names = await articleFiles(directory);
  if ('fault' in names) {
    const library = before?.library ?? createLibrary([]);
    return { library, faults: [names.fault], notes: [], skipped: [], files: before?.files ?? new Map() };
  }

  const folder = createFolder(directory, names.root, before, parser);
  const read: ReadFile[] = [];
  const queue = names.files.entries();
  const reader = async (): Promise<void> => {
    // All readers draw from one iterator, so that each file is read by one of them.
    for (const [index, name] of queue) read[index] = await folder.readOne(name);
  };
  try {
    await Promise.all(Array.from({ length: READERS }, reader));
  } finally {
    await parser.rest();
  }
  return {
    library: createLibrary(
      read.flatMap(({ article }) => article ?? []),
      before?.library,
      folder.passagesOf,
    ),
    faults: read.flatMap(({ faults = [] }) => faults),
    notes: read.flatMap(({ notes = [] }) => notes),
    skipped: read.flatMap(({ skipped = [] }) => skipped),
    files: folder.files,
  };
}

async function articleFiles(
  directory: string,
): Promise<{ readonly files: readonly string[]; readonly root: string } | { readonly fault: Fault }> {
  try {
    const root = await realpath(directory);
    const entries = await readdir(root, { withFileTypes: true });
    const files = entries
      .filter((entry) => entry.isFile() || entry.isSymbolicLink())
      .map(({ name }) => name)
      .filter((name) => name.endsWith('.md') && !/^[._]|^README\.md$/i.test(name));
    return { files: files.toSorted(), root };
  } catch (error) {
    const code = errorCode(error);
    const why = code === 'ENOENT' ? 'there is no such folder' : `the folder cannot be read (${code})`;
    const remedy = diskRemedy(code) ?? 'Create it, or name the folder that has the articles.';
    return { fault: { file: directory, line: 1, message: why, remedy } };
  }
}

/** One reading of a folder: what it has found so far. */
function createFolder(directory: string, root: string, before: ReadLibrary | undefined, parser: Parser) {
  const files = new Map<string, KnownFile>();
  const cut = new Map<Article, readonly Passage[]>();

  async function readOne(name: string): Promise<ReadFile> {
    const file = join(directory, name);
    const last = before?.library.byId(basename(name, '.md'));
    const kept = (faults: readonly Fault[]): ReadFile => {
      if (last === undefined) return { faults };
      const note = 'Until then its last good version stays in use.';
      return { article: last, faults: faults.map((one) => renamed(one, file, ` ${note}`)) };
    };
    const fault = (message: string, remedy: string): ReadFile => kept([{ file, line: 1, message, remedy }]);
    try {
      const target = await realpath(join(root, name));
      if (!target.startsWith(root.endsWith(sep) ? root : root + sep)) {
        return fault('the link leads out of the folder', 'Copy the file into the folder.');
      }
      const stats = await stat(target);
      // A pipe or device would be waited for without end.
      if (!stats.isFile()) return fault('this is no file', 'Put a Markdown file in its place.');
      // A file too long is not read to be told so; the parser says it of a piece just as well.
      const bytes = stats.size > MAX_ARTICLE_BYTES ? new Uint8Array(MAX_ARTICLE_BYTES + 1) : await readFile(target);
      const outcome = await outcomeOf(name, bytes, last);
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

  async function outcomeOf(name: string, bytes: Uint8Array, last: Article | undefined): Promise<KnownFile['outcome']> {
    const hash = articleHash(bytes);
    const known = before?.files.get(name);
    // A file that broke and was mended as it had been is the article that was kept.
    const mended = last?.hash === hash ? { article: last, notes: [] } : undefined;
    const outcome = known?.hash === hash ? known.outcome : (mended ?? (await parsed(name, bytes)));
    files.set(name, { hash, outcome });
    return outcome;
  }

  async function parsed(name: string, bytes: Uint8Array): Promise<KnownFile['outcome']> {
    const result = await parser.parse({ name, bytes });
    // Here and not with the library, so that the passages of a thousand articles are not made in one go.
    if ('article' in result) cut.set(result.article, passagesAt(result.article, result.passages));
    return result;
  }

  return { files, readOne, passagesOf: (article: Article) => cut.get(article) ?? passages(article) };
}

/** The parser knows the file's name only, and nothing of what is kept. */
function renamed({ line, message, remedy }: Fault, file: string, note = ''): Fault {
  return { file, line, message, remedy: remedy + note };
}
