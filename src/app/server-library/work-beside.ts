/** Each task in a thread of its own, with a limit of memory and time: whatever a page or a file does, the bot answers on. */
import { Worker } from 'node:worker_threads';
import type { StoreOptions } from '../../store/store.js';
import type { Clock } from '../clock.js';
import type { FeedRound } from '../feed-rounds.js';
import { endThread } from './end-thread.js';
import type { DoTask, Result, Step, Task } from './library-work.js';

/** What every thread is given: the store that the bot has, too, and how sites and files are reached. */
export interface WorkSettings extends Pick<StoreOptions, 'folder' | 'databaseUrl' | 'quotas'> {
  readonly contact?: string | undefined;
  readonly discordApi?: string | undefined;
}

export interface ForWorker extends WorkSettings {
  readonly task: Task;
}

export type FromWorker = { readonly step: Step } | { readonly result: unknown };

/** Beside the file that imports this one in the bundle. */
const WORKER = new URL('./server-library-worker.js', import.meta.url);

/** Of the thread that fetches: what is read is read in one below it. An archive of GitHub's has 100 MB. */
const MEMORY_MB = 768;

/** In milliseconds: Discord takes an answer for a quarter of an hour. */
const LONGEST = 12 * 60_000;

export interface WorkBeside {
  readonly doTask: DoTask;
  /** One reading of all servers' feeds. */
  readonly poll: () => FeedRound;
  /** Ends all that is in work. What is half done is not done. */
  readonly close: () => Promise<void>;
}

export function workBeside(settings: WorkSettings, clock: Clock): WorkBeside {
  const running = new Set<Worker>();

  const start = <T extends Task>(task: T, told: (step: Step) => void) => {
    const worker = new Worker(WORKER, {
      workerData: { ...settings, task } satisfies ForWorker,
      resourceLimits: { maxOldGenerationSizeMb: MEMORY_MB },
    });
    running.add(worker);
    const done = new Promise<Result<T>>((resolve, reject) => {
      worker.on('message', (message: FromWorker) => {
        if ('step' in message) told(message.step);
        // The worker does that very task.
        else resolve(message.result as Result<T>);
      });
      worker.once('error', reject);
      worker.once('exit', () => {
        running.delete(worker);
        reject(new Error('The thread that works for a server’s library has ended.'));
      });
    });
    return { worker, done };
  };

  return {
    async doTask(task, told = () => undefined) {
      const { worker, done } = start(task, told);
      const cancel = clock.after(LONGEST, () => void endThread(worker, clock));
      return done.finally(cancel);
    },
    poll() {
      const { worker, done } = start({ kind: 'poll' }, () => undefined);
      return {
        done,
        stop: () => worker.postMessage('stop'),
        kill: async () => endThread(worker, clock),
      };
    },
    close: async () => void (await Promise.all([...running].map(async (worker) => endThread(worker, clock)))),
  };
}
