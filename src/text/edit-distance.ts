/**
 * How many slips of the finger lie between two words: insertions, deletions, substitutions and swaps of neighbours
 * (optimal string alignment, Damerau 1964). Gives up as soon as more than `most` are certain, because it runs against a
 * whole vocabulary.
 */
export function editDistance(a: string, b: string, most: number): number {
  const beyond = most + 1;
  if (Math.abs(a.length - b.length) > most) return beyond;
  let beforePrevious = new Uint32Array(b.length + 2);
  let previous = new Uint32Array(b.length + 2);
  let current = new Uint32Array(b.length + 2);
  for (let column = 0; column <= b.length; column += 1) previous[column] = column;
  for (let row = 1; row <= a.length; row += 1) {
    const letter = a.charCodeAt(row - 1);
    const letterBefore = a.charCodeAt(row - 2);
    // Further from the diagonal than `most` everything is beyond it.
    const from = Math.max(1, row - most);
    const to = Math.min(b.length, row + most);
    current[from - 1] = from === 1 ? row : beyond;
    let least = current[from - 1] ?? beyond;
    for (let column = from; column <= to; column += 1) {
      let cost = Math.min(
        (previous[column] ?? beyond) + 1,
        (current[column - 1] ?? beyond) + 1,
        (previous[column - 1] ?? beyond) + (letter === b.charCodeAt(column - 1) ? 0 : 1),
      );
      // Before the first letter there is none, which equals nothing.
      if (letter === b.charCodeAt(column - 2) && letterBefore === b.charCodeAt(column - 1)) {
        cost = Math.min(cost, (beforePrevious[column - 2] ?? beyond) + 1);
      }
      current[column] = cost;
      least = Math.min(least, cost);
    }
    current[to + 1] = beyond;
    if (least > most) return beyond;
    [beforePrevious, previous, current] = [previous, current, beforePrevious];
  }
  return previous[b.length] ?? beyond;
}
