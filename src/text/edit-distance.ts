/**
 * How many slips of the finger lie between two words: insertions, deletions, substitutions and swaps of neighbours
 * (optimal string alignment, Damerau 1964). Gives up as soon as more than `most` are certain, because it runs against a
 * whole vocabulary.
 */
export function editDistance(a: string, b: string, most: number): number {
  if (Math.abs(a.length - b.length) > most) return most + 1;
  let beforePrevious: number[] = [];
  let previous = Array.from({ length: b.length + 1 }, (_, column) => column);
  for (let row = 1; row <= a.length; row += 1) {
    const current = [row];
    let least = row;
    for (let column = 1; column <= b.length; column += 1) {
      const same = a.charCodeAt(row - 1) === b.charCodeAt(column - 1);
      let cost = Math.min(
        get(previous, column) + 1,
        get(current, column - 1) + 1,
        get(previous, column - 1) + (same ? 0 : 1),
      );
      // Before the first letter there is none, which equals nothing.
      if (a.charCodeAt(row - 1) === b.charCodeAt(column - 2) && a.charCodeAt(row - 2) === b.charCodeAt(column - 1)) {
        cost = Math.min(cost, get(beforePrevious, column - 2) + 1);
      }
      current.push(cost);
      least = Math.min(least, cost);
    }
    if (least > most) return most + 1;
    beforePrevious = previous;
    previous = current;
  }
  return get(previous, b.length);
}

function get(row: readonly number[], column: number): number {
  return row[column] ?? Number.POSITIVE_INFINITY;
}
