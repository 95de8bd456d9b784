/** The numbers of a list's items as a page shows them: one after the other, whatever is typed before the second. */

/** Gives `1.`, `2.` and so on from `start`, each time it is called; from 1 where that is no number. */
export function listNumbers(start: number): () => string {
  let next = Number.isSafeInteger(start) ? start : 1;
  return () => {
    const mark = `${next}.`;
    next += 1;
    return mark;
  };
}
