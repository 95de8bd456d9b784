/** The detector of languages beside the thread that answers: started when a question first needs it, ended when none has for a while. */
import { Worker } from 'node:worker_threads';
import type { LanguageScores, ScoreLanguages } from '../commands/foreign-question.js';
import type { Clock } from './clock.js';
import type { LanguageTask, LanguageTold } from './language-worker.js';

/** Beside this file in the bundle. */
const WORKER = new URL('./language-worker.js', import.meta.url);

/** In milliseconds. Discord waits three seconds for an answer; loading takes a third of one. */
const PATIENCE = 1_500;
/** In milliseconds, after one that did not answer in time: those who ask meanwhile do not wait for it. */
const RESTS = 60_000;
/** In milliseconds: 85 MB are given back when nobody asks in another language. */
const IDLE = 60_000;

export function languageTeller(clock: Clock): ScoreLanguages {
  const waiting = new Map<number, (told: LanguageScores | undefined) => void>();
  let worker: Worker | undefined;
  let last = 0;
  let restsUntil = -Infinity;

  function started(): Worker {
    const made = new Worker(WORKER);
    // A program that has nothing else to do may end.
    made.unref();
    // Only that worker posts here.
    made.on('message', ({ id, told }: LanguageTold) => waiting.get(id)?.(told));
    // Whatever became of it, the next question starts another; those that wait are answered without it.
    made.on('error', () => undefined);
    made.on('exit', () => {
      if (worker === made) worker = undefined;
    });
    return made;
  }

  function rest(id: number): void {
    clock.after(IDLE, () => {
      if (id !== last) return;
      void worker?.terminate();
      worker = undefined;
    });
  }

  return async (text) => {
    if (clock.now() < restsUntil) return undefined;
    worker ??= started();
    last += 1;
    const id = last;
    const told = await new Promise<LanguageScores | undefined>((resolve) => {
      waiting.set(id, resolve);
      clock.after(PATIENCE, () => {
        if (waiting.has(id)) restsUntil = clock.now() + RESTS;
        resolve(undefined);
      });
      const task: LanguageTask = { id, text };
      worker?.postMessage(task);
    });
    waiting.delete(id);
    rest(id);
    return told;
  };
}
