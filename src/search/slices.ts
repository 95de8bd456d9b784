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

/** Resolves after a round of the event loop. */
export async function nextTurn(): Promise<void> {
  await new Promise<void>((resolve) => {
    setImmediate(resolve);
  });
}
