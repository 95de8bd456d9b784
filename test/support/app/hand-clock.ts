/** A clock that stands still until a test lets time pass. */
import type { Clock } from '../../../src/app/clock.js';

export interface HandClock extends Clock {
  /** Lets so many milliseconds pass: what falls due runs in its order, and what that leads to is waited for. */
  readonly pass: (milliseconds: number) => Promise<void>;
}

/** `step`: how far the clock goes on by itself whenever it is read, in milliseconds. */
export function handClock(step = 0): HandClock {
  let time = 0;
  const timers = new Set<{ readonly due: number; readonly run: () => void }>();
  return {
    now: () => (time += step),
    after(milliseconds, run) {
      const timer = { due: time + milliseconds, run };
      timers.add(timer);
      return () => void timers.delete(timer);
    },
    async pass(milliseconds) {
      const end = time + milliseconds;
      await settled();
      for (;;) {
        const [next] = [...timers].filter(({ due }) => due <= end).toSorted((a, b) => a.due - b.due);
        if (next === undefined) break;
        timers.delete(next);
        time = next.due;
        next.run();
        await settled();
      }
      time = end;
    },
  };
}

/** Everything that waits for no time has happened. */
async function settled(): Promise<void> {
  for (let round = 0; round < 10; round += 1) await new Promise(setImmediate);
}
