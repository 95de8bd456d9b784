/** Time as an argument: a test lets half a minute pass at once, and no verdict of one hangs on the machine's own time. */
export interface Clock {
  /** Milliseconds since some moment; never goes back. */
  now(): number;
  /**
   * Runs once, `milliseconds` from now at the earliest; the returned function takes it back, and does nothing when it has
   * run. What has arrived from another process by then is handled before: where this one was held up itself, nobody else
   * is late.
   */
  after(milliseconds: number, run: () => void): () => void;
}

/** The time of day, which may be set and go back: for what is compared with what another run wrote. Milliseconds since 1970. */
export const wallClock = (): number => Date.now();

/** The machine's own time. Its timers do not keep the process alive. */
export const systemClock: Clock = {
  now: () => performance.now(),
  after(milliseconds, run) {
    let wanted = true;
    // Timers come before messages in a round of the event loop, immediates after them.
    const timer = setTimeout(() => setImmediate(() => wanted && run()), milliseconds).unref();
    return () => {
      wanted = false;
      clearTimeout(timer);
    };
  },
};
