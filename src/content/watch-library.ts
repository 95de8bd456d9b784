/**
 * Keeps a library true to its folder while people edit it. Stands apart from reading because it alone has a lifetime,
 * and because watching needs a package that a single question should not wait for.
 */
import { lstatSync } from 'node:fs';
import { stat } from 'node:fs/promises';
import { relative, sep } from 'node:path';
import { watch } from 'chokidar';
import { errorCode } from '../disk/error-code.js';
import type { WholeLibrary } from '../domain/library.js';
import { type Fault, formatFault, formatNote, type Note } from './fault.js';
import { isWatched, MAX_DEPTH } from './folder/file-kinds.js';
import { libraryChanges, type LibraryChanges } from './library-changes.js';
import type { ReadLibrary } from './read-library.js';

/** Calls `onEvent` whenever something in the folder may have changed, until it is closed. */
export type WatchFolder = (
  directory: string,
  polling: boolean,
  onEvent: () => void,
  onError: (error: unknown) => void,
) => { close(): Promise<void> };

export interface WatchOptions {
  readonly directory: string;
  /** What reading the folder gave; changes are told against it. */
  readonly initial: ReadLibrary;
  /** Reads the folder again. */
  readonly read: (before: ReadLibrary) => Promise<ReadLibrary>;
  /** Called with each new state; the old one stays valid for whoever still uses it. When it throws, it is called again at the next event. */
  readonly onChange: (library: WholeLibrary, changes: LibraryChanges) => void;
  /** Called when the faults of the folder are others than before; with none when all are mended. */
  readonly onFaults: (faults: readonly Fault[]) => void;
  /** Called when there are other notes on the files of the folder than before. */
  readonly onNotes?: (notes: readonly Note[]) => void;
  /** Called with what was thrown by one of the functions above: a bug, after which the folder is still watched. */
  readonly onFailure: (error: unknown) => void;
  /** Whether to look at the files every few seconds instead of waiting for events, which some file systems do not send. */
  readonly polling: boolean;
  /** The day, as `2026-11-26`; with it the folder is read again on the day from which one of its files is an article. */
  readonly today?: () => string;
  /** How long the folder must be quiet before it is read, in milliseconds: editors and `git pull` write in bursts. */
  readonly quiet?: number;
  readonly watchFolder?: WatchFolder;
  /** Calls `look` every few seconds until it is stopped. */
  readonly every?: (look: () => void) => { stop(): void };
}

/** How often the folder itself, and when polling each file, is looked at, in milliseconds. */
const LOOKED_AT = 3000;

/** The folder is read this long after a first event even where it never gets quiet, in milliseconds. */
const LONGEST_WAIT = 1000;

/** Errors of one file, which reading tells of: the folder is watched on. */
const OF_A_FILE: ReadonlySet<string> = new Set(['ELOOP', 'ENOENT', 'EACCES', 'EPERM']);

/**
 * Watches until `close`, which resolves when the reading under way, if any, is done, and never rejects; nothing is called
 * after it. A folder that is not there yet is waited for. Whoever watches a path watches what was there then, so the folder
 * is looked at every three seconds: when another one has taken its place (made anew, renamed, a link that leads elsewhere),
 * that one is watched. When the system gives no events, its files are looked at instead, and that is a fault, told once.
 */
export function watchLibrary(options: WatchOptions): { close(): Promise<void> } {
  const {
    directory,
    onChange,
    onFaults,
    quiet = 200,
    watchFolder = watchWithChokidar,
    every = everyFewSeconds,
  } = options;
  let state = options.initial;
  let polling = options.polling;
  let watcher: { close(): Promise<void> } | undefined;
  let watched: FolderState | undefined;
  let timer: NodeJS.Timeout | undefined;
  /** When the folder is read even where it never gets quiet. */
  let latest: NodeJS.Timeout | undefined;
  // One thing after the other, so that an older state never replaces a newer one, and no folder is watched twice.
  let reading = Promise.resolve();
  let looking = Promise.resolve();
  let closed = false;
  let told: string | undefined;

  const failed = (error: unknown): void => {
    try {
      if (!closed) options.onFailure(error);
    } catch {
      // Who cannot even be told of a failure must not end the watching.
    }
  };
  const next = (step: () => Promise<void>): void => {
    looking = looking.then(step).catch(failed);
  };
  const read = async (): Promise<void> => {
    const found = await options.read(state);
    if (closed) return;
    const changes = libraryChanges(state.library, found.library);
    if (changes.added.length + changes.removed.length + changes.changed.length > 0) onChange(found.library, changes);
    const same = listed(state.faults) === listed(found.faults);
    const noted = state.notes.map(formatNote).join('\n') === found.notes.map(formatNote).join('\n');
    state = found;
    if (!same) onFaults(state.faults);
    if (!noted) options.onNotes?.(state.notes);
  };
  const onEvent = (): void => {
    const readNow = (): void => {
      clearTimeout(timer);
      clearTimeout(latest);
      latest = undefined;
      reading = reading.then(read).catch(failed);
    };
    clearTimeout(timer);
    timer = setTimeout(readNow, quiet);
    // A file that is written without a pause must not keep all others waiting.
    latest ??= setTimeout(readNow, LONGEST_WAIT);
  };
  const onError = (error: unknown): void => {
    if (closed || polling || OF_A_FILE.has(errorCode(error))) return;
    polling = true;
    const why = error instanceof Error ? error.message : String(error);
    const message = `the system does not tell when the folder changes (${why})`;
    const remedy = 'It is looked at every three seconds instead, as with `WATCH=poll`.';
    next(async () => onFaults([{ code: 'folder', file: directory, line: 1, message, remedy }, ...state.faults]));
    next(open);
  };

  const open = async (): Promise<void> => {
    const old = watcher;
    watcher = undefined;
    // What cannot be closed is not used any more.
    await old?.close().catch(() => undefined);
    if (closed) return;
    try {
      watcher = watchFolder(directory, polling, onEvent, onError);
    } catch (error) {
      if (polling) throw error;
      onError(error);
    }
  };
  const look = async (): Promise<void> => {
    const there = await folderState(directory);
    if (closed) return;
    // Once for each such day: reading gives the next one.
    const { until } = state;
    if (until !== undefined && until !== told && options.today !== undefined && options.today() >= until) {
      told = until;
      onEvent();
    }
    const before = watched;
    watched = there;
    if (there === undefined ? before !== undefined : there.changed !== before?.changed) onEvent();
    if (there !== undefined && there.identity !== before?.identity) await open();
  };

  next(look);
  const looks = every(() => next(look));
  return {
    async close() {
      closed = true;
      looks.stop();
      clearTimeout(timer);
      clearTimeout(latest);
      await looking;
      await watcher?.close().catch(() => undefined);
      await reading;
    },
  };
}

interface FolderState {
  /** Which folder it is. */
  readonly identity: string;
  /** And when a name in it last changed. */
  readonly changed: string;
}

/** Of the folder that the path leads to now; undefined when there is none. */
async function folderState(directory: string): Promise<FolderState | undefined> {
  try {
    const { dev, ino, birthtimeMs, mtimeMs } = await stat(directory);
    // A new folder often gets the number of the one that was deleted, but is younger.
    const identity = `${dev} ${ino} ${birthtimeMs}`;
    return { identity, changed: `${identity} ${mtimeMs}` };
  } catch {
    return undefined;
  }
}

function listed(faults: readonly Fault[]): string {
  return faults.map(formatFault).join('\n');
}

function everyFewSeconds(look: () => void): { stop(): void } {
  const timer = setInterval(look, LOOKED_AT);
  return { stop: () => clearInterval(timer) };
}

const watchWithChokidar: WatchFolder = (directory, polling, onEvent, onError) =>
  watch(directory, {
    ignoreInitial: true,
    depth: MAX_DEPTH,
    usePolling: polling,
    interval: LOOKED_AT,
    ignored: (path, stats) =>
      !isWatched(relative(directory, path).split(sep), stats?.isFile() === true) ||
      (stats?.isDirectory() === true && path !== directory && isLink(path)),
  })
    .on('all', onEvent)
    .on('error', onError)
    // What was saved between reading the folder and watching it gave no event.
    .on('ready', onEvent);

/** A link to a folder is not followed, for it may lead into itself. */
function isLink(path: string): boolean {
  return lstatSync(path, { throwIfNoEntry: false })?.isSymbolicLink() === true;
}
