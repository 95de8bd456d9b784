/** Waiting for something to become true, without sleeping: every change to the state asks again. */
export interface Waiting {
  /** The first value that `find` gives other than undefined; asked at once and after each change. */
  readonly until: <T>(find: () => T | undefined) => Promise<T>;
  readonly changed: () => void;
}

/** What `find` throws, `until` rejects with. */
export function createWaiting(): Waiting {
  const waiting = new Set<() => boolean>();
  return {
    async until<T>(find: () => T | undefined) {
      return new Promise<T>((resolve, reject) => {
        const isDone = (): boolean => {
          try {
            const found = find();
            if (found === undefined) return false;
            resolve(found);
          } catch (error) {
            reject(error instanceof Error ? error : new Error(String(error)));
          }
          return true;
        };
        if (!isDone()) waiting.add(isDone);
      });
    },
    changed() {
      for (const isDone of waiting) if (isDone()) waiting.delete(isDone);
    },
  };
}
