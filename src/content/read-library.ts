/**
 * A folder of articles to a library. Reads the disk and nothing else does but what adds articles. A faulty file costs
 * only itself.
 */
import { readdir, readFile, realpath, stat } from 'node:fs/promises';
import { basename, join, sep } from 'node:path';
import type { Article } from '../domain/article.js';
import type { Library } from '../domain/library.js';
import { articleHash, MAX_ARTICLE_BYTES, parseArticle } from './parse-article.js';
import type { Fault } from './fault.js';
import { createLibrary } from './library.js';

export interface ReadLibrary {
  readonly library: Library;
  /** By file, then by line; their `file` is the path under the directory as it was given. */
  readonly faults: readonly Fault[];
}

interface ReadFile {
  readonly article?: Article;
  readonly faults: readonly Fault[];
}

/** Enough to keep the disk busy, few enough for any limit of open files. */
const READERS = 16;

/**
 * Reads each `*.md` that stands directly in the folder, but `README.md` and names that begin with `.` or `_`. Links that
 * leave the folder are faults: what a bot quotes in public should be chosen, not reached. Of `known`, an article
 * whose file has not changed is taken as it is, and one whose file is faulty now, or whose folder cannot be read,
 * stays as it was.
 */
export async function readLibrary(directory: string, known?: Library): Promise<ReadLibrary> {
  const names = await articleFiles(directory);
  if ('fault' in names) return { library: createLibrary(known?.articles ?? [], known), faults: [names.fault] };

  const read: ReadFile[] = [];
  const queue = names.files.entries();
  const reader = async (): Promise<void> => {
    // All readers draw from one iterator, so that each file is read by one of them.
    for (const [index, name] of queue) read[index] = await readOne(directory, name, names.root, known);
  };
  await Promise.all(Array.from({ length: READERS }, reader));
  return {
    library: createLibrary(
      read.flatMap(({ article }) => article ?? []),
      known,
    ),
    faults: read.flatMap(({ faults }) => faults),
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
    const why =
      errorCode(error) === 'ENOENT' ? 'there is no such folder' : `the folder cannot be read (${errorCode(error)})`;
    return {
      fault: { file: directory, line: 1, message: why, remedy: 'Create it, or name the folder that has the articles.' },
    };
  }
}

async function readOne(directory: string, name: string, root: string, known: Library | undefined): Promise<ReadFile> {
  const file = join(directory, name);
  const last = known?.byId(basename(name, '.md'));
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
    const { size, isFile } = await status(target);
    // A pipe or device would be waited for without end.
    if (!isFile) return fault('this is no file', 'Put a Markdown file in its place.');
    // A file too long is not read to be told so; the parser says it of a piece just as well.
    const bytes = size > MAX_ARTICLE_BYTES ? new Uint8Array(MAX_ARTICLE_BYTES + 1) : await readFile(target);
    if (last !== undefined && last.hash === articleHash(bytes)) return { article: last, faults: [] };
    const parsed = parseArticle({ name, bytes });
    return 'article' in parsed
      ? { article: parsed.article, faults: [] }
      : kept(parsed.faults.map((one) => renamed(one, file)));
  } catch (error) {
    // Deleted since the folder was listed: then it is no article any more.
    if (errorCode(error) === 'ENOENT') return { faults: [] };
    return fault(`the file cannot be read (${errorCode(error)})`, 'Let the user that runs the bot read it.');
  }
}

/** The parser knows the file's name only, and nothing of what is kept. */
function renamed({ line, message, remedy }: Fault, file: string, note = ''): Fault {
  return { file, line, message, remedy: remedy + note };
}

async function status(path: string): Promise<{ readonly size: number; readonly isFile: boolean }> {
  const stats = await stat(path);
  return { size: stats.size, isFile: stats.isFile() };
}

function errorCode(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : 'unknown';
}
