/** Time as an argument: a test lets three seconds, or fifteen minutes, pass at once. */
export interface Clock {
  /** Milliseconds since 1970. */
  now(): number;
  /** Runs once, `milliseconds` from now. */
  after(milliseconds: number, run: () => void): void;
}

/** The machine's own time. Its timers do not keep the process alive, and are never early by what `now` says. */
export const systemClock: Clock = {
  now: () => Date.now(),
  after(milliseconds, run) {
    const due = Date.now() + milliseconds;
    // Node's timers run by another clock and may be a millisecond early by this one; who then looks whether three
    // seconds are over would find that they are not, and nobody would look again.
    const fire = (): void => {
      const left = due - Date.now();
      if (left > 0) setTimeout(fire, left).unref();
      else run();
    };
    setTimeout(fire, milliseconds).unref();
  },
};
