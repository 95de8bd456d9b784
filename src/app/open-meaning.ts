/** Meaning in a thread beside the one that answers. */
import { Worker } from 'node:worker_threads';
import type { Meaning } from '../search/meaning/meaning.js';
import type { Report } from '../search/meaning/messages.js';
import { remoteMeaning } from '../search/meaning/remote-meaning.js';

export interface MeaningOptions {
  /** Where the model and the vectors are kept; made when it is not there, and safe to delete. */
  readonly folder: string;
  /** How many processors compute. */
  readonly threads: number;
}

/** Rejects with an Error for a person when meaning cannot be had on this machine. */
export function openMeaning(options: MeaningOptions): Promise<Meaning> {
  // Beside this file in the bundle.
  const worker = new Worker(new URL('./meaning-worker.js', import.meta.url), { workerData: options });
  return remoteMeaning({
    post: (request) => worker.postMessage(request),
    listen(report, end) {
      let reason = 'Meaning is closed.';
      // Only the worker posts here.
      worker.on('message', (message) => report(message as Report));
      worker.on('error', (error) => (reason = error instanceof Error ? error.message : String(error)));
      worker.on('exit', () => end(reason));
    },
  });
}
