/**
 * Keeps a library true to its folder while people edit it. Stands apart from reading because it alone has a lifetime,
 * and because watching needs a package that a single question should not wait for.
 */
import { watch } from 'chokidar';
import type { Library } from '../domain/library.js';
import { type Fault, formatFault } from './fault.js';
import { libraryChanges, type LibraryChanges } from './library-changes.js';
import { readLibrary, type ReadLibrary } from './read-library.js';

/** Calls `onEvent` whenever something in the folder may have changed, until it is closed. */
export type WatchFolder = (
  directory: string,
  onEvent: () => void,
  onError: (error: unknown) => void,
) => { close(): Promise<void> };

export interface WatchOptions {
  readonly directory: string;
  /** What `readLibrary` gave; changes are told against it. */
  readonly initial: ReadLibrary;
  /** Called with each new state; the old one stays valid for whoever still uses it. */
  readonly onChange: (library: Library, changes: LibraryChanges) => void;
  /** Called when the faults of the folder are others than before; with none when all are mended. */
  readonly onFaults: (faults: readonly Fault[]) => void;
  /** How long the folder must be quiet before it is read, in milliseconds: editors and `git pull` write in bursts. */
  readonly quiet?: number;
  readonly watchFolder?: WatchFolder;
}

/** Watches until `close`, which resolves when the reading under way, if any, is done; nothing is called after it. */
export function watchLibrary(options: WatchOptions): { close(): Promise<void> } {
  const { directory, initial, onChange, onFaults, quiet = 200, watchFolder = watchWithChokidar } = options;
  let { library, faults } = initial;
  let timer: NodeJS.Timeout | undefined;
  let reading = Promise.resolve();
  let closed = false;

  const read = async (): Promise<void> => {
    const next = await readLibrary(directory, library);
    if (closed) return;
    const changes = libraryChanges(library, next.library);
    if (changes.added.length + changes.removed.length + changes.changed.length > 0) {
      library = next.library;
      onChange(library, changes);
    }
    tell(next.faults);
  };
  const tell = (next: readonly Fault[]): void => {
    const same = next.map(formatFault).join('\n') === faults.map(formatFault).join('\n');
    faults = next;
    if (!same) onFaults(faults);
  };
  const onEvent = (): void => {
    clearTimeout(timer);
    // One reading after the other, so that an older state never replaces a newer one.
    timer = setTimeout(() => {
      reading = reading.then(read);
    }, quiet);
  };
  const onError = (error: unknown): void => {
    const why = error instanceof Error ? error.message : String(error);
    const message = `the folder cannot be watched (${why})`;
    onFaults([{ file: directory, line: 1, message, remedy: 'Restart the bot after changing articles.' }]);
  };

  const watcher = watchFolder(directory, onEvent, onError);
  return {
    async close() {
      closed = true;
      clearTimeout(timer);
      await watcher.close();
      await reading;
    },
  };
}

const watchWithChokidar: WatchFolder = (directory, onEvent, onError) =>
  watch(directory, { ignoreInitial: true, depth: 0 })
    .on('all', onEvent)
    .on('error', onError)
    // What was saved between reading the folder and watching it gave no event.
    .on('ready', onEvent);
