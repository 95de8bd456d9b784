/** Meaning in a thread beside the one that answers. */
import { Worker } from 'node:worker_threads';
import type { Meaning } from '../search/meaning/meaning.js';
import type { Report } from '../search/meaning/messages.js';
import { remoteMeaning } from '../search/meaning/remote-meaning.js';
import { closeGate, createExitGate, type ExitGate } from './exit-gate.js';

export interface MeaningOptions {
  /** Where the model and the vectors are kept; made when it is not there, and safe to delete. */
  readonly folder: string;
  /** How many processors compute. */
  readonly threads: number;
}

/** What the thread is started with. */
export interface WorkerData extends MeaningOptions {
  readonly gate: ExitGate;
}

/**
 * Rejects with an Error for a person when meaning cannot be had on this machine. `warn` is told, a sentence for a person
 * each, what goes wrong without stopping anything. To be opened once in a process: the runtime does not load again after
 * its thread has ended.
 */
export function openMeaning(
  options: MeaningOptions,
  warn: (reason: string) => void = () => undefined,
): Promise<Meaning> {
  const gate = createExitGate();
  const closeOnExit = () => closeGate(gate);
  const workerData: WorkerData = { ...options, gate };
  // Beside this file in the bundle.
  const worker = new Worker(new URL('./meaning-worker.js', import.meta.url), { workerData });
  process.once('exit', closeOnExit);
  return remoteMeaning(
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
