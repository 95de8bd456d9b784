/** Who is worked for next: one task of a server at a time, a few in all, and nobody waits behind more than a few. */

export interface WorkQueue {
  /** `waits` is called when it cannot begin at once. Undefined, and nothing is done, where too many wait already. */
  readonly run: <T>(server: string, work: () => Promise<T>, waits: () => void) => Promise<T | undefined>;
}

/** Reading a document takes a core and some hundred megabytes. */
const AT_ONCE = 2;
/** Of one server, and in all. */
const MOST_WAITING = 3;
const MOST_WAITING_IN_ALL = 30;

interface Waiting {
  readonly server: string;
  readonly begin: () => void;
}

export function workQueue(): WorkQueue {
  const working = new Set<string>();
  const waiting: Waiting[] = [];

  const beginNext = (): void => {
    if (working.size >= AT_ONCE) return;
    const next = waiting.findIndex(({ server }) => !working.has(server));
    const [one] = next < 0 ? [] : waiting.splice(next, 1);
    if (one === undefined) return;
    working.add(one.server);
    one.begin();
  };

  return {
    async run(server, work, waits) {
      const own = waiting.filter((one) => one.server === server).length;
      if (own >= MOST_WAITING || waiting.length >= MOST_WAITING_IN_ALL) return undefined;
      let begun = false;
      const turn = new Promise<void>((resolve) => {
        waiting.push({
          server,
          begin: () => {
            begun = true;
            resolve();
          },
        });
      });
      beginNext();
      if (!begun) waits();
      await turn;
      try {
        return await work();
      } finally {
        working.delete(server);
        beginNext();
      }
    },
  };
}
