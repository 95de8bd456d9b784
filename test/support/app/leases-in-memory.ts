/** Leases without a database, which can be made to fail and to answer late. */
import type { Leases, LeaseState } from '../../../src/store/leases.js';

export interface LeasesInMemory extends Leases {
  /** Rejects all that is asked until it is mended. */
  readonly fail: () => void;
  readonly mend: () => void;
  readonly held: (name: string) => string | undefined;
  /** What is taken from now on is taken at once, and answered when `go` is called. */
  readonly holdUp: () => { readonly go: () => void };
}

export function leasesInMemory(): LeasesInMemory {
  const all = new Map<string, LeaseState>();
  let isAway = false;
  let turn = Promise.resolve();
  const answered = async <Result>(work: () => Result): Promise<Result> => {
    if (isAway) throw new Error('away');
    return work();
  };
  const isThere = (name: string, state: LeaseState | undefined): boolean =>
    JSON.stringify(all.get(name)) === JSON.stringify(state);
  return {
    read: async (name) => answered(() => all.get(name)),
    async take(name, holder, seen) {
      const taken = await answered(() => {
        if (!isThere(name, seen)) return undefined;
        const next = { holder, renewal: (seen?.renewal ?? 0) + 1 };
        all.set(name, next);
        return next;
      });
      await turn;
      return taken;
    },
    giveBack: async (name, holder) =>
      answered(() => {
        if (all.get(name)?.holder === holder) all.delete(name);
      }),
    fail: () => void (isAway = true),
    mend: () => void (isAway = false),
    held: (name) => all.get(name)?.holder,
    holdUp() {
      let go: () => void = () => undefined;
      turn = new Promise((resolve) => {
        go = resolve;
      });
      return { go };
    },
  };
}
