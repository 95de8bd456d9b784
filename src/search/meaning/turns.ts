/** Who computes next on a thread that can do one thing at a time: questions before passages. */
export interface Turns {
  /** Does `work`, a question's, and keeps passages waiting meanwhile. */
  first<T>(work: () => Promise<T>): Promise<T>;
  /** To be awaited before each passage: resolves when no question is in work, those included that have just arrived. */
  next(): Promise<void>;
  /** Resolves when the work that has begun is done; `first` and `next` reject from now on. */
  close(): Promise<void>;
}

export function createTurns(): Turns {
  let closed = false;
  const inWork = new Set<Promise<unknown>>();
  const refuseWhenClosed = () => {
    if (closed) throw new Error('Meaning is closed.');
  };
  const settled = async () => {
    while (inWork.size > 0) await Promise.allSettled(inWork);
  };
  return {
    async first(work) {
      refuseWhenClosed();
      const done = work();
      inWork.add(done);
      return done.finally(() => inWork.delete(done));
    },
    async next() {
      // A round of the event loop, in which messages that wait are handled.
      await new Promise(setImmediate);
      await settled();
      refuseWhenClosed();
    },
    async close() {
      closed = true;
      await settled();
      // Whoever asked has the answer before everything ends.
      await new Promise(setImmediate);
    },
  };
}
