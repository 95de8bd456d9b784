/**
 * A folder of articles into a library in the database, for libraries that are larger than memory: file by file, so that it takes the memory of one
 * batch whatever the folder has. What is there already as it is in the folder is passed over, so that a run that was ended goes on with the next.
 */
import { realpath } from 'node:fs/promises';
import { join, sep } from 'node:path';
import { type Fault, summarizeFaults } from '../content/fault.js';
import { listFolder, type ListedFile } from '../content/folder/list-folder.js';
import type { FolderDates } from '../content/folder/folder-settings.js';
import { articleHash, MAX_ARTICLE_BYTES } from '../content/parse-article.js';
import type { Parser } from '../content/parse-file.js';
import { errorCode } from '../disk/error-code.js';
import { readRegularFile } from '../disk/read-regular-file.js';
import type { Connections } from '../large-library/connection.js';
import type { WrittenArticle } from '../large-library/table-rows.js';
import { writeLibrary, type LibraryWriter } from '../large-library/write-library.js';
import { writeVectors } from '../large-library/write-vectors.js';
import type { Progress, SemanticSearch } from '../search/semantic/semantic.js';
import { gitDates } from './git-dates.js';

/** The library that all servers have. What the analyzer makes of a text is kept in it: one that makes something else needs another number. */
export const COMMON_KEY = 'common 1';

/** More files than any folder has that people look after. */
const MOST_FILES = 5_000_000;
/** A batch ends with the article that fills one of these: a transaction of a second. */
const MOST_ARTICLES = 100;
const MOST_PASSAGES = 1_000;

interface Indexing {
  readonly parser: Parser;
  /** Of the parser. */
  readonly version: string;
  readonly dates?: FolderDates | undefined;
  readonly today: () => string;
  readonly progress: (done: number, files: number) => void;
  /** As `writeLibrary` has it. */
  readonly onIndexing?: (() => void) | undefined;
}

export interface Indexed {
  readonly added: number;
  readonly removed: number;
  readonly unchanged: number;
  readonly faults: readonly Fault[];
}

/**
 * What is no longer in the folder is taken out, but not where a file has a fault: of that the last good version stays. Where the folder cannot be
 * read, nothing is changed. Rejects with LibraryBusy, and with a StoreFault where the database cannot be used.
 */
export async function indexFolder(
  connections: Connections,
  directory: string,
  { parser, version, dates, today, progress, onIndexing }: Indexing,
): Promise<Indexed> {
  const listed = await listFolder(directory, { most: MOST_FILES, dates, gitDates: gitDates() });
  if ('fault' in listed) return { added: 0, removed: 0, unchanged: 0, faults: [listed.fault] };
  return writeLibrary(connections, { key: COMMON_KEY, madeBy: version, onIndexing }, async (writer) => {
    const faults: Fault[] = [...listed.faults];
    const counts = { added: 0, unchanged: 0 };
    const batch = batches(writer);
    const gone = new Set(writer.known.keys());
    for (const [place, file] of listed.files.entries()) {
      const read = await readFile(file);
      if (read !== 'gone') gone.delete(file.id);
      if (read === 'unchanged') counts.unchanged += 1;
      else if (typeof read !== 'string') {
        counts.added += 1;
        await batch.add(read);
      }
      progress(place + 1, listed.files.length);
    }
    await batch.end();
    // A folder that could not be read in part has not lost what stands there.
    const removed = listed.faults.length > 0 ? [] : [...gone];
    await writer.remove(removed);
    return { ...counts, removed: removed.length, faults };

    async function readFile(one: ListedFile): Promise<WrittenArticle | 'unchanged' | 'faulty' | 'gone'> {
      const { name, id, link, defaults } = one;
      const file = join(directory, name);
      const faulty = (message: string, remedy: string) => {
        faults.push({ code: 'unreadable', file, line: 1, message, remedy });
        return 'faulty' as const;
      };
      const root = 'root' in listed ? listed.root : directory;
      try {
        const path = link ? await realpath(join(root, name)) : join(root, name);
        if (!path.startsWith(root.endsWith(sep) ? root : root + sep))
          return faulty('the link leads out of the folder', 'Copy the file into the folder.');
        const bytes = await readRegularFile(path, MAX_ARTICLE_BYTES);
        if (bytes === undefined) return faulty('this is no file', 'Put a Markdown file in its place.');
        // A file too long is not read to be told so; the parser says it of a piece just as well.
        const content = bytes.bytes ?? new Uint8Array(MAX_ARTICLE_BYTES + 1);
        const known = writer.known.get(id);
        if (known?.hash === articleHash(content, defaults) && known.madeBy === version) return 'unchanged';
        const parsed = await parser.parse({ name, id, bytes: content, today: today(), ...(defaults && { defaults }) });
        if ('skipped' in parsed) return 'gone';
        if ('article' in parsed) return parsed;
        for (const { code: fault, line, message, remedy } of parsed.faults)
          faults.push({ code: fault, file, line, message, remedy });
        return 'faulty';
      } catch (error) {
        const code = errorCode(error);
        if (code === 'unknown') throw error;
        if (code === 'ENOENT') return 'gone';
        return faulty(`the file cannot be read (${code})`, 'Let the user that runs this read it.');
      }
    }
  });
}

/**
 * The vectors of all passages in the database, those that lack them. Resolves to how many were computed. Rejects as `semantic` does, and as
 * `indexFolder` does.
 */
export async function indexMeaning(
  connections: Connections,
  semantic: Pick<SemanticSearch, 'vectors'>,
  progress: Progress,
): Promise<number> {
  return writeVectors(connections, COMMON_KEY, semantic, progress);
}

function batches({ put }: LibraryWriter) {
  let waiting: WrittenArticle[] = [];
  let passages = 0;
  const end = async (): Promise<void> => {
    const articles = waiting;
    waiting = [];
    passages = 0;
    if (articles.length > 0) await put(articles);
  };
  return {
    end,
    async add(article: WrittenArticle): Promise<void> {
      waiting.push(article);
      passages += article.passages.length;
      if (waiting.length >= MOST_ARTICLES || passages >= MOST_PASSAGES) await end();
    },
  };
}

/** For a person, in a few lines. */
export function indexedReport({ added, removed, unchanged, faults }: Indexed): string {
  const counts = `${added} articles added or replaced, ${removed} removed, ${unchanged} unchanged.`;
  return faults.length === 0 ? counts : `${counts}\n${summarizeFaults(faults)}`;
}
