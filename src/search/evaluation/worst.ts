/** The questions to mend first: another passage than the right one came first, and was believed most. */
import type { Trial } from './trial.js';

/** Most confident first; impossible questions are not among them, since none of their passages is right. */
export function worst(trials: readonly Trial[]): readonly Trial[] {
  return trials
    .filter(({ outcomes }) => outcomes !== null && outcomes.library.rank !== 1)
    .toSorted((a, b) => b.confidence - a.confidence);
}
