/** Meaning in a thread beside the one that answers. */
import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import { type Report, remoteSemanticSearch } from '../search/semantic/remote.js';
import type { SemanticSearch } from '../search/semantic/semantic.js';
import type { SearchConfig } from './config.js';
import { closeGate, createExitGate, type ExitGate } from './exit-gate.js';

interface SemanticOptions {
  /** Where the model and the vectors are kept; made when it is not there, and safe to delete. */
  readonly folder: string;
  /** How many processors compute. */
  readonly threads: number;
}

/** What the thread is started with. */
export interface WorkerData extends SemanticOptions {
  readonly gate: ExitGate;
}

/**
 * Rejects with an Error for a person when meaning cannot be had on this machine. `warn` is told, a sentence for a person
 * each, what goes wrong without stopping anything. To be opened once in a process: the runtime does not load again after
 * its thread has ended.
 */
export function openSemanticSearch(
  options: SemanticOptions,
  warn: (reason: string) => void = () => undefined,
): Promise<SemanticSearch> {
  const gate = createExitGate();
  const closeOnExit = () => closeGate(gate);
  const workerData: WorkerData = { ...options, gate };
  // Beside this file in the bundle.
  const worker = new Worker(new URL('./semantic-worker.js', import.meta.url), { workerData });
  process.once('exit', closeOnExit);
  return remoteSemanticSearch(
    {
      post: (request) => worker.postMessage(request),
      listen(report, end) {
        let reason = 'Meaning is closed.';
        // Only the worker posts here.
        worker.on('message', (message) => report(message as Report));
        worker.on('error', (error) => (reason = error instanceof Error ? error.message : String(error)));
        worker.on('exit', () => {
          process.off('exit', closeOnExit);
          end(reason);
        });
      },
    },
    warn,
  );
}

// What the settings say of meaning, as a function that opens it.

/**
 * Rejects with an Error for a person when meaning cannot be had on this machine; `warn` is told, a sentence for a person
 * each, what goes wrong without stopping anything.
 */
export type OpenSemanticSearch = (warn: (reason: string) => void) => Promise<SemanticSearch>;

/** More threads share too little work: a paragraph has 170 tokens. */
const MOST_THREADS = 4;

/** Undefined when passages are to be found by words alone. */
export function semanticSearchOpener({ semantic, cache }: SearchConfig): OpenSemanticSearch | undefined {
  if (!semantic) return undefined;
  const threads = Math.min(MOST_THREADS, availableParallelism());
  return async (warn) => openSemanticSearch({ folder: cache, threads }, warn);
}
