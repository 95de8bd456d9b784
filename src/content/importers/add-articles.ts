/**
 * Saved files to articles in a folder. Everything is checked before anything is written: a call with one fault changes
 * nothing. Reads and writes the disk.
 */
import { mkdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { ArticleId } from '../../domain/article.js';
import type { Fault } from '../fault.js';
import { importArticle, type DetectLanguage, type ImportedArticle } from './import-article.js';
import { removeAbandoned, writeAtomically } from '../../disk/write-atomically.js';

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
}

interface Planned extends ImportedArticle {
  readonly source: string;
  readonly target: string;
  readonly existing: Uint8Array | undefined;
}

/** What was added, in the order of `paths`; or all faults, and then nothing was written. */
export async function addArticles(
  paths: readonly string[],
  { directory, replace, detectLanguage }: AddOptions,
): Promise<{ readonly added: readonly AddedArticle[] } | { readonly faults: readonly Fault[] }> {
  const faults: Fault[] = [];
  const planned: Planned[] = [];
  for (const path of paths) {
    const bytes = await readOrFault(path);
    const imported = bytes instanceof Uint8Array ? importArticle(path, bytes, detectLanguage) : { faults: [bytes] };
    if ('faults' in imported) faults.push(...imported.faults);
    else {
      const target = join(directory, `${imported.article.id}.md`);
      planned.push({ ...imported, source: path, target, existing: await readIfThere(target) });
    }
  }
  faults.push(...clashes(planned, replace));
  if (faults.length > 0) return { faults };

  await mkdir(directory, { recursive: true });
  await removeAbandoned(directory);
  for (const { target, bytes, existing } of planned) {
    if (existing === undefined || !isEqual(existing, bytes)) await writeAtomically(target, bytes);
  }
  return { added: planned.map(described) };
}

function described({ article, target, bytes, existing, warnings }: Planned): AddedArticle {
  const unchanged = existing !== undefined && isEqual(existing, bytes);
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
    if (replace || existing === undefined || isEqual(existing, bytes)) return [];
    const message = `${target} is there already and says something else`;
    return [{ file: source, line: 1, message, remedy: 'Write `--replace` to put this article in its place.' }];
  });
}

async function readOrFault(path: string): Promise<Uint8Array | Fault> {
  try {
    return await readFile(path);
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : 'unknown';
    const fault = (message: string, remedy: string): Fault => ({ file: path, line: 1, message, remedy });
    if (code === 'ENOENT') return fault('there is no such file', 'Check the path.');
    if (code === 'EISDIR') return fault('this is a folder', 'Name the files in it.');
    return fault(`the file cannot be read (${code})`, 'Check who may read it.');
  }
}

async function readIfThere(path: string): Promise<Uint8Array | undefined> {
  try {
    return await readFile(path);
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined;
    throw error;
  }
}

function isEqual(a: Uint8Array, b: Uint8Array): boolean {
  return Buffer.compare(a, b) === 0;
}
