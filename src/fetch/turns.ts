/** Politeness: one request to a host at a time, with a rest between two, and none while the host asks to be left alone. */

export interface Time {
  /** Milliseconds since 1970. */
  readonly now: () => number;
  /** Resolves after so many milliseconds; rejects when the signal says stop before. */
  readonly wait: (milliseconds: number, signal?: AbortSignal) => Promise<void>;
}

interface Host {
  /** Resolves when the request before is over. */
  last: Promise<void>;
  /** When the next may begin. */
  free: number;
  /** Until when the host wants no requests. */
  rests: number;
}

/** In milliseconds: what crawlers that nobody complains about keep. */
const BETWEEN = 1000;
/** A longer `Crawl-delay` is one that would never come to an end. */
const LONGEST_BETWEEN = 30_000;

export interface Turns {
  /** Runs when it is this host's turn; what comes of it comes back. */
  readonly take: <T>(host: string, run: () => Promise<T>, signal?: AbortSignal) => Promise<T>;
  /** For how many milliseconds the host is still to be left alone; 0 when it is not. */
  readonly restOf: (host: string) => number;
  /** Leaves the host alone for so long. */
  readonly rest: (host: string, milliseconds: number) => void;
  /** From now on so many milliseconds are between two requests, where that is more than usual. */
  readonly slow: (host: string, milliseconds: number) => void;
}

export function createTurns({ now, wait }: Time, between = BETWEEN): Turns {
  const hosts = new Map<string, Host>();
  const delays = new Map<string, number>();
  const of = (host: string): Host => {
    const known = hosts.get(host) ?? { last: Promise.resolve(), free: 0, rests: 0 };
    hosts.set(host, known);
    return known;
  };
  return {
    async take(host, run, signal) {
      const state = of(host);
      const before = state.last;
      let done = (): void => undefined;
      state.last = new Promise((resolve) => (done = resolve));
      try {
        await before;
        const left = state.free - now();
        if (left > 0) await wait(left, signal);
        signal?.throwIfAborted();
        return await run();
      } finally {
        state.free = now() + (delays.get(host) ?? between);
        done();
      }
    },
    restOf: (host) => Math.max(0, (hosts.get(host)?.rests ?? 0) - now()),
    rest: (host, milliseconds) => void (of(host).rests = now() + milliseconds),
    slow: (host, milliseconds) => void delays.set(host, Math.min(LONGEST_BETWEEN, Math.max(between, milliseconds))),
  };
}
