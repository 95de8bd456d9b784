/**
 * What a person named on the command line to what is to be read: files, folders, patterns that no shell has expanded, and
 * addresses. One after the other, so that of a thousand files one is in memory. Reads the disk.
 */
import { readdir, readFile, stat } from 'node:fs/promises';
import { basename, dirname, extname, join } from 'node:path';
import { diskRemedy, errorCode } from '../../disk/error-code.js';
import type { Expanded } from '../../fetch/linked-page.js';
import type { ImportSource } from './draft.js';

export type FoundSource =
  /** `named` is false for what stood in a folder, where a file of another kind is no fault. */
  | { readonly kind: 'source'; readonly source: ImportSource; readonly named: boolean }
  | { readonly kind: 'failed'; readonly file: string; readonly message: string; readonly remedy: string }
  | { readonly kind: 'skipped'; readonly file: string; readonly why: string };

interface Finding {
  /** The pages behind an address, at most as many as are wanted of one. */
  readonly expandLink: (link: string) => Promise<Expanded>;
  /** Milliseconds since 1970. */
  readonly now: () => number;
}

/** In bytes: the largest document that is read. Only PDF and packed documents may be so large. */
const MOST_BYTES = 200_000_000;

/** In a folder, and of what a pattern matches. */
const MOST_FILES = 20_000;
const DEEPEST = 20;

/** What is taken from a folder. A file that is named may be called anything. */
const TAKEN = /\.(?:mdx?|markdown|qmd|txt|text|x?html?|pdf|docx|epub)$/iu;

/** All that `names` stand for, in their order; a folder's files in the order of their names. */
export async function* sourcesOf(names: readonly string[], finding: Finding): AsyncGenerator<FoundSource> {
  for (const name of names) {
    if (/^https?:\/\//iu.test(name)) yield* fromLink(name, finding);
    else if (/^[a-z][a-z0-9+.-]+:\/\//iu.test(name)) yield otherAddress(name);
    else yield* fromDisk(name);
  }
}

function otherAddress(name: string): FoundSource {
  const remedy = /^file:/iu.test(name) ? 'Name the file by its path.' : 'Download it, and name the file.';
  return { kind: 'failed', file: name, message: 'only addresses with http or https are fetched', remedy };
}

async function* fromLink(link: string, { expandLink, now }: Finding): AsyncGenerator<FoundSource> {
  const expanded = await expandLink(link);
  if (expanded.kind === 'failed') {
    yield { kind: 'failed', file: link, message: expanded.why, remedy: expanded.remedy };
    return;
  }
  const { pages, left } = expanded;
  if (pages.length === 0) {
    const remedy = 'Look at it in a browser, and name the pages themselves.';
    yield { kind: 'failed', file: link, message: 'there is no page behind this address', remedy };
  }
  for (const { url, path, read } of pages) {
    const name = path ?? url;
    const page = await read();
    // Nobody asked whether it has changed.
    if (page.kind === 'unchanged') continue;
    if (page.kind === 'failed') {
      yield { kind: 'failed', file: name, message: page.why, remedy: page.remedy };
      continue;
    }
    const { bytes, contentType } = page;
    const fetched = new Date(now()).toISOString();
    const source = { name, bytes, url: page.url, fetched, ...(contentType !== undefined && { contentType }) };
    yield { kind: 'source', source, named: pages.length === 1 };
  }
  if (left > 0) {
    const why = `${left} more pages are behind this address. Write \`--most ${pages.length + left}\` to have them all`;
    yield { kind: 'skipped', file: link, why };
  }
}

async function* fromDisk(path: string): AsyncGenerator<FoundSource> {
  const failed = (message: string, remedy: string): FoundSource => ({ kind: 'failed', file: path, message, remedy });
  try {
    const stats = await stat(path);
    if (stats.isDirectory()) yield* fromFolder(path);
    else yield await fromFile(path, true);
  } catch (error) {
    const code = errorCode(error);
    if (code !== 'ENOENT') {
      yield failed(`the file cannot be read (${code})`, diskRemedy(code) ?? 'Check who may read it.');
    } else if (/[*?]/u.test(path)) {
      yield* matching(path);
    } else {
      const isAddress =
        /^(?:www\.[\w-]+\.|[\w-]+(?:\.[\w-]+)*\.(?:com|net|org|[a-z]{2,}\/))/iu.test(path) && !TAKEN.test(path);
      yield failed('there is no such file', isAddress ? `Write \`https://${path}\` for a page.` : 'Check the path.');
    }
  }
}

async function fromFile(path: string, named: boolean): Promise<FoundSource> {
  const failed = (message: string, remedy: string): FoundSource => ({ kind: 'failed', file: path, message, remedy });
  try {
    const stats = await stat(path);
    // A pipe or device would be waited for without end.
    if (!stats.isFile()) return failed('this is no file', 'Save the page as a file.');
    if (stats.size > MOST_BYTES)
      return failed(`the file has more than ${MOST_BYTES / 1e6} MB`, 'Divide it into several articles.');
    return { kind: 'source', source: { name: path, bytes: await readFile(path) }, named };
  } catch (error) {
    const code = errorCode(error);
    return failed(`the file cannot be read (${code})`, diskRemedy(code) ?? 'Check who may read it.');
  }
}

async function* fromFolder(folder: string): AsyncGenerator<FoundSource> {
  const files = await filesBelow(folder);
  const taken = files.filter((path) => TAKEN.test(path));
  if (taken.length === 0) {
    const remedy = 'Name a folder with pages, documents or text files.';
    yield { kind: 'failed', file: folder, message: 'there is nothing in this folder that could be added', remedy };
    return;
  }
  for (const path of taken) yield await fromFile(path, false);
  const others = files.filter((path) => !TAKEN.test(path));
  if (others.length === 0) return;
  const kinds = [...new Set(others.map((path) => extname(path).toLowerCase() || 'without an ending'))].toSorted();
  const shown = `${kinds.slice(0, 8).join(', ')}${kinds.length > 8 ? ', …' : ''}`;
  yield {
    kind: 'skipped',
    file: folder,
    why: `${others.length === 1 ? '1 file is' : `${others.length} files are`} of other kinds (${shown})`,
  };
}

/** Every file below the folder but those of hidden folders, of programs, and what browsers save beside a page. */
async function filesBelow(folder: string, depth = 0): Promise<readonly string[]> {
  if (depth > DEEPEST) return [];
  const entries = (await readdir(folder, { withFileTypes: true })).toSorted((a, b) => (a.name < b.name ? -1 : 1));
  const names = new Set(entries.map(({ name }) => name));
  const found: string[] = [];
  for (const entry of entries) {
    const { name } = entry;
    if (name.startsWith('.') || name === 'node_modules' || found.length >= MOST_FILES) continue;
    const beside = /^(?<page>.+)_files$/u.exec(name)?.groups?.['page'];
    if (beside !== undefined && [...names].some((other) => other === `${beside}.html` || other === `${beside}.htm`))
      continue;
    if (entry.isDirectory()) found.push(...(await filesBelow(join(folder, name), depth + 1)));
    else if (entry.isFile()) found.push(join(folder, name));
  }
  return found.slice(0, MOST_FILES);
}

/** The files that a pattern means, as a shell would have it: `*` and `?` within a name, `**` for folders. */
async function* matching(pattern: string): AsyncGenerator<FoundSource> {
  const parts = pattern.replaceAll('\\', '/').split('/');
  const first = parts.findIndex((part) => /[*?]/u.test(part));
  const root = parts.slice(0, first).join('/');
  const base = root === '' ? (pattern.startsWith('/') ? '/' : '.') : root;
  const rest = parts.slice(first).map((part) =>
    part === '**'
      ? '(?:[^/]+/)*'
      : `${part
          .replace(/[.+^${}()|[\]\\]/gu, String.raw`\$&`)
          .replace(/\*+/gu, '[^/]*')
          .replaceAll('?', '[^/]')}/`,
  );
  const expression = new RegExp(`^${rest.join('')}$`, 'u');
  const files = await filesBelow(base).catch(() => []);
  const found = files.filter((file) => expression.test(`${below(base, file)}/`));
  if (found.length === 0) {
    yield {
      kind: 'failed',
      file: pattern,
      message: 'no file has such a name',
      remedy: 'Check the pattern, and the folder that it begins in.',
    };
  }
  for (const file of found) yield await fromFile(file, true);
}

function below(folder: string, file: string): string {
  return join(dirname(file), basename(file))
    .slice(join(folder, '/').length === 2 ? 0 : join(folder, '/').length)
    .replaceAll('\\', '/');
}
