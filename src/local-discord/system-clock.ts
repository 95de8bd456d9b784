/** The machine's own time. */
import type { Clock } from './clock.js';

/** Its timers do not keep the process alive. */
export const systemClock: Clock = {
  now: () => Date.now(),
  after(milliseconds, run) {
    setTimeout(run, milliseconds).unref();
  },
};
