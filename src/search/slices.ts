/**
 * Long work in slices: what counts is counted, not timed, so that the same work is cut at the same places on any machine.
 * Between two slices the event loop goes round, and questions are answered.
 */

/** Steps of a few nanoseconds, such as a look at a word: some 2 ms of them. */
const STEPS = 100_000;

/** A function that counts the work it is told of, and says when a slice of `most` is full. */
export function createSlice(most = STEPS): (work: number) => boolean {
  let done = 0;
  return (work) => {
    done += work;
    if (done < most) return false;
    done = 0;
    return true;
  };
}

/** Who waits for a turn, in the order in which they came. */
const waiting: (() => void)[] = [];

/**
 * Resolves after a round of the event loop, or later: each round has one turn, so that many who wait at once do not go on
 * in one piece.
 */
export async function nextTurn(): Promise<void> {
  await new Promise<void>((resolve) => {
    waiting.push(resolve);
    if (waiting.length === 1) setImmediate(giveTurn);
  });
}

function giveTurn(): void {
  const next = waiting.shift();
  if (waiting.length > 0) setImmediate(giveTurn);
  next?.();
}

/** How many things are put in order in one go, and what comparing two takes, in steps. */
const RUN = 1_000;
const COMPARISON = 5;

/** As `toSorted`, in slices. */
export async function sortedInSlices<T>(items: readonly T[], compare: (a: T, b: T) => number): Promise<readonly T[]> {
  const isFull = createSlice();
  let runs: T[][] = [];
  for (let from = 0; from < items.length; from += RUN) {
    runs.push(items.slice(from, from + RUN).toSorted(compare));
    if (isFull(RUN * Math.log2(RUN) * COMPARISON)) await nextTurn();
  }
  while (runs.length > 1) {
    const longer: T[][] = [];
    for (let at = 0; at < runs.length; at += 2) longer.push(await merged(runs[at] ?? [], runs[at + 1] ?? []));
    runs = longer;
  }
  return runs[0] ?? [];

  async function merged(left: readonly T[], right: readonly T[]): Promise<T[]> {
    const all: T[] = [];
    let [from, other] = [0, 0];
    while (from < left.length && other < right.length) {
      // Both are there; equal ones keep their order.
      const [a, b] = [left[from] as T, right[other] as T];
      const isFirst = compare(a, b) <= 0;
      all.push(isFirst ? a : b);
      if (isFirst) from += 1;
      else other += 1;
      if (isFull(COMPARISON)) await nextTurn();
    }
    return all.concat(left.slice(from), right.slice(other));
  }
}
