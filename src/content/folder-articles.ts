/**
 * The folder of a library as what keeps its articles: a file is on the disk whole or not at all, whatever ends the process. Reads and
 * writes the disk.
 */
import { constants } from 'node:fs';
import { access, link, readFile, rm, stat, statfs } from 'node:fs/promises';
import { dirname, extname, join } from 'node:path';
import { diskRemedy, errorCode } from '../disk/error-code.js';
import { makeFolder } from '../disk/make-folder.js';
import { removeAbandoned, stageFile, type StagedFile } from '../disk/write-atomically.js';
import type { ArticleId } from '../domain/article.js';
import { articleRecord } from './article-record.js';
import { type ArticleStore, type StoredArticle, StoreFault, USUAL_STANDING } from './article-store.js';
import { isArticle } from './folder/file-kinds.js';
import { listFolder } from './folder/list-folder.js';
import { MAX_ARTICLE_BYTES } from './parse-article.js';
import { addedAt } from './when-added.js';
import { freeMoment, keepCopy, momentFolder, removedMoments, removeFiles } from './remove-articles.js';

export interface FolderOptions {
  /** Made when it is missing. */
  readonly directory: string;
  /** Where what is replaced or removed is kept for 30 days. Without it nothing can be: a file that is there is a conflict. */
  readonly keeping?: Keeping;
  /** Writes beside the path it is given; the disk unless a test says otherwise. */
  readonly stage?: (path: string, bytes: Uint8Array) => Promise<StagedFile>;
}

interface Keeping {
  readonly removed: string;
  /** Milliseconds since 1970. */
  readonly now: () => number;
}

/** Which files there are is looked at before the first change, and with each list. */
export function folderArticles({ directory, keeping, stage = stageFile }: FolderOptions): ArticleStore {
  /** Below the folder. */
  let paths: Map<ArticleId, string> | undefined;
  let isReady = false;

  const look = async (): Promise<Map<ArticleId, string>> => {
    const listed = await listFolder(directory);
    paths = new Map('files' in listed ? listed.files.map(({ id, name }) => [id, name]) : []);
    return paths;
  };
  const pathOf = (id: ArticleId): string => paths?.get(id) ?? `${id}.md`;
  const placeOf = (id: ArticleId): string => join(directory, pathOf(id));

  const read: ArticleStore['read'] = async (id) => {
    if (paths === undefined) await look();
    return existingAt(placeOf(id), directory);
  };

  const ready = async (bytes: Uint8Array): Promise<void> => {
    // What cannot be taken away is no reason not to go on.
    if (!isReady) await removeAbandoned(directory).catch(() => undefined);
    await checkFolder(directory, bytes, isReady);
    isReady = true;
  };

  const put: ArticleStore['put'] = async (id, bytes, expected) => {
    const existing = await read(id);
    if ((existing === undefined ? null : articleRecord(existing).hash) !== expected) return { kind: 'conflict' };
    if (existing !== undefined && keeping === undefined) return { kind: 'conflict' };
    await ready(bytes);
    const target = placeOf(id);
    const kept = existing === undefined || keeping === undefined ? undefined : await keep(pathOf(id), keeping);
    try {
      const staged = await stage(target, bytes);
      await staged.commit().catch(async (error: unknown) => {
        await staged.discard();
        throw error;
      });
    } catch (error) {
      throw notWritten(error, target);
    }
    paths?.set(id, pathOf(id));
    return { kind: 'stored', ...(kept !== undefined && { kept }) };
  };

  const keep = async (path: string, { removed, now }: Keeping): Promise<string> => {
    try {
      return await keepCopy(directory, path, removed, await freeMoment(removed, path, now()));
    } catch (error) {
      const code = errorCode(error);
      const remedy = diskRemedy(code) ?? 'Check who may write there.';
      throw new StoreFault(`what would be replaced cannot be kept there (${code})`, remedy, { place: removed });
    }
  };

  const exists = async (id: ArticleId) => (await stat(placeOf(id)).catch(() => undefined)) !== undefined;

  return {
    read,
    put,
    placeOf,
    async list() {
      const articles: StoredArticle[] = [];
      for (const [id, name] of await look()) {
        const file = await readSmall(join(directory, name));
        if (file === undefined) continue;
        articles.push({ ...articleRecord(file.bytes), id, added: file.added, standing: USUAL_STANDING });
      }
      return articles.toSorted((a, b) => (a.id < b.id ? -1 : 1));
    },
    async remove(id) {
      const there = (await look()).get(id);
      if (there === undefined || keeping === undefined) return undefined;
      const { removed, now } = keeping;
      const file = await readSmall(join(directory, there));
      const at = await freeMoment(removed, there, now());
      await removeFiles(directory, [{ id, name: there }], removed, at).catch((error: unknown) => {
        throw notWritten(error, removed);
      });
      paths?.delete(id);
      const record = file === undefined ? undefined : articleRecord(file.bytes);
      return { id, at, size: record?.size ?? 0, title: record?.title };
    },
    async rename(id, to) {
      const there = (await look()).get(id);
      if (there === undefined) return 'missing';
      const path = `${to}${extname(there)}`;
      // No article's file may be called as the README of its folder is.
      if (paths?.has(to) === true || !isArticle(path)) return 'taken';
      const moved = await moveToFree(join(directory, there), join(directory, path));
      await look();
      return moved ? 'renamed' : 'taken';
    },
    async removed() {
      if (keeping === undefined) return [];
      const found = [];
      for (const at of await removedMoments(keeping.removed)) {
        const folder = momentFolder(keeping.removed, at);
        const listed = await listFolder(folder);
        for (const { id, name } of 'files' in listed ? listed.files : []) {
          const file = await readSmall(join(folder, name));
          const record = file === undefined ? undefined : articleRecord(file.bytes);
          found.push({ id, at, size: record?.size ?? 0, title: record?.title });
        }
      }
      return found.toSorted((a, b) => b.at - a.at);
    },
    async putBack({ id, at }) {
      if (keeping === undefined) return { kind: 'missing' };
      const folder = momentFolder(keeping.removed, at);
      const listed = await listFolder(folder);
      const file = 'files' in listed ? listed.files.find((one) => one.id === id) : undefined;
      if (file === undefined) return { kind: 'missing' };
      await look();
      if (await exists(id)) return { kind: 'conflict' };
      const target = join(directory, file.name);
      await makeFolder(dirname(target));
      const moved = await moveToFree(join(folder, file.name), target);
      await look();
      return { kind: moved ? 'stored' : 'conflict' };
    },
  };
}

/** Whether it was done: false where something is there. Whatever ends the process, the file is at one of the two places at least. */
async function moveToFree(from: string, to: string): Promise<boolean> {
  try {
    // Renaming would put it in the place of what another program has put there just now.
    await link(from, to);
    await rm(from);
    return true;
  } catch (error) {
    if (errorCode(error) === 'EEXIST') return false;
    throw notWritten(error, to);
  }
}

async function readSmall(path: string): Promise<{ readonly bytes: Uint8Array; readonly added: number } | undefined> {
  try {
    const stats = await stat(path);
    return stats.size <= MAX_ARTICLE_BYTES ? { bytes: await readFile(path), added: addedAt(stats) } : undefined;
  } catch {
    return undefined;
  }
}

function notWritten(error: unknown, place: string): StoreFault {
  const code = errorCode(error);
  const remedy = diskRemedy(code);
  const what = `the article could not be written (${code})`;
  return remedy === undefined
    ? new StoreFault(what, 'Check the disk, and who may write there.', { place })
    : new StoreFault(what, `${remedy} What comes after it was not tried.`, { place, ends: true });
}

/** Makes the folder when it is missing; throws what keeps it from taking this article, as far as that can be known. */
async function checkFolder(directory: string, bytes: Uint8Array, isReady: boolean): Promise<void> {
  const fault = (message: string, remedy: string): StoreFault =>
    new StoreFault(message, `${remedy} Nothing was written.`, { place: directory, ends: true });
  try {
    if (!isReady) {
      await makeFolder(directory);
      await access(directory, constants.W_OK);
    }
    const { bavail, bsize } = await statfs(directory);
    // Each file takes whole blocks.
    if (Math.ceil(bytes.length / bsize) > bavail)
      throw fault('there is no room on the disk', diskRemedy('ENOSPC') ?? '');
  } catch (error) {
    if (error instanceof StoreFault) throw error;
    const code = errorCode(error);
    const isNone = code === 'EEXIST' || code === 'ENOTDIR';
    const message = isNone ? 'this is no folder' : `the folder cannot be written (${code})`;
    throw fault(message, diskRemedy(code) ?? (isNone ? 'Name another folder.' : 'Check who may write there.'));
  }
}

/** What stands at the target: undefined for nothing yet; throws when no article can take its place. */
async function existingAt(target: string, directory: string): Promise<Uint8Array | undefined> {
  try {
    const stats = await stat(target);
    if (!stats.isFile())
      throw new StoreFault('what is there is no file', 'Remove it, or give the article another title.', {
        place: target,
      });
    // Whatever it says, it is no article of ours.
    return stats.size > MAX_ARTICLE_BYTES ? new Uint8Array(MAX_ARTICLE_BYTES + 1) : await readFile(target);
  } catch (error) {
    if (error instanceof StoreFault) throw error;
    const code = errorCode(error);
    if (code === 'ENOENT') return undefined;
    if (code === 'ENOTDIR')
      throw new StoreFault('this is no folder', 'Name another folder. Nothing was written.', {
        place: directory,
        ends: true,
      });
    throw new StoreFault(
      `what is there cannot be read (${code})`,
      diskRemedy(code) ?? 'Remove it, or check who may read it.',
      { place: target },
    );
  }
}
