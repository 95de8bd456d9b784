/** The library that all servers have: read from its folder, indexed, and followed as its files change while the bot runs. */
import { describeChanges } from '../content/library-changes.js';
import { type Fault, type Note, summarizeFaults, summarizeNotes } from '../content/fault.js';
import { watchLibrary } from '../content/watch-library.js';
import { errorFields, type Log } from '../discord/protocol/log.js';
import type { WholeLibrary } from '../domain/library.js';
import type { Observe } from '../monitoring/bot-event.js';
import type { SearchOptions } from '../search/answer.js';
import { createSearcher, type LibrarySearcher, type SearchedPart } from '../search/searcher.js';
import type { FoundByMeaning } from './background-semantic.js';
import type { Clock } from './clock.js';
import { today, type ReadArticles } from './read-articles.js';
import { timedSearcher } from './timed-search.js';

interface Options {
  /** The folder. */
  readonly articles: string;
  readonly polling: boolean;
  readonly read: ReadArticles;
  readonly search: SearchOptions;
  /** Called with each searcher that takes the place of the one before. */
  readonly onChanged: (searcher: LibrarySearcher) => void;
  /** Passages of which more would better be asked in the database; undefined without one. */
  readonly fits?: number | undefined;
  readonly log: Log;
  readonly clock: Clock;
  readonly observe: Observe;
}

export interface CommonLibrary {
  /** Of its present state. */
  readonly searcher: () => SearchedPart;
  /** The same, to be found by meaning. */
  readonly byMeaning: () => FoundByMeaning;
  /** Follows it no more. */
  readonly close: () => Promise<void>;
  /** Resolves when the last change that was seen is indexed. */
  readonly indexed: () => Promise<void>;
}

/** Resolves when it can be asked by words. */
export async function openCommonLibrary({
  articles: directory,
  polling,
  read,
  search,
  onChanged,
  fits = Infinity,
  log,
  clock,
  observe,
}: Options): Promise<CommonLibrary> {
  const initial = await read();
  report(initial.faults, log);
  observe({ kind: 'faults', faults: initial.faults });
  observe({ kind: 'library', ...sizes(initial.library) });
  tell(initial.notes, log);
  let current = timedSearcher(await createSearcher(initial.library, search), observe, clock);
  observe({ kind: 'indexed' });
  log.info(sizes(initial.library), 'library read');
  if (initial.library.passages.length > fits)
    log.warn(
      sizes(initial.library),
      'the library is held in memory, and takes less of it in the database: npm run index puts it there, and the next start asks it there',
    );
  if (initial.library.articles.length === 0) {
    // A folder that is mounted or made later is watched from then on.
    const isMissing = initial.faults.some(({ file }) => file === directory);
    log.warn(
      { folder: directory },
      isMissing
        ? 'there is no folder of that name: every question will be refused until there is, which is looked for every three seconds'
        : 'no article was found, so every question will be refused; add one with npm run add',
    );
  }

  /** A bug in taking over what has not changed costs time and no change of the library. */
  const updated = async (library: WholeLibrary): Promise<LibrarySearcher> =>
    current.updated(library).catch(async (error: unknown) => {
      log.error(errorFields(error), 'the changed library is indexed anew');
      return createSearcher(library, search);
    });

  // One index after the other: a later state of the folder must not be overtaken by an earlier one.
  let indexing = Promise.resolve();
  const watcher = watchLibrary({
    directory,
    initial,
    read,
    polling,
    today,
    // A bug in reading must not end a bot that still answers from the library it has.
    onFailure: (error) => log.error(errorFields(error), 'the changed folder could not be read'),
    onFaults(faults) {
      observe({ kind: 'faults', faults });
      if (faults.length === 0) log.info({}, 'all articles are in order again');
      else report(faults, log);
    },
    onNotes: (notes) => tell(notes, log),
    onChange: (library, changes) => {
      indexing = indexing.then(async () => {
        try {
          current = timedSearcher(await updated(library), observe, clock);
          observe({ kind: 'library', ...sizes(library) });
          log.info({ articles: library.articles.length }, describeChanges(changes));
          onChanged(current);
        } catch (error) {
          // A bug in indexing must not end a bot that still answers from the library it has.
          log.error(errorFields(error), 'the changed library was not taken');
        }
      });
    },
  });
  return {
    searcher: () => current,
    byMeaning: () => current,
    close: async () => watcher.close(),
    indexed: async () => indexing,
  };
}

function sizes({ articles, passages }: WholeLibrary): { readonly articles: number; readonly passages: number } {
  return { articles: articles.length, passages: passages.length };
}

function report(faults: readonly Fault[], log: Log): void {
  if (faults.length > 0) log.warn({ faults: faults.length }, summarizeFaults(faults));
}

function tell(notes: readonly Note[], log: Log): void {
  if (notes.length > 0) log.info({ notes: notes.length }, summarizeNotes(notes));
}
