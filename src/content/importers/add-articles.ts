/**
 * Saved files to articles in a folder. Everything that can be known is checked before anything is written, and all articles
 * are on the disk before the first is put in its place: a call with one fault changes nothing. Reads and writes the disk.
 */
import { constants } from 'node:fs';
import { access, mkdir, readFile, stat, statfs } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { diskRemedy, errorCode } from '../../disk/error-code.js';
import { removeAbandoned, stageFile, type StagedFile } from '../../disk/write-atomically.js';
import type { ArticleId } from '../../domain/article.js';
import type { Fault } from '../fault.js';
import { importArticle, type DetectLanguage, type ImportedArticle } from './import-article.js';
import { MAX_ARTICLE_BYTES } from '../parse-article.js';

export interface AddedArticle {
  readonly article: ArticleId;
  /** The path that was written. */
  readonly file: string;
  readonly title: string;
  /** How many blocks its text has. */
  readonly paragraphs: number;
  /** What a person should look at. An article that was there already, letter for letter, says so here. */
  readonly warnings: readonly string[];
}

export interface AddOptions {
  /** Created when it is missing. */
  readonly directory: string;
  /** Whether an article may take the place of another one with its id. */
  readonly replace: boolean;
  readonly detectLanguage: DetectLanguage;
  /** Writes beside the path it is given; the disk unless a test says otherwise. */
  readonly stage?: (path: string, bytes: Uint8Array) => Promise<StagedFile>;
}

interface Planned extends ImportedArticle {
  readonly source: string;
  readonly target: string;
  readonly existing: Uint8Array | undefined;
}

/** What was added, in the order of `paths`; or all faults, which then say what was written: nothing, but for a disk that fails in the last moment. */
export async function addArticles(
  paths: readonly string[],
  { directory, replace, detectLanguage, stage = stageFile }: AddOptions,
): Promise<{ readonly added: readonly AddedArticle[] } | { readonly faults: readonly Fault[] }> {
  const faults: Fault[] = [];
  const planned: Planned[] = [];
  for (const path of paths) {
    const bytes = await bytesOf(path);
    const imported = bytes instanceof Uint8Array ? importArticle(path, bytes, detectLanguage) : { faults: [bytes] };
    if ('faults' in imported) faults.push(...imported.faults);
    else {
      const target = join(directory, `${imported.article.id}.md`);
      const existing = await existingAt(target, directory);
      if (existing instanceof Uint8Array || existing === undefined) {
        planned.push({ ...imported, source: path, target, existing });
      } else faults.push(existing);
    }
  }
  faults.push(...clashes(planned, replace));
  if (faults.length > 0) return { faults };

  const changed = planned.filter((one) => !isSame(one));
  const fault = (await folderFault(directory, changed)) ?? (await written(changed, stage));
  return fault === undefined ? { added: planned.map(described) } : { faults: [fault] };
}

/** Makes the folder when it is missing; what keeps it from taking these articles, as far as that can be known. */
async function folderFault(directory: string, planned: readonly Planned[]): Promise<Fault | undefined> {
  const fault = (message: string, remedy: string): Fault => ({ file: directory, line: 1, message, remedy });
  try {
    await mkdir(directory, { recursive: true });
    await access(directory, constants.W_OK);
    const { bavail, bsize } = await statfs(directory);
    // Each file takes whole blocks.
    const blocks = planned.reduce((sum, { bytes }) => sum + Math.ceil(bytes.length / bsize), 0);
    if (blocks > bavail) return fault('there is no room on the disk', `${diskRemedy('ENOSPC')} Nothing was written.`);
  } catch (error) {
    const code = errorCode(error);
    const isNone = code === 'EEXIST' || code === 'ENOTDIR';
    const message = isNone ? 'this is no folder' : `the folder cannot be written (${code})`;
    const remedy = diskRemedy(code) ?? (isNone ? 'Name another folder.' : 'Check who may write there.');
    return fault(message, `${remedy} Nothing was written.`);
  }
  // What a dead process left is no reason not to go on.
  await removeAbandoned(directory).catch(() => undefined);
  return undefined;
}

/** Writes all or, unless the disk fails between two renamings, none. */
async function written(
  planned: readonly Planned[],
  stage: (path: string, bytes: Uint8Array) => Promise<StagedFile>,
): Promise<Fault | undefined> {
  const staged: StagedFile[] = [];
  let done = 0;
  try {
    for (const { target, bytes } of planned) staged.push(await stage(target, bytes));
    for (const file of staged) {
      await file.commit();
      done += 1;
    }
    return undefined;
  } catch (error) {
    for (const file of staged.slice(done)) await file.discard();
    const failed = planned[staged.length < planned.length ? staged.length : done];
    const code = errorCode(error);
    const remedy = diskRemedy(code) ?? 'Check the disk, and who may write there.';
    const message = `the article could not be written (${code})`;
    const file = failed?.target ?? '';
    return { file, line: 1, message, remedy: `${remedy} ${outcome(planned, done)}` };
  }
}

function outcome(planned: readonly Planned[], done: number): string {
  const names = planned.map(({ target }) => basename(target));
  if (done === 0) return 'Nothing was written.';
  return `Written: ${names.slice(0, done).join(', ')}. Not written: ${names.slice(done).join(', ')}.`;
}

function described({ article, target, bytes, existing, warnings }: Planned): AddedArticle {
  const unchanged = isSame({ bytes, existing });
  return {
    article: article.id,
    file: target,
    title: article.citation.title,
    paragraphs: article.blocks.length,
    warnings: unchanged ? ['unchanged: the article was there already, letter for letter', ...warnings] : warnings,
  };
}

function clashes(planned: readonly Planned[], replace: boolean): readonly Fault[] {
  return planned.flatMap(({ source, target, bytes, existing, article }, index): readonly Fault[] => {
    const twin = planned.slice(0, index).find((other) => other.article.id === article.id);
    if (twin !== undefined) {
      const message = `its id is ${article.id}, which ${twin.source} has too`;
      return [{ file: source, line: 1, message, remedy: 'Give one of them another title, or add them in two calls.' }];
    }
    if (replace || existing === undefined || isSame({ bytes, existing })) return [];
    const message = `${target} is there already and says something else`;
    return [{ file: source, line: 1, message, remedy: 'Write `--replace` to put this article in its place.' }];
  });
}

/** The bytes at the path, never more than an article may have. */
async function bytesOf(path: string): Promise<Uint8Array | Fault> {
  const fault = (message: string, remedy: string): Fault => ({ file: path, line: 1, message, remedy });
  try {
    const stats = await stat(path);
    if (stats.isDirectory()) return fault('this is a folder', 'Name the files in it.');
    // A pipe or device would be waited for without end.
    if (!stats.isFile()) return fault('this is no file', 'Save the page as a file.');
    if (stats.size > MAX_ARTICLE_BYTES) {
      return fault(`the file has more than ${MAX_ARTICLE_BYTES} bytes`, 'Divide it into several articles.');
    }
    return await readFile(path);
  } catch (error) {
    const code = errorCode(error);
    if (code === 'ENOENT') return fault('there is no such file', 'Check the path.');
    return fault(`the file cannot be read (${code})`, diskRemedy(code) ?? 'Check who may read it.');
  }
}

/** What stands at the target: undefined for nothing yet; a fault when no article can take its place. */
async function existingAt(target: string, directory: string): Promise<Uint8Array | Fault | undefined> {
  const fault = (file: string, message: string, remedy: string): Fault => ({ file, line: 1, message, remedy });
  try {
    const stats = await stat(target);
    if (!stats.isFile())
      return fault(target, 'what is there is no file', 'Remove it, or give the article another title.');
    // Whatever it says, it is no article of ours.
    return stats.size > MAX_ARTICLE_BYTES ? new Uint8Array(MAX_ARTICLE_BYTES + 1) : await readFile(target);
  } catch (error) {
    const code = errorCode(error);
    if (code === 'ENOENT') return undefined;
    if (code === 'ENOTDIR') return fault(directory, 'this is no folder', 'Name another folder. Nothing was written.');
    const remedy = diskRemedy(code) ?? 'Remove it, or check who may read it.';
    return fault(target, `what is there cannot be read (${code})`, remedy);
  }
}

function isSame({ bytes, existing }: Pick<Planned, 'bytes' | 'existing'>): boolean {
  return existing !== undefined && Buffer.compare(existing, bytes) === 0;
}
