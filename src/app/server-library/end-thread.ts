/**
 * How a thread that works for a server's library is ended: it is told to, closes what it has open, and is cut off where it does not. One
 * that is cut off while the store's engine is at work in it takes the whole process with it: the engine then hands its result to a thread
 * that is no more.
 */
import type { Worker } from 'node:worker_threads';
import type { Clock } from '../clock.js';

/** In milliseconds: a read or a write of the store takes some, and stopping has two seconds left when the last answers are given. */
const LONGEST = 1_500;

/** Resolves when it has ended. */
export async function endThread(worker: Worker, clock: Pick<Clock, 'after'>): Promise<void> {
  // It has no thread when it has ended already.
  if (worker.threadId === -1) return;
  await new Promise<void>((resolve) => {
    const cancel = clock.after(LONGEST, () => void worker.terminate());
    worker.once('exit', () => {
      cancel();
      resolve();
    });
    worker.postMessage('stop');
  });
}
