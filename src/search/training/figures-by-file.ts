/** Applies one measure to the groups of each file, in the order in which the files come. */
import type { Figures } from './figures.js';
import type { Judged } from './judged.js';
import type { Group } from './rows.js';

export function figuresByFile<J extends Judged>(
  groups: readonly Group<J>[],
  measure: (own: readonly Group<J>[]) => Figures[string],
): Figures {
  const files = new Set(groups.map(({ judged }) => judged.file));
  return Object.fromEntries(
    Array.from(files, (file) => [file, measure(groups.filter(({ judged }) => judged.file === file))]),
  );
}
