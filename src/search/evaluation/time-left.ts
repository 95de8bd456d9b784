/** How much longer something takes that has been going on for a while. */

const SECOND = 1000;
const MINUTE = 60;
// The first questions bear the cost of indexing for all and say little about the rest.
const TELLS = 0.02;

/** In words, supposing that the rest goes as fast; empty before a fiftieth is done, and at the end. */
export function timeLeft(done: number, elapsedMs: number): string {
  if (done < TELLS || done >= 1) return '';
  const seconds = Math.ceil((elapsedMs * (1 - done)) / done / SECOND);
  return seconds < 2 * MINUTE ? `about ${seconds} s left` : `about ${Math.ceil(seconds / MINUTE)} min left`;
}
