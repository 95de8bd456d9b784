/** What SIGTERM and SIGINT do, and whatever else is a reason to stop: the first asks for an orderly end, at any moment of the program's life, the second for an end. */
import { constants } from 'node:os';
import type { Log } from '../discord/protocol/log.js';
import type { Clock } from './clock.js';

type Signal = 'SIGTERM' | 'SIGINT';

/** What of Node's process is needed. */
interface Stopped {
  on(signal: Signal, handle: (signal: Signal) => void): unknown;
  exit(code: number): unknown;
}

interface Stopping {
  /** From now on a signal is logged. */
  readonly tellTo: (log: Log) => void;
  /** From now on there is something that must be stopped first. Its `stop` never rejects. */
  readonly stopFirst: (running: { stop(): Promise<void> }) => void;
  /** As a first signal does, for another reason, which is logged; nothing when one came before. */
  readonly stop: (reason: string) => void;
}

/** One Ctrl+C is two signals where npm passes it on to a process that has it from the terminal already, a moment later. */
const ONE_PRESS_MS = 250;

/**
 * To be called before anything is started. The first signal ends the process with 0: at once before `stopFirst`, since nothing
 * is lost then, and later when what runs has stopped. A second does not wait, and ends it as if nobody had handled it: with 128
 * and the signal's number.
 */
export function stopOnSignals(program: Stopped, clock: Clock): Stopping {
  let log: Log | undefined;
  let running: { stop(): Promise<void> } | undefined;
  let asked: number | undefined;

  function handle(signal: Signal): void {
    if (asked !== undefined) {
      if (clock.now() - asked > ONE_PRESS_MS) program.exit(128 + constants.signals[signal]);
      return;
    }
    stop({ signal });
  }

  function stop(why: Readonly<Record<string, string>>): void {
    asked = clock.now();
    log?.info(why, 'stopping');
    if (running === undefined) program.exit(0);
    void running?.stop().then(() => program.exit(0));
  }

  program.on('SIGTERM', handle);
  program.on('SIGINT', handle);
  return {
    tellTo: (to) => (log = to),
    stopFirst: (what) => (running = what),
    stop: (reason) => asked === undefined && stop({ reason }),
  };
}
