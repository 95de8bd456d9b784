/** What each feature is worth: how good the model is, cross-validated, when it has to do without. */
import { crossValidate } from './cross-validate.js';
import type { Figures } from './figures.js';
import type { Judged } from './judged.js';
import type { Lesson } from './lesson.js';
import type { Rows } from './rows.js';
import { withoutFeature } from './without-feature.js';

export interface Ablation {
  readonly feature: string;
  /** The figures of a model fitted without it; null for a feature that is 0 in every row, of which nothing can be said. */
  readonly without: Figures | null;
}

/** In the order of the rows' names. `began` is told each feature before its turn. */
export function ablate<J extends Judged>(
  { rows, fit, measure }: Lesson<J>,
  folds: number,
  began: (feature: string, done: number) => void,
): readonly Ablation[] {
  return rows.names.map((feature, column) => {
    began(feature, column / rows.names.length);
    if (isZero(rows, column)) return { feature, without: null };
    const fewer = withoutFeature(rows, feature);
    return { feature, without: measure(fewer, crossValidate(fewer, folds, fit)) };
  });
}

function isZero({ names, values }: Rows, column: number): boolean {
  for (let at = column; at < values.length; at += names.length) if (values[at] !== 0) return false;
  return true;
}
