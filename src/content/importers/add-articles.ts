/**
 * Sources to articles of a library, each by itself: one that cannot be added keeps no other from it.
 */
import type { PutOutcome } from '../article-store.js';
import type { ImportSource } from './draft.js';
import type { ImportOutcome } from './import-file.js';
import type { FoundSource } from './sources.js';
import { type AddedArticle, articleTaker, type Taking } from './take-articles.js';

export interface FailedSource {
  readonly file: string;
  readonly line: number;
  /** A sentence without its full stop. */
  readonly fault: string;
  readonly remedy: string;
  /** Which limit of a server’s it would pass. */
  readonly full?: Extract<PutOutcome, { kind: 'full' }>;
}

export interface AddResult {
  readonly added: readonly AddedArticle[];
  readonly failed: readonly FailedSource[];
  readonly skipped: readonly { readonly file: string; readonly why: string }[];
}

export interface AddOptions extends Taking {
  readonly importFile: (source: ImportSource) => Promise<ImportOutcome>;
  /** Whether what a person wishes, such as an id, can be had for one file only. */
  readonly single?: boolean;
  /** Told of each source before it is read: its name, and how many were done before. */
  readonly onSource?: (name: string, done: number) => void;
}

/**
 * What came of each source, in their order. A folder that cannot be written, or a full disk, ends the work and says so. Rejects with a
 * sentence, before anything is written, where there are several and only one is meant.
 */
export async function addArticles(sources: AsyncIterable<FoundSource>, options: AddOptions): Promise<AddResult> {
  const result = {
    added: [] as AddedArticle[],
    failed: [] as FailedSource[],
    skipped: [] as { file: string; why: string }[],
  };
  const taker = await articleTaker(options);
  let done = 0;
  for await (const found of options.single === true ? onlyOne(sources) : sources) {
    if (found.kind === 'failed')
      result.failed.push({ file: found.file, line: 1, fault: found.message, remedy: found.remedy });
    else if (found.kind === 'skipped') result.skipped.push({ file: found.file, why: found.why });
    else {
      const { source, named } = found;
      options.onSource?.(source.name, done);
      done += 1;
      const outcome = await options.importFile(source);
      const faults = outcome.faults.map(({ line, message, remedy }) => ({
        file: source.name,
        line,
        fault: message,
        remedy,
      }));
      // A folder may have pictures in it that are called pages.
      if (!named && faults.every(({ fault }) => fault.startsWith('this is ')))
        result.skipped.push(...faults.map(({ file, fault }) => ({ file, why: fault })));
      else result.failed.push(...faults);
      for (const imported of outcome.kind === 'imported' ? outcome.articles : []) {
        const came = await taker.take(source.name, imported);
        if ('added' in came) result.added.push(came.added);
        else if ('why' in came) result.skipped.push({ file: source.name, why: came.why });
        else {
          const { file = source.name, fault, remedy, full } = came;
          result.failed.push({ file, line: 1, fault, remedy, ...(full !== undefined && { full }) });
        }
        if ('ends' in came && came.ends) return result;
      }
    }
  }
  return result;
}

/** The sources, if one of them at most is a file or page. */
async function* onlyOne(sources: AsyncIterable<FoundSource>): AsyncGenerator<FoundSource> {
  const first: FoundSource[] = [];
  for await (const found of sources) {
    if (found.kind === 'source' && first.some(({ kind }) => kind === 'source'))
      throw new Error('`--id` and `--title` are for one article: name one file.');
    first.push(found);
  }
  yield* first;
}
