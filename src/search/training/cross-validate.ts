/** Scores every row by a model that has not seen its article: what the figures of a record are made of. */
import { assignFolds } from './assign-folds.js';
import type { Judged } from './judged.js';
import type { LinearModel } from './linear-model.js';
import { rowScore } from './row-score.js';
import type { Group, Rows } from './rows.js';

export type Fit = (rows: Rows, groups: readonly Group[]) => LinearModel;

/** Each row's score, in the order of the rows. Throws an Error when there are fewer articles than folds. */
export function crossValidate<J extends Judged>(rows: Rows<J>, folds: number, fit: Fit): Float64Array {
  const foldOf = assignFolds(
    rows.groups.map(({ judged }) => judged.article),
    folds,
  );
  const scores = new Float64Array(rows.right.length);
  for (let fold = 0; fold < folds; fold += 1) {
    const isHeldOut = ({ judged }: Group) => foldOf.get(judged.article) === fold;
    const model = fit(
      rows,
      rows.groups.filter((group) => !isHeldOut(group)),
    );
    for (const { from, to } of rows.groups.filter(isHeldOut)) {
      for (let row = from; row < to; row += 1) scores[row] = rowScore(rows, row, model);
    }
  }
  return scores;
}
