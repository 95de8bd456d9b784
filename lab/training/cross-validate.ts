/** Scores every row by a model that has not seen its article: what the figures of a record are made of. */
import type { Figures } from './figures.js';
import { type LinearModel, rowScore } from './linear-model.js';
import { type Labelled, type Group, type Rows, withoutFeature } from './rows.js';

type Fit = (rows: Rows, groups: readonly Group[]) => LinearModel;

/** Each row's score, in the order of the rows. Throws an Error when there are fewer articles than folds. */
export function crossValidate<J extends Labelled>(rows: Rows<J>, folds: number, fit: Fit): Float64Array {
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

/** One of the models as something to be learned: its rows, how it is fitted, and how good held-out scores are. */
export interface TrainingTask<J extends Labelled = Labelled> {
  readonly rows: Rows<J>;
  readonly fit: Fit;
  /** Figures of the score that each row got from a model that had not seen its article. */
  readonly measure: (rows: Rows<J>, scores: Float64Array) => Figures;
}

// Which article is left out when: whole articles, because questions about one share its names and its writer, and a model
// that has seen some of them knows more about the others than it will about a reader's library.

/**
 * The fold, from 0, of each article. They are dealt in the order in which they first come, so each file's articles are
 * spread over all folds, and every run deals alike. Throws an Error when a fold would be empty or nothing is left to learn from.
 */
export function assignFolds(articles: readonly string[], folds: number): ReadonlyMap<string, number> {
  const distinct = [...new Set(articles)];
  if (folds < 2) throw new Error('Cross-validation needs at least 2 folds.');
  if (distinct.length < folds) {
    throw new Error(
      `${folds} folds need as many articles with questions; there are ${distinct.length}. Take fewer folds or more articles.`,
    );
  }
  return new Map(distinct.map((article, place) => [article, place % folds]));
}

/** What each feature is worth: how good the model is, cross-validated, when it has to do without. */
export interface Ablation {
  readonly feature: string;
  /** The figures of a model fitted without it; null for a feature that is 0 in every row, of which nothing can be said. */
  readonly without: Figures | null;
}

/** In the order of the rows' names. `began` is told each feature before its turn. */
export function ablate<J extends Labelled>(
  { rows, fit, measure }: TrainingTask<J>,
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
