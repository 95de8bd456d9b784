/**
 * Files and pages read in a thread beside this one, each within a budget of processor time and memory: none of the
 * libraries that read pages and documents can be interrupted, and for each of them somebody can make a file that it never
 * comes back from.
 */
import { Worker } from 'node:worker_threads';
import type { ImportSource } from '../content/importers/draft.js';
import type { Wishes } from '../content/importers/import-article.js';
import type { ImportOutcome } from '../content/importers/import-file.js';

/** Beside this file in the bundle. */
const WORKER = new URL('./import-worker.js', import.meta.url);

/** How often the thread is looked at, in milliseconds. */
const LOOKED_AT = 100;

/** In megabytes: a long PDF takes a third of it. */
const MEMORY_MB = 1536;

/** In milliseconds of processor time: a page takes 0.2 s, the longest of an encyclopaedia 3 s, a book of 1,000 pages 30 s. */
function budget(bytes: number): number {
  return Math.min(180_000, 20_000 + bytes / 100);
}

export interface ImporterBeside {
  /** Never rejects; one after the other. */
  readonly importFile: (source: ImportSource, wishes?: Wishes) => Promise<ImportOutcome>;
  /** Ends the thread. */
  readonly end: () => Promise<void>;
}

/** An importer whose thread starts with the first file. */
export function importerBeside(): ImporterBeside {
  let worker: Worker | undefined;
  let waiting: ((outcome: ImportOutcome) => void) | undefined;

  const answer = (outcome: ImportOutcome): void => {
    const done = waiting;
    waiting = undefined;
    done?.(outcome);
  };

  const end = async (): Promise<void> => {
    const old = worker;
    worker = undefined;
    await old?.terminate();
  };

  /** Whatever it is doing, it is done with. */
  const broken = (thread: Worker, message: string): void => {
    if (worker !== thread) return;
    void end().then(() => answer(failed(message)));
  };

  const started = (): Worker => {
    // What libraries print about pages is of no use to anybody.
    const thread = new Worker(WORKER, {
      resourceLimits: { maxOldGenerationSizeMb: MEMORY_MB },
      stdout: true,
      stderr: true,
    });
    thread.stdout.resume();
    thread.stderr.resume();
    // Only the worker posts here.
    thread.on('message', (outcome) => answer(outcome as ImportOutcome));
    thread.on('error', (error) => {
      const code = error instanceof Error && 'code' in error ? error.code : undefined;
      broken(
        thread,
        code === 'ERR_WORKER_OUT_OF_MEMORY' ? 'it needs more memory than a document may' : 'it cannot be read',
      );
    });
    thread.on('exit', () => broken(thread, 'it cannot be read'));
    return thread;
  };

  const importFile = async (source: ImportSource, wishes: Wishes = {}): Promise<ImportOutcome> => {
    worker ??= started();
    const thread = worker;
    const [from, allowed] = [spent(), budget(source.bytes.length)];
    const looks = setInterval(() => {
      if (spent() - from > allowed)
        broken(thread, `it takes longer than ${Math.round(allowed / 1000)} seconds to read`);
    }, LOOKED_AT);
    const outcome = await new Promise<ImportOutcome>((done) => {
      waiting = done;
      thread.postMessage({ source, wishes });
    });
    clearInterval(looks);
    return outcome;
  };

  return { importFile, end };
}

function failed(message: string): ImportOutcome {
  return { kind: 'failed', faults: [{ line: 1, message, remedy: 'Save its text in a file, and add that.' }] };
}

/** The process's time but for what this thread was busy: at most what the other threads have spent. */
function spent(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000 - performance.eventLoopUtilization().active;
}
