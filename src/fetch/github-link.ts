/**
 * Links into GitHub: a repository or a folder of it is all its documents, had in one archive; a file is the file and not the
 * page around it. The only module that knows how GitHub makes addresses.
 */
import { Readable } from 'node:stream';
import { createGunzip } from 'node:zlib';
import type { Failed } from './failures.js';
import type { Fetched, Fetcher } from './fetcher.js';
import type { Expanded, LinkedPage } from './linked-page.js';
import { BrokenArchive, tarFiles, type TarFile } from './tar.js';

export interface GitHubLink {
  readonly repository: string;
  readonly kind: 'folder' | 'file';
  /** The branch and the path, which only GitHub can tell apart where a branch has a `/` in its name. */
  readonly parts: readonly string[];
}

/** The documents that are looked for in a folder. */
const DOCUMENT = /\.(?:md|mdx|markdown|qmd|txt)$/iu;

/** In bytes: packed, kept in all, and of one file. */
const LARGEST_ARCHIVE = 100 * 2 ** 20;
const MOST_KEPT = 128 * 2 ** 20;
const LARGEST_FILE = 2 * 2 ** 20;
/** In milliseconds: five minutes. */
const ARCHIVE_TIME = 300_000;

/** `release/1.x` is a branch with two parts; more have not been seen in a link. */
const LONGEST_BRANCH = 3;

/** Undefined for what is no link to a repository, a folder or a file. */
export function readGitHubLink({ hostname, pathname }: URL): GitHubLink | undefined {
  if (hostname !== 'github.com' && hostname !== 'www.github.com') return undefined;
  const [owner, name, view, ...parts] = pathname.split('/').filter((part) => part !== '');
  if (owner === undefined || name === undefined || !/^[\w-]+$/u.test(owner) || !/^[\w.-]+$/u.test(name))
    return undefined;
  const repository = `${owner}/${name.replace(/\.git$/u, '')}`;
  if (view === undefined) return { repository, kind: 'folder', parts: ['HEAD'] };
  if (view === 'tree' && parts.length > 0) return { repository, kind: 'folder', parts };
  if ((view === 'blob' || view === 'raw') && parts.length > 1) return { repository, kind: 'file', parts };
  return undefined;
}

/** Where a file is without the page around it. */
export function rawAddress({ repository, parts }: GitHubLink): string {
  return `https://raw.githubusercontent.com/${repository}/${parts.join('/')}`;
}

/** The documents of a folder, by their paths, or the one file. */
export async function expandGitHubLink(
  { repository, kind, parts }: GitHubLink,
  fetcher: Fetcher,
  most: number,
): Promise<Expanded> {
  if (kind === 'file') {
    const url = `https://github.com/${repository}/blob/${parts.join('/')}`;
    const raw = rawAddress({ repository, kind, parts });
    const read = async (signal?: AbortSignal) => at(url, await fetcher.fetchPage(raw, { robots: false, signal }));
    return { kind: 'pages', pages: [{ url, read }], left: 0 };
  }
  let failed: Failed | undefined;
  for (let length = 1; length <= Math.min(LONGEST_BRANCH, parts.length); length += 1) {
    const branch = parts.slice(0, length).join('/');
    const archive = await fetcher.fetchPage(`https://codeload.github.com/${repository}/tar.gz/${branch}`, {
      robots: false,
      limit: LARGEST_ARCHIVE,
      time: ARCHIVE_TIME,
    });
    if (archive.kind === 'page') {
      const folder = decoded(parts.slice(length).join('/'));
      return documents(archive.bytes, folder, `https://github.com/${repository}/blob/${branch}`, most);
    }
    if (archive.kind === 'failed') failed = archive;
    if (failed?.status !== 404) break;
  }
  return failed?.status === 404
    ? {
        ...failed,
        why: 'GitHub has no such repository or branch for everybody',
        remedy: 'Check the link, and that the repository is public.',
      }
    : (failed ?? { kind: 'failed', why: 'GitHub gave no archive', remedy: 'Try again later.' });
}

async function documents(archive: Uint8Array, folder: string, base: string, most: number): Promise<Expanded> {
  const files: TarFile[] = [];
  let kept = 0;
  let left = 0;
  const below = folder === '' ? '' : `${folder}/`;
  // All that an archive has is in a folder of its own.
  const inside = (path: string): string => path.split('/').slice(1).join('/');
  try {
    for await (const file of tarFiles(unpacked(archive), (path, size) => {
      const name = inside(path);
      if (!name.startsWith(below) || !DOCUMENT.test(name) || isHidden(name) || size > LARGEST_FILE) return false;
      const fits = kept + size <= MOST_KEPT;
      if (fits) kept += size;
      else left += 1;
      return fits;
    })) {
      files.push({ path: inside(file.path).slice(below.length), bytes: file.bytes });
    }
  } catch (error) {
    if (!(error instanceof BrokenArchive) && !isOfUnpacking(error)) throw error;
    return { kind: 'failed', why: 'the archive from GitHub cannot be read', remedy: 'Try again later.' };
  }
  if (files.length === 0) {
    const why = folder === '' ? 'the repository has no documents' : `the repository has no documents in ${folder}`;
    return { kind: 'failed', why, remedy: 'Name the folder in which its Markdown or text files are.' };
  }
  const ordered = files.toSorted((a, b) => (a.path < b.path ? -1 : 1));
  const pages = ordered.slice(0, most).map((file) => pageOf(file, `${base}/${encodedPath(below + file.path)}`));
  return { kind: 'pages', pages, left: left + ordered.length - pages.length };
}

function pageOf({ path, bytes }: TarFile, url: string): LinkedPage {
  const contentType = /\.txt$/iu.test(path) ? 'text/plain' : 'text/markdown';
  return { url, path, read: async () => ({ kind: 'page', url, bytes, contentType }) };
}

function unpacked(archive: Uint8Array): AsyncIterable<Uint8Array> {
  return Readable.from([archive]).pipe(createGunzip());
}

function isOfUnpacking(error: unknown): boolean {
  return error instanceof Error && 'code' in error && String(error.code).startsWith('Z_');
}

/** What tools keep for themselves, and names that lead out of a folder. */
function isHidden(path: string): boolean {
  return path.split('/').some((part) => part.startsWith('.') || part === 'node_modules');
}

function at(url: string, fetched: Fetched): Fetched {
  return fetched.kind === 'page' ? { ...fetched, url } : fetched;
}

function encodedPath(path: string): string {
  return path.split('/').map(encodeURIComponent).join('/');
}

function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}
