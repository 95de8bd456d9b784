/**
 * Whether the database answers, so that nobody waits for one that does not, a question least of all: once it could not be reached, or has
 * said nothing for too long, everything is refused at once, and it is asked beside that whether it is back (a circuit breaker). What others
 * wait for at that moment is given up too.
 */
import type { StoreFault } from '../../content/article-store.js';

export type DatabaseState = { readonly name: 'up' } | { readonly name: 'away'; readonly fault: StoreFault };

export interface Outage {
  /** What `work` comes to; rejects at once while the database is away, and when it is found to be away meanwhile. */
  readonly unlessAway: <Result>(work: () => Promise<Result>) => Promise<Result>;
  /** It could not be reached. */
  readonly begin: (fault: StoreFault) => void;
  /** Nothing is asked any more. */
  readonly close: () => void;
}

interface Options {
  /** Rejects where the database does not answer. */
  readonly probe: () => Promise<void>;
  /** Told of each change, once. */
  readonly changed: (state: DatabaseState) => void;
  /** Runs once, so many milliseconds from now; the returned function takes it back. */
  readonly after: (milliseconds: number, run: () => void) => () => void;
}

/** In milliseconds, before it is asked again: growing up to what is no burden, and used within seconds all the same. */
const FIRST_REST = 250;
const MOST_REST = 2000;

/** It is taken to be there at first. */
export function createOutage({ probe, changed, after }: Options): Outage {
  let away: StoreFault | undefined;
  let isClosed = false;
  let cancel = (): void => undefined;
  let waiting = new Set<(fault: StoreFault) => void>();

  function askIn(rest: number): void {
    cancel = after(rest, () => {
      probe().then(
        () => {
          away = undefined;
          if (!isClosed) changed({ name: 'up' });
        },
        () => {
          if (!isClosed) askIn(Math.min(2 * rest, MOST_REST));
        },
      );
    });
  }

  return {
    async unlessAway(work) {
      if (away !== undefined) throw away;
      let giveUp: (fault: StoreFault) => void = () => undefined;
      const found = new Promise<never>((_, reject) => {
        giveUp = reject;
      });
      waiting.add(giveUp);
      try {
        return await Promise.race([work(), found]);
      } finally {
        waiting.delete(giveUp);
      }
    },
    begin(fault) {
      if (away !== undefined || isClosed) return;
      away = fault;
      const given = waiting;
      waiting = new Set();
      for (const giveUp of given) giveUp(fault);
      changed({ name: 'away', fault });
      askIn(FIRST_REST);
    },
    close() {
      isClosed = true;
      cancel();
    },
  };
}
