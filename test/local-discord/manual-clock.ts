/** Time that passes when a test says so. */
import type { Clock } from '../../local-discord/clock.js';

export interface ManualClock extends Clock {
  /** The returned function takes it back. */
  after(milliseconds: number, run: () => void): () => void;
  advance(milliseconds: number): void;
  /** How many timers have not run yet. */
  readonly waiting: () => number;
}

export function createManualClock(start = Date.UTC(2026, 0, 1)): ManualClock {
  let now = start;
  const timers: { readonly at: number; readonly run: () => void }[] = [];
  return {
    now: () => now,
    after(milliseconds, run) {
      const timer = { at: now + milliseconds, run };
      timers.push(timer);
      return () => void timers.splice(0, timers.length, ...timers.filter((one) => one !== timer));
    },
    advance(milliseconds) {
      now += milliseconds;
      const due = timers.filter(({ at }) => at <= now);
      for (const timer of due) timers.splice(timers.indexOf(timer), 1);
      for (const { run } of due) run();
    },
    waiting: () => timers.length,
  };
}
